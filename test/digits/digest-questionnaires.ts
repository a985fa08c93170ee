import { scoreAssessment } from '@groundwork/assessment';
import { openQuestionnaire } from '@groundwork/instrument';
import { anyRevision } from '../../packages/instrument/src/definition/any-revision.test-data.ts';
import { anyAnswer, drawsFrom, pick } from '../respondents/random-respondent.ts';

/**
 * One text that stands for what 150 random questionnaires of all kinds say after 40 random answers each: what is shown,
 * required, calculated, wrong and scored. Equal where, and only where, all of that is equal.
 */
export function digestQuestionnaires(): { readonly digest: string; readonly answerCount: number } {
  let hash = 0x811c9dc5;
  let answerCount = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const draw = drawsFrom(seed);
    const questionnaire = openQuestionnaire(
      anyRevision(Array.from({ length: 900 }, () => Math.floor(65_536 * draw()))),
    );
    const sheet = questionnaire.sheet({}, { today: '2009-06-30' });
    const askable = questionnaire.questions.filter(({ kind }) => kind !== 'note' && kind !== 'calculated');
    for (let step = 0; step < 40 && askable.length > 0; step += 1) {
      const question = pick(askable, draw);
      sheet.answer(question.questionId, draw() < 0.1 ? undefined : anyAnswer(question, draw));
      answerCount += 1;
    }
    const flow = sheet.flow();
    hash = mixed(hash, JSON.stringify([flow, scoreAssessment(questionnaire, sheet.answers, { flow })]));
  }
  return { digest: hash.toString(16).padStart(8, '0'), answerCount };
}

/** FNV-1a over code units. */
function mixed(hash: number, text: string): number {
  let result = hash;
  for (let position = 0; position < text.length; position += 1) {
    result = Math.imul(result ^ text.charCodeAt(position), 0x01000193) >>> 0;
  }
  return result;
}
