import type { Answer, Answers } from '../../answer/answer.ts';
import { isSameValue } from '../facet/is-same-value.ts';
import type { CarryOver } from './carry-over-result.ts';

/** An answer that is not any more what the carry-over had put there: given, changed or taken back since. */
export interface CarryConflict {
  /** In the new revision. */
  readonly questionId: string;
  /** The questions of the old revision whose answers had come there; empty where none had. */
  readonly from: readonly string[];
  /** What the carry-over had put there; absent where nothing. */
  readonly carried?: Answer;
  /** What stands there now; absent where it was taken back. */
  readonly now?: Answer;
}

/** A carry-over undone. */
export interface ReversedCarryOver {
  /** Exactly the answers that had come in. */
  readonly answers: Answers;
  /** What was done in the new revision since, kept beside: no question of the old one takes it by itself. */
  readonly conflicts: readonly CarryConflict[];
}

/**
 * Undoes a carry-over: gives back the answers that came in, and beside them every answer that was given, changed or taken back
 * in the new revision since, so that nothing said is lost.
 *
 * @param answersNow the answers to the new revision as they stand today; absent: as they were carried
 * @example reverseCarryOver(carryOver(before, after, answers)).answers // => answers
 */
export function reverseCarryOver(
  { original, answers, outcomes }: CarryOver,
  answersNow: Answers = answers,
): ReversedCarryOver {
  const ids = [...new Set([...Object.keys(answersNow), ...Object.keys(answers)])];
  const conflicts = ids.flatMap((questionId): readonly CarryConflict[] => {
    const carried = answerOf(answers, questionId);
    const now = answerOf(answersNow, questionId);
    if (isSameValue(carried, now)) return [];
    const from = outcomes.flatMap((outcome) =>
      outcome.from !== undefined && outcome.to.includes(questionId) ? [outcome.from] : [],
    );
    return [{ questionId, from, ...(carried === undefined ? {} : { carried }), ...(now === undefined ? {} : { now }) }];
  });
  return { answers: original, conflicts };
}

function answerOf(answers: Answers, questionId: string): Answer | undefined {
  return Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
}
