import { demonstrationNotice, filterCountries } from '@groundwork/assessment';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { findEdition, listEditions } from '../../editions/all-editions.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { demonstrationShape, editionRowShape } from '../editions/edition-shape.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { countryFilter, countryFilterQuery } from './country-filter.ts';
import { countryShape, indicatorSeriesShape } from './country-shape.ts';

const listCountries = defineRoute({
  operationId: 'listCountries',
  method: 'get',
  path: '/api/countries',
  access: 'public',
  summary: 'Countries, narrowed by region, income or list',
  query: countryFilterQuery,
  answers: {
    ...notModified,
    200: { description: 'The countries that fit', shape: z.strictObject({ countries: z.array(countryShape) }) },
  },
  async handle({ context, parts, query }) {
    const countries = filterCountries(await parts.store.reference.countries(), countryFilter(query));
    return answerTagged(context, taggedJson({ countries }));
  },
});

const countryFiguresShape = z.strictObject({
  country: countryShape,
  editions: z.array(
    z.strictObject({
      demonstration: demonstrationShape,
      editionId: z.string(),
      indexLabel: z.string(),
      year: z.int(),
      isDemonstration: z.boolean(),
      row: editionRowShape,
    }),
  ),
  series: z.array(indicatorSeriesShape),
});

const readCountry = defineRoute({
  operationId: 'readCountry',
  method: 'get',
  path: '/api/countries/{iso3}',
  access: 'public',
  summary: 'A country with its published figures',
  params: z.object({ iso3: z.string().max(10) }),
  answers: {
    ...notModified,
    200: { description: 'Figures of each edition, and development series', shape: countryFiguresShape },
  },
  async handle({ context, parts: { store, clock }, params }) {
    const iso3 = params.iso3.toUpperCase();
    const country = (await store.reference.countries()).find((candidate) => candidate.iso3 === iso3);
    if (country === undefined) throw new ApiProblem('not_found');
    const editions: z.infer<typeof countryFiguresShape>['editions'][number][] = [];
    for (const { editionId, indexLabel, year, isDemonstration } of await listEditions(store, clock())) {
      const row = (await findEdition(store, editionId, clock()))?.rows.find((candidate) => candidate.iso3 === iso3);
      if (row === undefined) continue;
      const label = isDemonstration ? { demonstration: demonstrationNotice } : {};
      const copy = { ...row, components: { ...row.components }, flags: [...row.flags] };
      editions.push({ ...label, editionId, indexLabel, year, isDemonstration, row: copy });
    }
    return answerTagged(context, taggedJson({ country, editions, series: await store.reference.seriesOf(iso3) }));
  },
});

/** Countries and what is published about them. */
export const countryRoutes = [listCountries, readCountry];
