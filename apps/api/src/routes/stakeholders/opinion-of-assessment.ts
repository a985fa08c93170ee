import type { Assessment } from '@groundwork/assessment';
import type { ApiParts } from '../../api-environment.ts';
import type { OpenedRevision } from '../../instruments/questionnaires.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { roundOf } from '../assessments/assessment-parts.ts';

/**
 * The revision that stakeholders answer: the one the round pins, for all of them, also where the country has carried answers of
 * its own to another.
 *
 * @throws ApiProblem `not_found` for an assessment that asks for no opinions
 */
export async function opinionOf(parts: ApiParts, assessment: Assessment): Promise<OpenedRevision> {
  const { instruments } = await roundOf(parts, assessment);
  const pinned = instruments.find(({ instrumentId }) => instrumentId === assessment.instrumentId);
  const revision = pinned && (await parts.questionnaires.find(pinned.instrumentId, pinned.version));
  if (revision?.questionnaire.revision.purpose !== 'opinion') throw new ApiProblem('not_found');
  return revision;
}
