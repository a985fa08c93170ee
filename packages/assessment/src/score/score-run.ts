import type { Value } from '@groundwork/scoring';
import type { AssessmentScores } from './assessment-scores.ts';
import type { EditionRow } from '../edition/edition.ts';

/** Mean of a group of countries, both ways, always labelled, with coverage. */
export interface GroupScore {
  /** For example `region:Africa`, `sub-region:Eastern Africa`, `income:LIC`, `special:ldc`, `world`. */
  readonly groupId: string;
  readonly title: string;
  readonly unweightedMean: number | null;
  readonly populationWeightedMean: number | null;
  /** Countries with a score, of all in the group. */
  readonly count: number;
  readonly of: number;
}

/** Support of one MDG target over the countries of a round, on the basis of the run, 0-100. */
export interface TargetScore {
  readonly targetId: string;
  /** By ISO code; every country of the run. */
  readonly countries: readonly {
    readonly iso3: string;
    readonly support: Value;
    /** Answered questions behind it. */
    readonly questionCount: number;
    readonly warning: 'no-questions' | 'few' | null;
  }[];
  /** Means of groups; `count` has the countries with a support. */
  readonly groups: readonly GroupScore[];
}

/** How the rank intervals of a run were made: what is needed to make them again. */
export interface RunUncertainty {
  readonly draws: number;
  /** From the first twelve digits of the input hash. */
  readonly seed: number;
  /** Share of the draws inside each interval, 0-1. */
  readonly coverage: number;
  /** What was varied: `weights`, `aggregation`, `normalisation`, `missing-answers`. */
  readonly factors: readonly string[];
  /** Draws that gave nobody a score; left out of every figure. */
  readonly failedDraws: number;
  /** Mean over the draws of the mean absolute difference to the run's own ranks, in places. */
  readonly meanRankShift: Value;
}

/** An immutable computation over a round: what went in is hashed, what came out is kept whole. */
export interface ScoreRun {
  readonly scoreRunId: string;
  readonly roundId: string;
  readonly instrumentId: string;
  readonly version: string;
  readonly revisionHash: string;
  readonly inputHash: string;
  readonly engineVersion: string;
  readonly computedAt: string;
  /** Which of the three scores is ranked. */
  readonly basis: 'evidenced' | 'validated';
  readonly rows: readonly EditionRow[];
  readonly groups: readonly GroupScore[];
  readonly countries: Readonly<Record<string, AssessmentScores>>;
  /** Absent from runs kept before targets were summed up. */
  readonly targets?: readonly TargetScore[];
  /** Null where nobody has a score; absent from runs kept before intervals were made. */
  readonly uncertainty?: RunUncertainty | null;
  /**
   * SHA-256 of everything that came out, the same whenever the same inputs, revision, engine and number of draws are computed
   * again: `scoreRunId` and `computedAt` are no part of it. Set by the store; absent from runs kept before.
   */
  readonly contentHash?: string;
}
