import type { Question } from '@groundwork/instrument';
import { surveyName } from './survey-name.ts';

/**
 * When a form asks for the details beside an answer: once there is one.
 *
 * @example
 * detailCondition('EG-C02', 'number') // => "${EG-C02} != ''"
 */
export function detailCondition(questionId: string, kind: Question['kind']): string {
  if (kind === 'repeat') return `count(\${${questionId}}) > 0`;
  return `\${${kind === 'law-and-practice' ? surveyName.law(questionId) : questionId}} != ''`;
}
