import type { Edition, MdgFramework } from '@groundwork/assessment';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { Database } from '../database/database.ts';
import { findPublished } from '../database/find-published.ts';
import { StoreError } from '../store-error.ts';
import type { ReferenceStore } from './reference-contract.ts';
import { fromCountryRow, toCountryRow } from './country-row.ts';
import { datasetNames } from './dataset-names.ts';
import { fromEditionRow, toEditionRow } from './edition-row.ts';
import { loadDataset } from './load-dataset.ts';
import { fromSeriesRow, loadSeries } from './load-series.ts';

/** Reference figures, loaded set by set. */
export function referenceStore(database: Database, clock: () => Date): ReferenceStore {
  // Loaded seldom, and seconds late without harm. The checksum is read the same way, and before what is kept by it.
  const { published: read } = database;
  const dataset = (name: string, checksum: string) => ({ name, checksum, at: clock().toISOString() });

  return {
    async checksum(name) {
      const row = await read.selectFrom('dataset').select('checksum').where('name', '=', name).executeTakeFirst();
      return row?.checksum;
    },
    async loadCountries(checksum, countries, names) {
      await loadDataset(database, dataset(datasetNames.countries, checksum), async (transaction) => {
        await transaction.deleteFrom('country').execute();
        for (const chunk of chunksOfRows(countries.map(toCountryRow)))
          await transaction.insertInto('country').values(chunk).execute();
        const known = new Set(countries.map(({ iso3 }) => iso3));
        const rows = Object.entries(names).flatMap(([iso3, byLanguage]) =>
          known.has(iso3) ? Object.entries(byLanguage).map(([language, name]) => ({ iso3, language, name })) : [],
        );
        for (const chunk of chunksOfRows(rows)) await transaction.insertInto('country_name').values(chunk).execute();
      });
    },
    async loadEditions(name, checksum, editions) {
      await loadDataset(database, dataset(name, checksum), async (transaction) => {
        await transaction.deleteFrom('edition').where('dataset', '=', name).execute();
        for (const [position, { edition, rows }] of editions.entries()) {
          const { editionId } = edition;
          await transaction
            .insertInto('edition')
            .values({ edition_id: editionId, dataset: name, position, content: JSON.stringify(edition) })
            .execute();
          const all = rows.map((row, place) => toEditionRow(editionId, row, place));
          for (const chunk of chunksOfRows(all)) await transaction.insertInto('edition_row').values(chunk).execute();
        }
      });
    },
    async loadFramework(checksum, framework) {
      const content = JSON.stringify(framework);
      await loadDataset(database, dataset(datasetNames.framework, checksum), async (transaction) => {
        await transaction
          .insertInto('mdg_framework')
          .values({ framework_id: 1, content })
          .onConflict((conflict) => conflict.column('framework_id').doUpdateSet({ content }))
          .execute();
      });
    },
    async loadSeries(checksum, series) {
      await loadDataset(database, dataset(datasetNames.series, checksum), (transaction) =>
        loadSeries(transaction, series),
      );
    },
    async countries() {
      return (await read.selectFrom('country').selectAll().orderBy('position').execute()).map(fromCountryRow);
    },
    async countryNames(language) {
      const rows = await read
        .selectFrom('country_name')
        .select(['iso3', 'name'])
        .where('language', '=', language)
        .orderBy('iso3')
        .execute();
      return Object.fromEntries(rows.map(({ iso3, name }) => [iso3, name]));
    },
    async editions() {
      const rows = await read.selectFrom('edition').select('content').orderBy('dataset').orderBy('position').execute();
      return rows.map(({ content }) => JSON.parse(content) as Edition);
    },
    async edition(editionId) {
      const edition = await read
        .selectFrom('edition')
        .select('content')
        .where('edition_id', '=', editionId)
        .executeTakeFirst();
      if (edition === undefined) return undefined;
      const rows = await read
        .selectFrom('edition_row')
        .select(['iso3', 'name', 'index_value', 'index_gap', 'rank', 'group_id', 'components', 'flags'])
        .where('edition_id', '=', editionId)
        .orderBy('position')
        .execute();
      return { edition: JSON.parse(edition.content) as Edition, rows: rows.map(fromEditionRow) };
    },
    async framework() {
      const row = await findPublished(database, (handle) =>
        handle.selectFrom('mdg_framework').select('content').executeTakeFirst(),
      );
      if (row === undefined) throw new StoreError('not_found', { what: 'dataset', id: datasetNames.framework });
      return JSON.parse(row.content) as MdgFramework;
    },
    async seriesOf(iso3) {
      const rows = await read
        .selectFrom('indicator_series')
        .select(['indicator_id', 'series_id', 'title', 'unit', 'source', 'points'])
        .where('iso3', '=', iso3)
        .orderBy('position')
        .execute();
      return rows.map(fromSeriesRow);
    },
  };
}
