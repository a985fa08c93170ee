import {
  checkExpression,
  parseExpression,
  questionsInOrder,
  questionsRead,
  type InstrumentRevision,
} from '@groundwork/instrument';
import type { DraftQuestion } from '../read/draft.ts';
import type { Reading } from '../read/reading.ts';
import { drop, optionConditions } from './translate-conditions.ts';

/**
 * Looks at every expression of a built revision as authoring would, and takes back those it would refuse: too long put
 * together, or at odds with the questions they read.
 *
 * @returns whether anything was taken back, so that the revision has to be built again
 */
export function checkBuilt(reading: Reading, drafts: readonly DraftQuestion[], revision: InstrumentRevision): boolean {
  const questions = new Map(questionsInOrder(revision).map((question) => [question.questionId, question]));
  const isRefused = (text: string, expects: 'truth' | 'any'): boolean => {
    const { tree } = parseExpression(text);
    if (tree === undefined) return true;
    return checkExpression(tree, { questions, isRound: false, expects }).some(({ severity }) => severity === 'error');
  };
  const why = 'put together it is too long, or it does not fit the questions that it reads';
  let isChanged = false;
  for (const draft of drafts) {
    const question = questions.get(draft.questionId);
    if (question === undefined) continue;
    const { skip } = question;
    if (skip !== undefined && isRefused(skip.when, 'truth')) {
      isChanged = true;
      for (const pending of draft.conditions) drop(reading, pending, why);
    }
    if (
      'options' in question &&
      question.options.some(({ shownWhen }) => shownWhen !== undefined && isRefused(shownWhen, 'truth'))
    ) {
      isChanged = true;
      for (const pending of optionConditions(draft)) drop(reading, pending, why);
    }
    const required = question.kind === 'note' ? undefined : question.requiredWhen;
    if (draft.requiredWhen !== undefined && required !== undefined) {
      const { tree } = parseExpression(required);
      const readsItself = tree !== undefined && questionsRead(tree).includes(draft.questionId);
      if (!readsItself && !isRefused(required, 'truth')) continue;
      isChanged = true;
      drop(reading, draft.requiredWhen, readsItself ? 'a question would require itself' : why);
    }
  }
  for (const { checkId, when } of revision.checks) {
    if (!isRefused(when, 'truth')) continue;
    isChanged = true;
    const index = reading.checks.findIndex((check) => check.checkId === checkId);
    const [check] = index < 0 ? [] : reading.checks.splice(index, 1);
    if (check === undefined) continue;
    const path = typeof check.when === 'string' ? undefined : check.when.path;
    const at = path ?? drafts.find(({ questionId }) => questionId === check.questionIds[0])?.path ?? '$';
    reading.report.note('not-carried', 'expression', at, `a rule was left out: ${why}`);
  }
  return isChanged;
}
