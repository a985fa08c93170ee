import { filterCountries } from '@groundwork/assessment';
import { editionFileName, editionTable } from '@groundwork/exchange';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { findEdition } from '../../editions/all-editions.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { attachment } from '../attachment.ts';
import { countryFilter, countryFilterQuery } from '../countries/country-filter.ts';
import { sortColumns, sortRows } from './sort-rows.ts';

/** An edition as a table for a spreadsheet, narrowed and sorted like the page it was asked from. */
export const exportEdition = defineRoute({
  operationId: 'exportEdition',
  method: 'get',
  path: '/api/exports/editions/{fileName}',
  access: 'public',
  summary: 'An edition as comma-separated values',
  params: z.object({
    fileName: z
      .string()
      .max(100)
      .regex(/^[\w-]+\.csv$/),
  }),
  query: countryFilterQuery.extend({
    sort: z.string().max(100).optional(),
    order: z.enum(['ascending', 'descending']).optional(),
  }),
  answers: { 200: { description: 'One row per country', shape: z.string(), mediaType: 'text/csv' } },
  refusals: ['too_many_exports'],
  async handle({ parts, params, query }) {
    const { sort, order, ...filterQuery } = query;
    const name = params.fileName.slice(0, -'.csv'.length);
    const table =
      (await findEdition(parts.store, name, parts.clock())) ??
      (await findEdition(parts.store, name.replace(/-demonstration$/, ''), parts.clock()));
    if (table === undefined) throw new ApiProblem('not_found');
    const { edition, rows } = table;
    if (sort !== undefined && !sortColumns(edition).includes(sort)) {
      throw new ApiProblem('invalid', { issues: [{ path: '/sort', code: 'unknown_column' }] });
    }
    const countries = await parts.store.reference.countries();
    const filter = countryFilter(filterQuery);
    const fitting = new Set(filterCountries(countries, filter).map(({ iso3 }) => iso3));
    const kept = Object.keys(filter).length === 0 ? rows : rows.filter(({ iso3 }) => fitting.has(iso3));
    return new Response(editionTable(edition, sortRows(kept, sort ?? 'name', order), countries), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': attachment(editionFileName(edition)),
        'Cache-Control': 'public, no-cache',
        // Generated figures are not to be found by a search engine.
        ...(edition.isDemonstration ? { 'X-Robots-Tag': 'noindex' } : {}),
      },
    });
  },
});
