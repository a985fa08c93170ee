import type { Country, RankInterval, Round, ScoreRun } from '@groundwork/assessment';
import type { InstrumentRevision } from '@groundwork/instrument';
import type { Value } from '@groundwork/scoring';

/** The scores of a round by one run. */
export interface ScoresToExport {
  /** The one that the round pins. */
  readonly revision: InstrumentRevision;
  /** By ISO code, of the countries that answered another one, and are scored by that. */
  readonly otherRevisions?: ReadonlyMap<string, InstrumentRevision>;
  /** The year of its reference date is the period. */
  readonly round: Pick<Round, 'roundId' | 'referenceDate' | 'isDemonstration'>;
  readonly run: ScoreRun;
  /** For the list of codes of areas. */
  readonly countries: readonly Pick<Country, 'iso3' | 'm49' | 'name'>[];
}

/** On what a score rests. */
export type ScoreBasis = 'claimed' | 'evidenced' | 'validated';

/** One score of one country. */
export interface ScoreObservation {
  /** ISO 3166-1 alpha-3, or the code of an economy outside it. */
  readonly iso3: string;
  /** Of `scoreIndicators`. */
  readonly indicatorId: string;
  readonly basis: ScoreBasis;
  /** A year. */
  readonly period: string;
  /** 0-100, unrounded; or why there is none. */
  readonly value: Value;
  readonly rank: number | null;
  readonly rankInterval: RankInterval | null;
}
