import type { RespondentRole } from '../definition/question.ts';
import type { Progress, QuestionFlow } from './flow.ts';
import { progressOf } from './progress-of.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The part of some questions that one role answers. */
export interface RoleProgress extends Progress {
  readonly role: RespondentRole;
}

/**
 * How far each role is with the questions that it scores, in the order of first mention: for the coordinator, who asks
 * whom for what is missing.
 *
 * @param flows of a section or of the whole, from `flow().questions`
 * @example progressOfRoles(questionnaire, flow.questions)[0]?.role // => 'gov-lead'
 */
export function progressOfRoles(questionnaire: Questionnaire, flows: readonly QuestionFlow[]): readonly RoleProgress[] {
  const byRole = new Map<RespondentRole, QuestionFlow[]>();
  for (const flow of flows) {
    const question = questionnaire.question(flow.questionId);
    if (question === undefined || !('respondentRoles' in question)) continue;
    const [role] = question.respondentRoles;
    const found = byRole.get(role);
    if (found === undefined) byRole.set(role, [flow]);
    else found.push(flow);
  }
  return [...byRole].map(([role, found]) => ({ role, ...progressOf(found) }));
}
