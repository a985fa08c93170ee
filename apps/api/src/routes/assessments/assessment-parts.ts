import type { Assessment, Round } from '@groundwork/assessment';
import type { Questionnaire } from '@groundwork/instrument';
import type { AssessmentRights } from '../../access/assessment-rights.ts';
import type { ApiParts } from '../../api-environment.ts';
import type { OpenedRevision } from '../../instruments/questionnaires.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

/** The round of an assessment. The store keeps the two together; a missing one is a fault of ours. */
export async function roundOf({ store }: ApiParts, assessment: Assessment): Promise<Round> {
  const round = await store.rounds.find(assessment.roundId);
  if (round === undefined) throw new Error(`assessment ${assessment.assessmentId} has no round`);
  return round;
}

/** The deadline that holds for an assessment: the country's own, or the round's. */
export async function deadlineOf({ store }: ApiParts, { iso3 }: Assessment, round: Round): Promise<string> {
  const countries = await store.rounds.countries(round.roundId);
  return countries.find((country) => country.iso3 === iso3)?.deadline ?? round.deadline;
}

/** The opened revision that an assessment's answers are bound to. */
export async function revisionOf({ questionnaires }: ApiParts, assessment: Assessment): Promise<OpenedRevision> {
  const revision = await questionnaires.find(assessment.instrumentId, assessment.version);
  if (revision === undefined) throw new Error(`assessment ${assessment.assessmentId} has no revision`);
  return revision;
}

/**
 * Refuses answers outside the sections a person answers; questions the instrument does not know are for its own check to refuse.
 * @throws ApiProblem `forbidden` naming every such question
 */
export function refuseOtherSections(
  { answer }: AssessmentRights,
  questionnaire: Questionnaire,
  questionIds: readonly string[],
): void {
  if (answer === 'all') return;
  const issues = questionIds
    .filter((questionId) => questionnaire.question(questionId) !== undefined)
    .filter((questionId) => !answer.includes(questionnaire.place(questionId).section.sectionId))
    .map((questionId) => ({ path: '', code: 'section-not-assigned', questionId }));
  if (issues.length > 0) throw new ApiProblem('forbidden', { issues });
}
