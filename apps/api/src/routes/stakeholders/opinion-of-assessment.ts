import type { Assessment } from '@groundwork/assessment';
import type { ApiParts } from '../../api-environment.ts';
import type { OpenedRevision } from '../../instruments/questionnaires.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { revisionOf } from '../assessments/assessment-parts.ts';

/** The revision of an assessment that asks for opinions. @throws ApiProblem `not_found` for any other */
export async function opinionOf(parts: ApiParts, assessment: Assessment): Promise<OpenedRevision> {
  const revision = await revisionOf(parts, assessment);
  if (revision.questionnaire.revision.purpose !== 'opinion') throw new ApiProblem('not_found');
  return revision;
}
