import { partToDecide, type DecisionRefusal, type DecisionRequest, type ReviewDecision } from '@groundwork/assessment';
import type { AnswerValue } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';
import { readEvidence, toStoredResponse } from '../assessments/read-responses.ts';
import { actOnAssessment } from '../collaboration/act-on-assessment.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError, type StoreErrorCode } from '../store-error.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { fromDecisionRow } from './read-decisions.ts';
import { requireFourEyes } from './require-four-eyes.ts';
import { responseHash } from './response-hash.ts';

/** A decision as it is asked for, with what was computed for it. */
export interface DecideAnswer {
  readonly assessmentId: string;
  readonly questionId: string;
  /** UUID, chosen by the client. */
  readonly decisionId: string;
  readonly request: DecisionRequest;
  readonly decision: ReviewDecision['decision'];
  /** Null when confirmed. */
  readonly value: AnswerValue | null;
  readonly reason: string;
  /** The version of the response that the reviewer saw. */
  readonly responseVersion: number;
  /** What the answer is worth by the decision and as evidenced, 0-1, in this submission. */
  readonly score: number;
  readonly evidenced: number;
  readonly receiptHash: string;
}

const codesOfRefusals: Readonly<Record<DecisionRefusal, StoreErrorCode>> = {
  'already-settled': 'already_settled',
  'nothing-to-adjudicate': 'nothing_to_adjudicate',
  'four-eyes': 'four_eyes',
};

/**
 * Keeps a reviewer's decision about one answer; see `ReviewStore.decide`. Which part it is, is decided here, with the assessment
 * kept from others: two who decide at once are first and second.
 */
export async function decideAnswer(
  database: Database,
  asked: DecideAnswer,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<ReviewDecision> {
  const { assessmentId, questionId, decisionId } = asked;
  const reviewerId = actor.personId;
  const requestHash = hashOfRequest(asked, reviewerId);
  return await actOnAssessment(database, { assessmentId, actor, at }, async (act) => {
    const { transaction, assessment } = act;
    const kept = await transaction
      .selectFrom('review_decision')
      .selectAll()
      .where('decision_id', '=', decisionId)
      .executeTakeFirst();
    if (kept !== undefined) {
      if (kept.request_hash !== requestHash) throw new StoreError('operation_reused', { operationId: decisionId });
      return fromDecisionRow(kept);
    }
    const { state } = assessment;
    if (state !== 'in-review')
      throw new StoreError('state_moved', { what: 'assessment', id: assessmentId, state, expected: 'in-review' });
    await requireFourEyes(transaction, { assessmentId, questionId, personId: reviewerId });
    const hash = await hashOfResponse(transaction, asked);
    if (assessment.receiptHash !== asked.receiptHash) throw new StoreError('content_moved', { assessmentId });
    const part = await partOf(transaction, asked, hash, reviewerId);
    const row = {
      decision_id: decisionId,
      assessment_id: assessmentId,
      question_id: questionId,
      part,
      decision: asked.decision,
      value: asked.value === null ? null : canonicalJson(asked.value),
      score: asked.score,
      evidenced: asked.evidenced,
      reason: asked.reason,
      response_version: asked.responseVersion,
      response_hash: hash,
      request_hash: requestHash,
      at,
      reviewer_id: reviewerId,
    };
    const added = await transaction
      .insertInto('review_decision')
      .values(row)
      // The id may stand by now for a decision about another assessment, which this lock does not keep off.
      .onConflict((conflict) => conflict.column('decision_id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (added === undefined) throw new StoreError('operation_reused', { operationId: decisionId });
    // The id stands in the hash and not beside it: without it nobody can find out by trying what was decided.
    const decisionHash = sha256Hex(canonicalJson(row));
    act.record('review.decide', { questionId, responseVersion: asked.responseVersion, decisionHash });
    return fromDecisionRow(added);
  });
}

function hashOfRequest(asked: DecideAnswer, reviewerId: string): string {
  const { assessmentId, questionId, request, decision, value, reason, responseVersion } = asked;
  return sha256Hex(
    canonicalJson({ assessmentId, questionId, reviewerId, request, decision, value, reason, responseVersion }),
  );
}

/** @throws StoreError `not_found` without a response, `response_moved` when another version stands by now */
async function hashOfResponse(
  transaction: DatabaseTransaction,
  { assessmentId, questionId, responseVersion }: DecideAnswer,
): Promise<string> {
  const row = await transaction
    .selectFrom('response')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('question_id', '=', questionId)
    .executeTakeFirst();
  if (row === undefined) throw new StoreError('not_found', { what: 'response', id: questionId });
  if (row.version !== responseVersion) throw new StoreError('response_moved', { questionId, version: row.version });
  const evidence = await readEvidence(transaction, assessmentId, questionId);
  return responseHash(toStoredResponse(row, evidence.get(questionId) ?? []));
}

/** @throws StoreError `already_settled`, `nothing_to_adjudicate`, `four_eyes` */
async function partOf(
  transaction: DatabaseTransaction,
  { assessmentId, questionId, request, evidenced }: DecideAnswer,
  hash: string,
  reviewerId: string,
): Promise<ReviewDecision['part']> {
  const rows = await transaction
    .selectFrom('review_decision')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('question_id', '=', questionId)
    .execute();
  const draw = await transaction
    .selectFrom('review_draw')
    .select('question_id')
    .where('assessment_id', '=', assessmentId)
    .where('question_id', '=', questionId)
    .executeTakeFirst();
  const answer = { questionId, responseHash: hash, evidenced, isDrawn: draw !== undefined };
  const found = partToDecide(answer, rows.map(fromDecisionRow), reviewerId, request);
  if ('part' in found) return found.part;
  throw new StoreError(codesOfRefusals[found.refusal], { what: 'answer', id: questionId, how: 'decided', questionId });
}
