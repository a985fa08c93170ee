import type { Value } from '@groundwork/scoring';

/** One column beside the index: a component of it, or a figure shown beside it. */
export interface EditionComponent {
  readonly componentId: string;
  readonly title: string;
  /** Share of the index, 0-1; 0 stands beside the index, not in it. */
  readonly weight: number;
}

/** A named group of countries by cut-off, highest first. */
export interface EditionGroup {
  readonly groupId: string;
  readonly title: string;
  readonly from: number;
}

/**
 * A set of index figures over countries at one date: a published edition of EGDI or GTMI, or a round of ours.
 * A demonstration is labelled on every page and in every file and never mixed with published figures.
 */
export interface Edition {
  /** For example `egdi-2024`, `gtmi-2025`, `eg-demo-2025`. */
  readonly editionId: string;
  /** For example `egdi`. */
  readonly indexId: string;
  readonly indexTitle: string;
  /** `EGDI`: for columns and files. */
  readonly indexLabel: string;
  readonly year: number;
  readonly producer: string;
  readonly source: string;
  readonly terms: string;
  readonly scale: { readonly minimum: number; readonly maximum: number };
  /** Decimals shown, as published. */
  readonly decimals: number;
  /** Whether the producer ranks; GTMI says outright that it does not. */
  readonly isRanked: boolean;
  readonly isDemonstration: boolean;
  readonly components: readonly EditionComponent[];
  readonly groups: readonly EditionGroup[];
}

/**
 * The ranks in which nine of ten choices of the method leave a country: whole places, both ends within. It tells how much of
 * a rank is a decision about weights, normalisation, aggregation and missing answers; it is no error of a sample.
 */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
}

/** One country's figures in an edition. */
export interface EditionRow {
  readonly iso3: string;
  /** As the source names it. */
  readonly name: string;
  readonly index: Value;
  /** Published rank, 1 is best; null where the producer does not rank or the index is withheld. */
  readonly rank: number | null;
  /** Of a round of ours: the ranks that other choices of the method would give; absent where none were tried. */
  readonly rankInterval?: RankInterval | null;
  readonly groupId: string | null;
  readonly components: Readonly<Record<string, Value>>;
  /**
   * Data-quality flags: `components-disagree` marks a published row that its components do not reproduce; `other-revision` a
   * country of a round of ours that answered another revision than the round pins, and is scored by that.
   */
  readonly flags: readonly string[];
}
