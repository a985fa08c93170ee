/** What one change does, from which the step of the version follows. */
export interface ChangeEffect {
  /** Only words or their order in time of reading: nobody answers or is scored otherwise. */
  readonly isWording: boolean;
  /**
   * Whether the same answers can come to other scores, or to other things read off scores (bands, support of targets), or
   * whether another set of values leads to them.
   */
  readonly movesScores: boolean;
  /** Whether an answer that was good before, or a part of it, can be lost. */
  readonly losesAnswers: boolean;
}

/** Changes words only. */
export const wordsOnly: ChangeEffect = { isWording: true, movesScores: false, losesAnswers: false };

/** Changes what is asked and neither scores nor answers given. */
export const harmless: ChangeEffect = { isWording: false, movesScores: false, losesAnswers: false };

/** Changes what is asked, and does this beside. */
export function rule(movesScores: boolean, losesAnswers = false): ChangeEffect {
  return { isWording: false, movesScores, losesAnswers };
}
