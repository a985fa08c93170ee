import type { Country, Edition, EditionRow, IndicatorSeries, MdgFramework } from '@groundwork/assessment';

/** Reference figures, loaded set by set, each replaced as a whole; a set with the same checksum is not loaded again. */
export interface ReferenceStore {
  /** Of the set as loaded; `datasetNames` has the names that the loads below use. */
  checksum(dataset: string): Promise<string | undefined>;
  /** Names: by ISO code, then by language tag. */
  loadCountries(
    checksum: string,
    countries: readonly Country[],
    names: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ): Promise<void>;
  loadEditions(
    dataset: string,
    checksum: string,
    editions: readonly { readonly edition: Edition; readonly rows: readonly EditionRow[] }[],
  ): Promise<void>;
  loadFramework(checksum: string, framework: MdgFramework): Promise<void>;
  loadSeries(
    checksum: string,
    series: readonly { readonly iso3: string; readonly series: IndicatorSeries }[],
  ): Promise<void>;
  countries(): Promise<readonly Country[]>;
  /** Names by ISO code in one language. */
  countryNames(language: string): Promise<Readonly<Record<string, string>>>;
  editions(): Promise<readonly Edition[]>;
  edition(editionId: string): Promise<{ readonly edition: Edition; readonly rows: readonly EditionRow[] } | undefined>;
  /** @throws StoreError `not_found` before it is loaded */
  framework(): Promise<MdgFramework>;
  seriesOf(iso3: string): Promise<readonly IndicatorSeries[]>;
}
