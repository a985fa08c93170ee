import { checkAnswer } from '../answer/check-answer.ts';
import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import { InstrumentError } from '../instrument-error.ts';
import { KeptSheet } from './kept-sheet.ts';
import { deciding, openRevision } from './open-revision.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * Makes a revision ready to be asked, in the browser as on the server: indexes built, expressions compiled once.
 *
 * @throws InstrumentError `unreadable-expression` or `cyclic-skips` for a revision that authoring would have refused
 * @example openQuestionnaire(revision).flow({}).isComplete // => false
 */
export function openQuestionnaire(revision: InstrumentRevision): Questionnaire {
  const open = openRevision(revision);
  const questions = open.rules.map(({ question }) => question);
  const decidedBy = open.rules.map((rules) => [...new Set(deciding(rules).flatMap(({ questionIds }) => questionIds))]);
  const rulesOf = (questionId: string) => {
    const slot = open.slots.get(questionId);
    return slot === undefined ? undefined : open.rules[slot];
  };
  return {
    revision,
    questions,
    question: (questionId) => rulesOf(questionId)?.question,
    place(questionId) {
      const place = rulesOf(questionId);
      if (place !== undefined) return place;
      throw new InstrumentError('unknown-question', `a place requires a question of this revision: ${questionId}`, {
        questionId,
      });
    },
    decidedBy: (questionId) => decidedBy[open.slots.get(questionId) ?? -1] ?? [],
    sheet: (answers = {}, { today } = {}) => new KeptSheet(open, answers, today),
    flow: (answers, { today } = {}) => new KeptSheet(open, answers, today).flow(),
    checkAnswer(questionId, answer) {
      const question = rulesOf(questionId)?.question;
      if (question === undefined) return [{ code: 'unknown-question', severity: 'error', questionId, params: {} }];
      return checkAnswer(question, answer);
    },
  };
}
