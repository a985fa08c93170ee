import type { Answer } from '../../answer/answer.ts';
import { checkAnswer } from '../../answer/check-answer.ts';
import type { Question } from '../../definition/question.ts';
import type { QuestionChange } from '../comparison/revision-comparison.ts';
import type { CarryOutcome, LeftPart } from './carry-over-result.ts';
import { carryOne, type CarriedAnswer } from './carry-one.ts';
import { mergeAnswers } from './merge-answers.ts';

/** New answers by question id, with what became of those that came in. */
export interface CarriedTogether {
  readonly answers: readonly (readonly [questionId: string, answer: Answer])[];
  readonly outcomes: readonly CarryOutcome[];
}

/** A question that was answered, with its answer. */
export type Answered = readonly [question: Question, answer: Answer];

/**
 * Copies the answer of a split question to each of the new ones that is of its kind, or whose values the author mapped;
 * each copy is to be confirmed, because it was given to a wider question.
 */
export function carrySplit(
  change: QuestionChange,
  [before, original]: Answered,
  after: readonly Question[],
): CarriedTogether {
  const from = before.questionId;
  const answers: (readonly [string, Answer])[] = [];
  const left: LeftPart[] = [];
  const failures: Extract<CarriedAnswer, { outcome: 'lost' }>[] = [];
  for (const question of after) {
    const to = question.questionId;
    const isForeign = question.kind !== before.kind && (original.value === undefined || change.values === undefined);
    const carried: CarriedAnswer = isForeign
      ? { outcome: 'lost', reason: 'kinds-differ' }
      : carryOne(change, before, question, original);
    if (carried.outcome === 'lost') {
      failures.push(carried);
      left.push({ part: 'value', reason: carried.issue ?? carried.reason, to });
    } else {
      answers.push([to, carried.answer]);
      left.push(...carried.left);
    }
  }
  const to = answers.map(([id]) => id);
  if (to.length > 0) return { answers, outcomes: [{ from, to, outcome: 'to-confirm', reason: 'split', left }] };
  const [failure] = failures.toSorted(
    (one, other) => Number(one.reason === 'kinds-differ') - Number(other.reason === 'kinds-differ'),
  );
  return { answers, outcomes: [{ from, to, ...(failure ?? { outcome: 'lost', reason: 'kinds-differ' }), left: [] }] };
}

/**
 * Makes one answer of those to several questions: only where all that were answered say the same in the new question's terms
 * (the author's map included), or are choices of several that the author mapped; else all are lost. Where one of the
 * questions was not answered, the answer of the others is to be confirmed.
 */
export function carryMerged(change: QuestionChange, answered: readonly Answered[], after: Question): CarriedTogether {
  const parts = answered.map(([question, answer]) => ({
    from: question.questionId,
    carried: carryOne(change, question, after, answer),
  }));
  const standing = parts.flatMap(({ from, carried }) => (carried.outcome === 'lost' ? [] : [{ from, carried }]));
  if (standing.length < parts.length) {
    return {
      answers: [],
      outcomes: parts.map(({ from, carried }) => ({
        from,
        to: [],
        left: [],
        ...(carried.outcome === 'lost' ? carried : { outcome: 'lost', reason: 'other-part-lost' }),
      })),
    };
  }
  const isUnion = change.values !== undefined;
  const merged = mergeAnswers(
    after,
    standing.map(({ carried }) => carried.answer),
    isUnion,
  );
  const issue =
    merged === undefined
      ? undefined
      : newIssueOf(
          after,
          merged.answer,
          standing.map(({ carried }) => carried.answer),
        );
  if (merged === undefined || issue !== undefined) {
    return {
      answers: [],
      outcomes: parts.map(({ from }) => ({
        from,
        to: [],
        outcome: 'lost',
        left: [],
        ...(issue === undefined ? { reason: 'answers-differ' } : { reason: 'not-accepted', issue }),
      })),
    };
  }
  const to = [after.questionId];
  const isInPart = answered.length < change.from.length;
  return {
    answers: [[after.questionId, merged.answer]],
    outcomes: standing.map(({ from, carried }, index): CarryOutcome => {
      const left = [...carried.left, ...(merged.left[index] ?? [])];
      if (isInPart) return { from, to, outcome: 'to-confirm', reason: 'merged-in-part', left };
      const isAlike = left.length === carried.left.length;
      return isAlike || carried.outcome === 'to-confirm'
        ? { from, to, outcome: carried.outcome, reason: carried.reason, left }
        : { from, to, outcome: 'converted', reason: 'parts-left', left };
    }),
  };
}

/** A fault that only came about by putting answers together: "none of these" beside another option. */
function newIssueOf(after: Question, merged: Answer, answers: readonly Answer[]) {
  const old = new Set(answers.flatMap((answer) => checkAnswer(after, answer).map(({ code }) => code)));
  return checkAnswer(after, merged).find(({ code }) => code !== 'detail-required' && !old.has(code))?.code;
}
