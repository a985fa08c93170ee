import type { LawAndPracticeQuestion } from '../../../definition/question.ts';
import type { Fields } from '../../document/fields.ts';
import { awaitExpression, type Draft } from '../draft.ts';
import type { QuestionKey } from '../../format/file-keys.ts';
import { partScores } from '../../format/known-names.ts';
import { readLevels } from './read-levels.ts';
import { readNoCase } from './read-no-case.ts';

/** Reads the two ladders of a law-and-practice question and its rule for "no case so far", its own or the file's. */
export function readLawAndPractice(
  draft: Draft,
  fields: Fields<QuestionKey>,
  questionId: string,
): Pick<LawAndPracticeQuestion, 'law' | 'practice' | 'noCase' | 'noCaseWhen' | 'noCaseEffect'> {
  const { reading, anchors } = draft;
  const lawSpot = fields.optional('law');
  const practiceSpot = fields.optional('practice');
  const law = lawSpot === undefined ? anchors.law : readLevels(reading, lawSpot, partScores).levels;
  if (law === undefined) {
    const what = 'there are no levels of law; add "lawLevels" to the instrument, or "law" here';
    reading.report('missing-key', fields.spot, what);
  }
  const own =
    practiceSpot === undefined ? undefined : readLevels(reading, practiceSpot, partScores, { takesNoCase: true });
  const practice = own?.levels ?? anchors.practice;
  const noCase = own?.noCase ?? anchors.noCase;
  if (practice === undefined) {
    const what = 'there are no levels of practice; add "practiceLevels" to the instrument, or "practice" here';
    reading.report('missing-key', fields.spot, what);
  } else if (noCase === undefined) {
    const what = 'there is no text for "no case so far"; add a line "no-case: ..." to the levels of practice';
    reading.report('missing-key', practiceSpot ?? fields.spot, what);
  }
  return { law: law ?? [], practice: practice ?? [], noCase: noCase ?? '', ...ruleOf(draft, fields, questionId) };
}

function ruleOf(draft: Draft, fields: Fields<QuestionKey>, questionId: string) {
  const own = readNoCase(draft.reading, fields.optional('noCase'));
  if (own !== undefined) {
    awaitExpression(draft, own.spot, { role: 'no-case', questionIds: [questionId] });
    return { noCaseWhen: own.when, noCaseEffect: own.effect };
  }
  if (draft.noCase === undefined) return {};
  draft.noCaseTakers.push(questionId);
  return { noCaseWhen: draft.noCase.when, noCaseEffect: draft.noCase.effect };
}
