import type { Country, Round, ScoreRun } from '@groundwork/assessment';
import type { InstrumentRevision } from '@groundwork/instrument';
import type { Value } from '@groundwork/scoring';

/** The places in which a rank stays when the method is varied, both included; bounds of a share of draws may be broken numbers. */
export interface RankInterval {
  readonly lowest: number;
  readonly highest: number;
}

/** The scores of a round by one run. */
export interface ScoresToExport {
  readonly revision: InstrumentRevision;
  /** The year of its reference date is the period. */
  readonly round: Pick<Round, 'roundId' | 'referenceDate' | 'isDemonstration'>;
  readonly run: ScoreRun;
  /** By ISO code, of the rank of the index on the basis that the run ranks; absent: none are known. */
  readonly rankIntervals?: Readonly<Record<string, RankInterval>>;
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
