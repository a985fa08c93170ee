/**
 * Something a reviewer should look at, with the numbers that explain it. The words are the page's. Flags say where to look, never
 * that something is wrong. Scores of questions are 0-1, indices 0-100.
 */
export type ReviewFlag = QuestionFlag | AssessmentFlag;

/** About one answer. */
export type QuestionFlag =
  /** It claims more than half of its scale and the required evidence is missing. */
  | { readonly code: 'no-evidence'; readonly questionId: string; readonly claimed: number; readonly evidenced: number }
  /** It says two levels or more above or below the last round's answer, or what reviewers put in the place of that. */
  | {
      readonly code: 'level-jump';
      readonly questionId: string;
      readonly before: number;
      readonly now: number;
      /** Levels up (plus) or down (minus), of four. */
      readonly levels: number;
      /** With care: the question was changed since, though not in what it measures. */
      readonly comparability: 'comparable' | 'comparable-with-care';
    }
  /** Brought over from the last round and left as it was. */
  | { readonly code: 'carried-unchanged'; readonly questionId: string }
  /** A warning of the instrument speaks here. */
  | { readonly code: 'check'; readonly questionId: string; readonly checkId: string }
  /** A check between instruments speaks here and at the other places. */
  | {
      readonly code: 'check-between';
      readonly questionId: string;
      readonly checkId: string;
      readonly others: readonly { readonly instrumentId: string; readonly questionId: string }[];
    }
  /** Saved in the last hour before the submission. */
  | { readonly code: 'saved-late'; readonly questionId: string; readonly minutesBefore: number };

/** About the assessment as a whole. */
export type AssessmentFlag =
  /** The index moved by ten points or more since the last round, both on the present questionnaire. */
  | { readonly code: 'index-jump'; readonly before: number; readonly now: number; readonly points: number }
  /** The index lies two standard deviations or more from the other countries of the income group. */
  | {
      readonly code: 'income-outlier';
      readonly incomeGroup: string;
      readonly index: number;
      readonly mean: number;
      readonly standardDeviation: number;
      /** The other countries, eight at least. */
      readonly count: number;
      readonly zScore: number;
    }
  /** "We do not know" makes up a fifth or more of the weight. */
  | { readonly code: 'do-not-know'; readonly share: number; readonly limit: number };
