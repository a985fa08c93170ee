import type { CommonLevels, InstrumentRevision } from '../../definition/instrument-revision.ts';
import type { LawAndPracticeQuestion } from '../../definition/question.ts';
import { questionsInOrder } from '../../definition/questions-in-order.ts';
import { isSame } from './is-same.ts';

/** What the head of a file says once for many questions. */
export interface Head {
  readonly anchors: CommonLevels;
  /** Whether the file must say that its anchors are shared: nothing else in it does. */
  readonly isSayingSo: boolean;
  readonly noCase?: Required<Pick<LawAndPracticeQuestion, 'noCaseWhen' | 'noCaseEffect'>>;
}

/** Finds what a revision says more than once and a file need not. */
export function headOf(revision: InstrumentRevision): Head {
  const { commonLevels, previous } = revision;
  const noCase = noCaseOf(revision);
  const rest = noCase === undefined ? {} : { noCase };
  if (commonLevels === undefined) {
    // With a previous revision in it, the file would say that the anchors are shared.
    const state = previous === undefined ? repeatedStates(revision) : undefined;
    return { anchors: state === undefined ? {} : { state }, isSayingSo: false, ...rest };
  }
  const { law, practice, severity, agreement } = commonLevels;
  const isSaid = [law, practice, severity, agreement, previous].some((part) => part !== undefined);
  return { anchors: commonLevels, isSayingSo: !isSaid, ...rest };
}

/** The levels that at least two questions of kind state have. */
function repeatedStates(revision: InstrumentRevision): CommonLevels['state'] {
  const ladders = questionsInOrder(revision).flatMap((question) =>
    question.kind === 'state' ? [question.levels] : [],
  );
  return ladders.find((levels, index) => ladders.slice(index + 1).some((other) => isSame(levels, other)));
}

/** The first rule for "no case so far" when every question of the kind has one: what has none would take the file's. */
function noCaseOf(revision: InstrumentRevision): Head['noCase'] | undefined {
  const questions = questionsInOrder(revision).filter((question) => question.kind === 'law-and-practice');
  const [first] = questions;
  if (questions.length < 2 || questions.some(({ noCaseWhen }) => noCaseWhen === undefined)) return undefined;
  const { noCaseWhen, noCaseEffect = 'first' } = first ?? {};
  return noCaseWhen === undefined ? undefined : { noCaseWhen, noCaseEffect };
}
