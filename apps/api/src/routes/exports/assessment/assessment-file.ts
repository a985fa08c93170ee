import type { Assessment } from '@groundwork/assessment';
import { fileOfAssessment, type AssessmentFile } from '@groundwork/exchange';
import type { ApiParts } from '../../../api-environment.ts';
import { revisionOf, roundOf } from '../../assessments/assessment-parts.ts';
import { answerName } from './answer-name.ts';

/** An assessment as it is carried in a file: answers with what they were before, proof described, comments. */
export async function assessmentFile(parts: ApiParts, assessment: Assessment): Promise<AssessmentFile> {
  const { hash } = await revisionOf(parts, assessment);
  const { isDemonstration } = await roundOf(parts, assessment);
  const kept = await parts.store.exports.carried(assessment.assessmentId, answerName);
  const madeAt = parts.clock().toISOString();
  return fileOfAssessment({ ...assessment, revisionHash: hash, isDemonstration, madeAt }, kept);
}
