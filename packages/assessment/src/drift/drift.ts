import type { CarryCounts, CarryReason } from '@groundwork/instrument/revisions';
import type { GapReason, Value } from '@groundwork/scoring';
import type { scoreBases } from '../score/score-triple.ts';

/** A score under both revisions, 0-100. */
export interface ValueDrift {
  /** A gap `not-asked` where the revision does not have it. */
  readonly before: Value;
  readonly after: Value;
  /** After minus before; the gap of the side that has none. */
  readonly difference: Value;
}

/** One dimension of one country under both revisions. */
export interface DimensionDrift extends ValueDrift {
  readonly sectionId: string;
}

/** One country under both revisions. */
export interface CountryDrift {
  readonly iso3: string;
  readonly index: ValueDrift;
  /** 1 is best, null without a score. `shift`: places won (plus) or lost (minus), null without both ranks. */
  readonly rank: { readonly before: number | null; readonly after: number | null; readonly shift: number | null };
  /** Bands of the two revisions, null without a score. */
  readonly bandId: { readonly before: string | null; readonly after: string | null };
  /** Sections in the order of the later revision, then those that only the earlier one has. */
  readonly dimensions: readonly DimensionDrift[];
  /** What became of its answers. */
  readonly counts: CarryCounts;
}

/** A question that counts and has no value, and why. */
export interface MissingQuestion {
  readonly questionId: string;
  /**
   * Why its answer did not come along; `not-asked-before`; `not-answered` where it had no value before either;
   * `not-validated` where its reviewer's decision did not come along or there was none.
   */
  readonly because: CarryReason | 'not-asked-before' | 'not-answered' | 'not-validated';
}

/** A country that has a score under the earlier revision and none under the later. */
export interface LostScore {
  readonly iso3: string;
  /** Its score under the earlier revision. */
  readonly before: number;
  readonly because: GapReason;
  /** The dimensions for want of which there is no score, each with the questions that are missing in it. */
  readonly dimensions: readonly {
    readonly sectionId: string;
    readonly because: GapReason;
    readonly questions: readonly MissingQuestion[];
  }[];
}

/** How far the whole list of countries moves. */
export interface DriftSummary {
  readonly countries: number;
  readonly scoredBefore: number;
  readonly scoredAfter: number;
  /** Countries with a score under both: what the figures below are over. */
  readonly scoredUnderBoth: number;
  /** Most places that a country wins or loses; a gap without a country. */
  readonly largestShift: Value;
  /** Mean of the places won or lost, whichever way. */
  readonly meanAbsoluteShift: Value;
  /** Most points by which a country's index rises or falls. */
  readonly largestDifference: Value;
  readonly meanAbsoluteDifference: Value;
  /** Kendall's tau-b and Spearman's correlation of the ranks before and after, -1 to 1. */
  readonly rankCorrelation: { readonly kendall: Value; readonly spearman: Value };
}

/** What another revision does to the scores of the same answers. */
export interface ScoreDrift {
  readonly versions: { readonly before: string; readonly after: string };
  /** Which of the three scores is compared. */
  readonly basis: (typeof scoreBases)[number];
  /** By ISO code. */
  readonly countries: readonly CountryDrift[];
  /** At most ten countries that move, by places and then by points, the most affected first. */
  readonly mostAffected: readonly string[];
  /** By ISO code. */
  readonly losing: readonly LostScore[];
  readonly summary: DriftSummary;
}
