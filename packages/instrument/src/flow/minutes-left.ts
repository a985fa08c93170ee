import type { QuestionFlow } from './flow.ts';
import { minutesOf } from './minutes-of.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * Minutes that the open answers will take, evidence not counted; not rounded.
 *
 * @param flows of a section or of the whole, from `flow().questions`
 * @example minutesLeft(questionnaire, questionnaire.flow({}).questions) // => 180
 */
export function minutesLeft(questionnaire: Questionnaire, flows: readonly QuestionFlow[]): number {
  const minutes = minutesOf(questionnaire.revision);
  return flows.reduce((sum, { questionId, status, isOptional }) => {
    const isOpen = status === 'incomplete' || (status === 'empty' && isOptional !== true);
    return isOpen ? sum + (minutes.get(questionId) ?? 0) : sum;
  }, 0);
}
