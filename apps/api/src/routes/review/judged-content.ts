import { answersToReview, scoreAssessment, type AnswerToReview, type Assessment } from '@groundwork/assessment';
import type { Flow, Questionnaire } from '@groundwork/instrument';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { answersOf } from '../assessments/answer-of-wire.ts';
import { revisionOf, roundOf } from '../assessments/assessment-parts.ts';

/** What reviewers judge of one submission. */
export interface JudgedContent {
  readonly questionnaire: Questionnaire;
  readonly flow: Flow;
  readonly toReview: readonly AnswerToReview[];
  /** Of the submission: whoever writes a decision down holds it against the one that stands then. */
  readonly receiptHash: string;
}

/**
 * Computes what there is to judge, before a transaction begins.
 *
 * @throws ApiProblem `state_moved` for what was never submitted
 */
export async function judgedContent(parts: ApiParts, assessment: Assessment): Promise<JudgedContent> {
  const { receiptHash } = assessment;
  if (receiptHash === null) throw new ApiProblem('state_moved');
  const { questionnaire } = await revisionOf(parts, assessment);
  const { referenceDate } = await roundOf(parts, assessment);
  const answers = answersOf(await parts.store.assessments.responses(assessment.assessmentId));
  const flow = questionnaire.flow(answers, { today: referenceDate });
  const scores = scoreAssessment(questionnaire, answers, { flow });
  return { questionnaire, flow, toReview: answersToReview(questionnaire, scores), receiptHash };
}
