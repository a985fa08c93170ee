import { checkBetween, type Assessment, type Round, type SpokenCheck } from '@groundwork/assessment';
import type { Person } from '@groundwork/assessment/wire';
import { assessmentRights } from '../../access/assessment-rights.ts';
import type { ApiParts } from '../../api-environment.ts';
import { revisionOf } from '../assessments/assessment-parts.ts';

/**
 * The checks between instruments that speak over what a country sent in a round. Only instruments that the reviewer may judge
 * are read: a check would otherwise tell of answers that are not for him.
 */
export async function spokenChecks(
  parts: ApiParts,
  person: Person,
  round: Round,
  iso3: string,
): Promise<readonly SpokenCheck[]> {
  const { store, roundChecks } = parts;
  if (roundChecks.length === 0 || round.instruments.length < 2) return [];
  const ofCountry = await store.assessments.list({ roundId: round.roundId, iso3 });
  const judged = ofCountry.filter((assessment) => assessmentRights(person, assessment).review === 'allowed');
  const sent = await store.review.sentAnswers(judged.map(({ assessmentId }) => assessmentId));
  const instruments = await Promise.all(
    judged.map(async (assessment: Assessment) => {
      const { questionnaire } = await revisionOf(parts, assessment);
      const answers = sent.get(assessment.assessmentId) ?? {};
      return { questionnaire, sheet: questionnaire.sheet(answers, { today: round.referenceDate }) };
    }),
  );
  return checkBetween(roundChecks, instruments);
}
