import { finalDecisions, openAnswers, type OpenAnswer } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import { queriedQuestions } from '../assessments/lock-for-answers.ts';
import { moveAssessment } from '../assessments/move-assessment.ts';
import { actOnAssessment } from '../collaboration/act-on-assessment.ts';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { readDecisions } from './read-decisions.ts';
import { readReviewedResponses } from './read-reviewed-responses.ts';
import { requireFourEyes } from './require-four-eyes.ts';
import { responseHash } from './response-hash.ts';

/** An assessment to be validated, with what was computed for it. */
export interface ValidateAssessment {
  readonly assessmentId: string;
  readonly why: string;
  /** The answers to be judged with what each is worth as evidenced, 0-1, in this submission. */
  readonly toReview: readonly { readonly questionId: string; readonly evidenced: number }[];
  readonly receiptHash: string;
}

/**
 * Validates an assessment when nothing is open, and writes down which decisions stand; validated already, it stays so.
 *
 * @returns everything that is still open; nothing was changed unless the list is empty
 * @throws StoreError `state_moved`, `content_moved`, `four_eyes`, `rights_moved`
 */
export async function validateAssessment(
  database: Database,
  { assessmentId, why, toReview, receiptHash }: ValidateAssessment,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<readonly OpenAnswer[]> {
  return await actOnAssessment(database, { assessmentId, actor, at }, async (act) => {
    const { transaction, assessment } = act;
    const { state } = assessment;
    if (state === 'validated') return [];
    if (state !== 'in-review')
      throw new StoreError('state_moved', { what: 'assessment', id: assessmentId, state, expected: 'in-review' });
    if (assessment.receiptHash !== receiptHash) throw new StoreError('content_moved', { assessmentId });
    await requireFourEyes(transaction, { assessmentId, personId: actor.personId });
    const responses = (await readReviewedResponses(transaction, [assessmentId])).get(assessmentId) ?? [];
    const hashes = new Map(responses.map((response) => [response.questionId, responseHash(response)]));
    const { decisions = [], drawn } = (await readDecisions(transaction, [assessmentId])).get(assessmentId) ?? {};
    const answers = toReview.map(({ questionId, evidenced }) => ({
      questionId,
      evidenced,
      responseHash: hashes.get(questionId) ?? '',
      isDrawn: drawn?.has(questionId) === true,
    }));
    const open = openAnswers(answers, decisions, await queriedQuestions(transaction, assessmentId));
    if (open.length > 0) return open;
    // The decisions that stand are written down: what is published hangs on them and not on how they are found.
    const finals = [...finalDecisions(answers, decisions)].map(([questionId, { decisionId }]) => ({
      assessment_id: assessmentId,
      question_id: questionId,
      decision_id: decisionId,
    }));
    for (const chunk of chunksOfRows(finals)) await transaction.insertInto('review_final').values(chunk).execute();
    const move = { at, actorId: actor.personId, why };
    act.recordAct(await moveAssessment(transaction, assessment, 'validated', move));
    act.record('review.validate', { receiptHash, finalsHash: sha256Hex(canonicalJson(finals)), count: finals.length });
    return [];
  });
}
