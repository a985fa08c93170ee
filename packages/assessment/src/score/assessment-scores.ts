import type { Value } from '@groundwork/scoring';

/** The three scores, always told apart. Question scores are 0-1; all others 0-100. */
export interface ScoreTriple {
  readonly claimed: Value;
  /** With caps for missing evidence; what live pages show. */
  readonly evidenced: Value;
  /** With the reviewer's levels; what is published and ranked. */
  readonly validated: Value;
}

/** What a reviewer decided about one answer: the value that counts. */
export interface ValidatedAnswer {
  readonly status: 'confirmed' | 'adjusted';
  /** The reviewer's normalised score, 0-1; equals the evidenced one when confirmed. */
  readonly score: number;
}

/** One scored question. */
export interface QuestionScore {
  readonly questionId: string;
  readonly weight: number;
  /** 0-1. */
  readonly score: ScoreTriple;
  readonly isCapped: boolean;
  /** Whether the question is out of the denominator, or counts as zero without an answer. */
  readonly treatment: 'scored' | 'left-out' | 'counted-as-zero' | 'missing';
  /** Only of law and practice: no case has come up so far, and the law alone is scored. */
  readonly isUntested?: true;
}

/** Lowest and highest evidenced score still possible, 0-100. */
export interface PossibleRange {
  readonly lowest: number;
  readonly highest: number;
}

/** Shares of the weight that counts, 0-1. */
export interface Coverage {
  readonly answeredShare: number;
  /** Of answers that need evidence, the share that has it; 1 when none needs it. */
  readonly evidenceShare: number;
  readonly validatedShare: number;
  readonly doNotKnowShare: number;
}

/** A sub-section's score, 0-100. */
export interface SubDimensionScore {
  readonly subSectionId: string;
  /** Weight inside its dimension: sum of its questions' weights. */
  readonly weight: number;
  readonly score: ScoreTriple;
  readonly coverage: Coverage;
}

/** A section's score, 0-100, with the range still possible for the evidenced score. */
export interface DimensionScore {
  readonly sectionId: string;
  readonly weightPercent: number;
  readonly score: ScoreTriple;
  readonly coverage: Coverage;
  /** By answering what is open and adding the evidence that is missing; `possibleRanges` says how. */
  readonly possible: PossibleRange;
  readonly subDimensions: readonly SubDimensionScore[];
}

/** Support of one MDG target by the answers, 0-100; readiness to contribute, never progress. */
export interface TargetSupport {
  readonly targetId: string;
  readonly support: ScoreTriple;
  /** Answered questions behind it. */
  readonly questionCount: number;
  /** Linked questions of the instrument. */
  readonly linkedCount: number;
  /** `no-questions`: the instrument has none; `few`: fewer than three answered. */
  readonly warning: 'no-questions' | 'few' | null;
}

/** Everything that follows from one country's answers to one instrument. */
export interface AssessmentScores {
  /** Weighted arithmetic mean across dimensions. */
  readonly index: ScoreTriple;
  /** Of the index, as far as every dimension can get a score. */
  readonly possible: PossibleRange;
  /** Geometric mean across dimensions (floor 0.01 on 0-1), for the balance note. */
  readonly geometricIndex: ScoreTriple;
  /** Whether arithmetic and geometric differ by more than 5 points as evidenced: both are shown then. */
  readonly isUneven: boolean;
  /** Band of the evidenced index, or null. */
  readonly bandId: string | null;
  readonly coverage: Coverage;
  readonly dimensions: readonly DimensionScore[];
  readonly questions: readonly QuestionScore[];
  readonly targets: readonly TargetSupport[];
}
