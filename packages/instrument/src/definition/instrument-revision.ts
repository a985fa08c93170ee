import type { Guidance, Level, PartLevel, Question } from './question.ts';

/** Questions shown as the rows of one table: the same ladder or list of options in each row, the same details as columns. */
export interface Grid {
  /** For example `AC-E`. */
  readonly gridId: string;
  readonly label: string;
  /** What is asked of every row. */
  readonly text: string;
  /** What a row is: "Service". */
  readonly rowHeading: string;
  readonly guidance?: Guidance;
}

/** Questions that belong together inside a section; its weight is the sum of its questions' weights. */
export interface SubSection {
  /** For example `E2`. */
  readonly subSectionId: string;
  readonly title: string;
  readonly questions: readonly Question[];
  /** The grids that its questions name; absent where there is none. */
  readonly grids?: readonly Grid[];
}

/** A section of the questionnaire and at the same time a dimension of the score. */
export interface Section {
  /** For example `E`. */
  readonly sectionId: string;
  readonly title: string;
  /** One line for the task list. */
  readonly summary: string;
  /** Weight of the dimension in per cent; the weights of an instrument sum to 100. */
  readonly weightPercent: number;
  readonly subSections: readonly SubSection[];
}

/** A consistency check between answers. A warning never blocks submission; an error does. */
export interface Check {
  readonly checkId: string;
  /** Expression; the check speaks while it is true. */
  readonly when: string;
  readonly severity: 'warning' | 'error';
  /** What is odd and what to do, in the reader's words. */
  readonly message: string;
  /** The questions it is shown at, in order. */
  readonly questionIds: readonly [string, ...string[]];
}

/** What the author says became of questions of the revision before. */
export interface DeclaredChange {
  /** Questions of the revision before; empty only where `type` is `added`. */
  readonly from: readonly string[];
  /** Questions of this revision; empty only where `type` is `removed`. */
  readonly to: readonly string[];
  readonly type:
    | 'same'
    | 'reworded'
    | 'relabelled'
    | 'rescaled'
    | 'split'
    | 'merged'
    | 'kind-changed'
    | 'removed'
    | 'added';
  /** Whether answers before and after may be compared; where absent, what follows from the change itself. */
  readonly isComparable?: boolean;
  /** Old value (level score or option id, as text) to new value; `null` drops it. */
  readonly values?: Readonly<Record<string, string | number | null>>;
  /** Why, in the reader's words. */
  readonly note?: string;
}

/** The revision this one was made from. */
export interface PreviousRevision {
  readonly version: string;
  readonly changes: readonly DeclaredChange[];
}

/** A display band of scores, half-open: `[from, next from)`. */
export interface Band {
  readonly bandId: string;
  readonly title: string;
  /** Lowest score of the band, 0-100. */
  readonly from: number;
}

/** The share of weight that must be answered before a score is shown, 0-1. */
export interface Availability {
  /** Of a sub-section's question weight. */
  readonly subSectionShare: number;
  /** Of a section's sub-sections, by number. */
  readonly sectionShare: number;
}

/**
 * Anchors that many questions share. They stand in each question as well; here they say which texts are one and the same,
 * so that a translator meets them once.
 */
export interface CommonLevels {
  readonly state?: readonly Level[];
  readonly severity?: readonly Level[];
  readonly agreement?: readonly Level[];
  readonly law?: readonly PartLevel[];
  readonly practice?: readonly PartLevel[];
  readonly noCase?: string;
}

/** One immutable version of a questionnaire with its scoring. */
export interface InstrumentRevision {
  /** For example `egov-readiness`. */
  readonly instrumentId: string;
  /** Short code, the prefix of its question ids, for example `EG`. */
  readonly code: string;
  /** Semantic version: patch = wording, minor = unscored additions, major = whatever moves scores. */
  readonly version: string;
  readonly state: 'draft' | 'published' | 'retired';
  /**
   * What the answers say: `readiness` (absent means that too) scores a country; `opinion` asks people of several groups
   * what they think and is never added to a score.
   */
  readonly purpose?: 'readiness' | 'opinion';
  /** BCP 47 tag of the texts. */
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  /** What the answers refer to, in words: "the last day of the previous year". */
  readonly referenceDate: string;
  readonly estimatedMinutes: number;
  /** By which published tools the coverage was inspired; names only. */
  readonly inspiredBy: readonly string[];
  readonly availability: Availability;
  readonly bands: readonly Band[];
  readonly commonLevels?: CommonLevels;
  readonly sections: readonly Section[];
  readonly checks: readonly Check[];
  /** The revision it was made from and what became of its questions, where that cannot be told from ids alone. */
  readonly previous?: PreviousRevision;
}
