import type { AssessmentScores, Country, Edition, IndicatorSeries, MdgFramework, Round } from '@groundwork/assessment';
import type { ScoreRunSummary, Store } from '@groundwork/store';
import { findEdition, listEditions } from '../../editions/all-editions.ts';
import { publicRun } from '../../editions/public-run.ts';
import { editionFigures, type EditionFigures } from './edition-figures.ts';
import { remember } from './remember.ts';

/** A scored demonstration round: generated answers, never an assessment. */
export interface Demonstration {
  readonly round: Round;
  readonly run: ScoreRunSummary;
}

/** What the pages read, remembered for a minute: published figures change only when a new set is loaded. */
export interface FigureSource {
  /** Every edition, newest first inside its index; published indices before rounds. */
  editions(): Promise<readonly Edition[]>;
  /** Undefined when there is no such edition. */
  figures(editionId: string): Promise<EditionFigures | undefined>;
  /** The edition a page shows when none is asked for: the newest EGDI. */
  latest(indexId: string): Promise<EditionFigures | undefined>;
  /** All editions of an index, oldest first. */
  history(indexId: string): Promise<readonly EditionFigures[]>;
  countries(): Promise<readonly Country[]>;
  framework(): Promise<MdgFramework>;
  series(iso3: string): Promise<readonly IndicatorSeries[]>;
  demonstration(): Promise<Demonstration | undefined>;
  /** A country's scores in the demonstration round. */
  scores(iso3: string): Promise<AssessmentScores | undefined>;
}

const minute = 60_000;

/** Reads figures for pages out of the store. */
export function figureSource(store: Store, clock: () => Date): FigureSource {
  const countries = remember(clock, minute, () => store.reference.countries());
  const framework = remember(clock, minute, () => store.reference.framework());
  const series = remember(clock, minute, (iso3) => store.reference.seriesOf(iso3));
  const demonstration = remember(clock, minute, () => readDemonstration(store, clock()));
  const editions = remember(clock, minute, async () =>
    (await listEditions(store, clock())).toSorted(byIndexThenNewest),
  );
  const rows = remember(clock, minute, (editionId) => findEdition(store, editionId, clock()));
  const figures = remember(clock, minute, async (editionId) => {
    const found = await rows(editionId);
    if (found === undefined) return undefined;
    const earlier = (await editions(''))
      .filter(({ indexId, year }) => indexId === found.edition.indexId && year < found.edition.year)
      .slice(0, 2)
      .toReversed();
    const before = await Promise.all(earlier.map((edition) => rows(edition.editionId)));
    return editionFigures(
      found,
      before.filter((one) => one !== undefined),
      await countries(''),
    );
  });
  return {
    editions: () => editions(''),
    // An unknown id is not remembered: it comes from an address, and addresses are without number.
    figures: async (editionId) =>
      (await editions('')).some((edition) => edition.editionId === editionId) ? figures(editionId) : undefined,
    latest: async (indexId) => {
      const newest = (await editions('')).find((edition) => edition.indexId === indexId);
      return newest === undefined ? undefined : figures(newest.editionId);
    },
    history: async (indexId) => {
      const own = (await editions('')).filter((edition) => edition.indexId === indexId).toReversed();
      return (await Promise.all(own.map(({ editionId }) => figures(editionId)))).filter((one) => one !== undefined);
    },
    countries: () => countries(''),
    framework: () => framework(''),
    series: (iso3) => series(iso3),
    demonstration: () => demonstration(''),
    scores: async (iso3) => {
      const found = await demonstration('');
      return found === undefined ? undefined : store.scoreRuns.scoresOf(found.run.scoreRunId, iso3);
    },
  };
}

function byIndexThenNewest(a: Edition, b: Edition): number {
  const order = (edition: Edition): number => (edition.isDemonstration ? 2 : edition.indexId === 'egdi' ? 0 : 1);
  return order(a) - order(b) || (a.indexId < b.indexId ? -1 : a.indexId > b.indexId ? 1 : 0) || b.year - a.year;
}

async function readDemonstration(store: Store, now: Date): Promise<Demonstration | undefined> {
  for (const round of await store.rounds.list()) {
    if (!round.isDemonstration) continue;
    for (const { instrumentId } of round.instruments) {
      const run = await publicRun(store, round, instrumentId, now);
      if (run !== undefined) return { round, run };
    }
  }
  return undefined;
}
