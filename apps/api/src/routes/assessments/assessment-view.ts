import type { Assessment, Round } from '@groundwork/assessment';
import type { AssessmentView } from '@groundwork/assessment/wire';
import type { AssessmentRights } from '../../access/assessment-rights.ts';
import type { ApiParts } from '../../api-environment.ts';
import { deadlineOf, revisionOf } from './assessment-parts.ts';
import { lockedBecause } from './locked-because.ts';

/** What an official's page says about an assessment beside its responses. */
export async function assessmentHeader(
  parts: ApiParts,
  rights: AssessmentRights,
  assessment: Assessment,
  round: Round,
): Promise<Omit<AssessmentView, 'responses'>> {
  const [countries, { hash }, submittedBy, deadline] = await Promise.all([
    parts.store.reference.countries(),
    revisionOf(parts, assessment),
    assessment.submittedAt === null ? null : parts.store.assessments.submittedBy(assessment.assessmentId),
    deadlineOf(parts, assessment, round),
  ]);
  const reason = lockedBecause(rights, assessment, round, deadline, parts.clock());
  const { roundId, title, referenceDate, state, isDemonstration } = round;
  return {
    assessmentId: assessment.assessmentId,
    state: assessment.state,
    country: {
      iso3: assessment.iso3,
      name: countries.find(({ iso3 }) => iso3 === assessment.iso3)?.name ?? assessment.iso3,
    },
    round: { roundId, title, referenceDate, deadline, state, isDemonstration },
    instrument: { instrumentId: assessment.instrumentId, version: assessment.version, hash },
    isEditable: reason === null,
    lockedBecause: reason,
    submittedAt: assessment.submittedAt,
    submittedBy,
    receiptHash: assessment.receiptHash,
  };
}
