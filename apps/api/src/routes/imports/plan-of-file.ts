import {
  planImport,
  type AssessmentFile,
  type ImportPlan,
  type PlannedEvidence,
  type PlannedOperation,
} from '@groundwork/exchange';
import type { Assessment } from '@groundwork/assessment';
import { isSameFile, type UploadedFile } from '@groundwork/store';
import type { AssessmentRights } from '../../access/assessment-rights.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { sha256Hex } from '../../security/sha256-hex.ts';
import { answerOfWire } from '../assessments/answer-of-wire.ts';
import { revisionOf, roundOf } from '../assessments/assessment-parts.ts';
import { answerName } from '../exports/assessment/answer-name.ts';
import { otherAssessment } from './file-problem.ts';

/** Most pieces of proof and most comments that one file brings: each is a write of its own. */
const most = { evidence: 2_000, comments: 2_000 } as const;

/** What bringing a file in would do, by whom. */
export interface PlanOfFile {
  readonly plan: ImportPlan;
  /** Of the plan, what the person may do. */
  readonly operations: readonly PlannedOperation[];
  readonly evidence: readonly PlannedEvidence[];
  /** Whether a file that proof refers to was uploaded for the assessment. */
  readonly isHere: (file: UploadedFile) => boolean;
  /** Whether a question is outside the sections that the person answers. */
  readonly isOutside: (questionId: string) => boolean;
}

/**
 * Compares a file with the assessment. A file always holds the whole assessment, so what lies outside the sections of a contributor does
 * not refuse it: that is left alone, and told.
 *
 * @throws ApiProblem `invalid_file`, `version_moved`
 */
export async function planOfFile(
  parts: ApiParts,
  { assessment, rights }: { readonly assessment: Assessment; readonly rights: AssessmentRights },
  file: AssessmentFile,
): Promise<PlanOfFile> {
  const { questionnaire, hash } = await revisionOf(parts, assessment);
  const { isDemonstration } = await roundOf(parts, assessment);
  const { responses, evidence, comments } = await parts.store.exports.carried(assessment.assessmentId, answerName);
  const standing = {
    ...assessment,
    revisionHash: hash,
    isDemonstration,
    revision: questionnaire.revision,
    responses: responses.map((response) => ({ ...response, answer: answerOfWire(response.answer) })),
    evidence,
    commentIds: new Set(comments.map(({ commentId }) => commentId)),
  };
  const plan = planImport(file, standing, sha256Hex);
  if (plan.mismatches.length > 0) throw otherAssessment(plan.mismatches, file.version, assessment);
  refuseTooMany('$.responses', plan.newEvidence.length, most.evidence);
  refuseTooMany('$.comments', plan.newComments.length, most.comments);
  const uploaded = await parts.store.evidence.uploaded(assessment.assessmentId);
  const isOutside = (questionId: string): boolean =>
    rights.answer !== 'all' &&
    questionnaire.question(questionId) !== undefined &&
    !rights.answer.includes(questionnaire.place(questionId).section.sectionId);
  return {
    plan,
    operations: plan.operations.filter(({ questionId }) => !isOutside(questionId)),
    evidence: plan.newEvidence.filter(({ questionId }) => !isOutside(questionId)),
    isHere: (file) => uploaded.some((own) => isSameFile(own, file)),
    isOutside,
  };
}

/** @throws ApiProblem `invalid_file` */
function refuseTooMany(path: string, length: number, maximum: number): void {
  if (length <= maximum) return;
  throw new ApiProblem('invalid_file', { issues: [{ path, code: 'too-long', params: { maximum, length } }] });
}
