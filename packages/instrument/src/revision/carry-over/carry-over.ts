import type { Answer, Answers } from '../../answer/answer.ts';
import type { InstrumentRevision } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { questionsInOrder } from '../../definition/questions-in-order.ts';
import { compareRevisions } from '../comparison/compare-revisions.ts';
import type { QuestionChange, RevisionComparison } from '../comparison/revision-comparison.ts';
import { carryOne } from './carry-one.ts';
import type { CarryCounts, CarryLoss, CarryOutcome, CarryOver } from './carry-over-result.ts';
import { carryMerged, carrySplit, type CarriedTogether } from './carry-several.ts';

/**
 * Brings answers to another revision, typed per question as the comparison says, and tells what became of each. Nothing is
 * changed by it: it is a dry run until somebody stores its result, and `reverseCarryOver` undoes it.
 *
 * Same, reworded, relabelled: copied. Rescaled: by the declared map, else by the levels and options that still exist; where
 * there is more to choose from than before, to be confirmed. Split: a copy for each new question of the same kind, to be
 * confirmed. Merged: only where all say the same, or as mapped. Another kind: only as mapped. Removed: lost. Every carried
 * answer is held against the new question's own check; what that refuses is lost with its reason, a detail or an item of
 * evidence alone where it is only that. An answer whose only want is a detail that the old question did not ask for is kept
 * and to be confirmed. A fault that an answer had already comes along with it.
 *
 * @param comparison of these two revisions; computed where absent
 * @returns outcomes that sum to what came in, whatever came in
 * @example carryOver(revision, revision, answers).answers // => answers
 */
export function carryOver(
  before: InstrumentRevision,
  after: InstrumentRevision,
  answers: Answers,
  comparison: RevisionComparison = compareRevisions(before, after),
): CarryOver {
  const [earlier, later] = [questionsById(before), questionsById(after)];
  const parts = comparison.questions.map((change) => carryChange(change, earlier, later, answers));
  const unknown = Object.keys(answers)
    .filter((questionId) => !earlier.has(questionId))
    .map((from): CarryOutcome => ({ from, to: [], outcome: 'lost', reason: 'unknown-question', left: [] }));
  const came = [...parts.flatMap(({ outcomes }) => outcomes.filter(({ from }) => from !== undefined)), ...unknown];
  const notAsked = parts.flatMap(({ outcomes }) => outcomes.filter(({ from }) => from === undefined));
  const outcomes = [...came, ...notAsked];
  return {
    versions: { before: before.version, after: after.version },
    original: answers,
    answers: Object.fromEntries(parts.flatMap((part) => part.answers)),
    outcomes,
    counts: countsOf(outcomes),
    losses: came.flatMap(lossesOf),
  };
}

type Questions = ReadonlyMap<string, Question>;

function questionsById(revision: InstrumentRevision): Questions {
  return new Map(questionsInOrder(revision).map((question) => [question.questionId, question]));
}

function carryChange(change: QuestionChange, earlier: Questions, later: Questions, answers: Answers): CarriedTogether {
  const { from, to } = change;
  if (from.length === 0) {
    return { answers: [], outcomes: [{ to, outcome: 'not-asked-before', reason: 'added', left: [] }] };
  }
  const answered = from.flatMap((id) => {
    const [question, answer] = [earlier.get(id), Object.hasOwn(answers, id) ? answers[id] : undefined];
    return question === undefined || answer === undefined ? [] : [[question, answer] as const];
  });
  const after = to.flatMap((id) => later.get(id) ?? []);
  const [[first, target], isMerge] = [[answered[0], after[0]], from.length > 1];
  if (first === undefined) return { answers: [], outcomes: [] };
  if (target === undefined) {
    return { answers: [], outcomes: answered.map(([{ questionId }]) => lostBecauseRemoved(questionId)) };
  }
  if (isMerge) return carryMerged(change, answered, target);
  return after.length > 1 ? carrySplit(change, first, after) : carryToOne(change, first, target);
}

function lostBecauseRemoved(from: string): CarryOutcome {
  return { from, to: [], outcome: 'lost', reason: 'removed', left: [] };
}

function carryToOne(
  change: QuestionChange,
  [question, original]: readonly [Question, Answer],
  after: Question,
): CarriedTogether {
  const from = question.questionId;
  const carried = carryOne(change, question, after, original);
  if (carried.outcome === 'lost') return { answers: [], outcomes: [{ from, to: [], left: [], ...carried }] };
  const { answer, outcome, reason, left } = carried;
  return { answers: [[after.questionId, answer]], outcomes: [{ from, to: [after.questionId], outcome, reason, left }] };
}

function countsOf(outcomes: readonly CarryOutcome[]): CarryCounts {
  const count = (kind: CarryOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === kind).length;
  return {
    answers: outcomes.filter(({ from }) => from !== undefined).length,
    carried: count('carried'),
    converted: count('converted'),
    toConfirm: count('to-confirm'),
    lost: count('lost'),
    notAskedBefore: count('not-asked-before'),
  };
}

/** What stands nowhere: the whole answer, or the parts that none of the questions that got it has taken. */
function lossesOf({ from = '', to, outcome, reason, issue, left }: CarryOutcome): readonly CarryLoss[] {
  if (outcome === 'lost') return [{ questionId: from, reason, ...(issue === undefined ? {} : { issue }) }];
  const parts = new Set(left.filter((part) => to.includes(part.to)).map(({ part }) => part));
  return [...parts].flatMap((part) => {
    const all = left.filter((each) => each.part === part && to.includes(each.to));
    const [first] = all;
    return first === undefined || all.length < to.length ? [] : [{ questionId: from, part, reason: first.reason }];
  });
}
