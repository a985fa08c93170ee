import { randomBytes } from 'node:crypto';
import type { ReviewBegun } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { moveAssessment } from '../assessments/move-assessment.ts';
import { earlierResponses, operationRow, type OperationRequest } from '../assessments/operation-log.ts';
import { actOnAssessment } from '../collaboration/act-on-assessment.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { drawAnswers } from './draw-answers.ts';
import { readDecisions, type DecidedAssessment } from './read-decisions.ts';
import { readReviewedResponses } from './read-reviewed-responses.ts';
import { requireFourEyes } from './require-four-eyes.ts';
import { responseHash } from './response-hash.ts';

/** How a review begins. */
export interface BeginReview {
  readonly assessmentId: string;
  readonly operationId: string;
  /** Share of the answers that a second person judges blind, 0-1. */
  readonly share: number;
  /** Ids of the questions whose answers are to be judged. */
  readonly toReview: readonly string[];
  /** The submission in which they are. */
  readonly receiptHash: string;
}

/**
 * Takes a submitted assessment into review and draws the answers that two people judge. The draw hangs on a seed made now: what
 * hung on the content alone could be steered by whoever writes the content. It is kept, so that anybody can draw again.
 *
 * @throws StoreError `state_moved` unless submitted, `content_moved`, `four_eyes`, `operation_reused`, `rights_moved`
 */
export async function beginReview(
  database: Database,
  beginning: BeginReview,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<ReviewBegun> {
  const { assessmentId, operationId, share, toReview, receiptHash } = beginning;
  const actorId = actor.personId;
  const request: OperationRequest = { operationId, kind: 'review', object: assessmentId, actorId, content: { share } };
  const freshSeed = randomBytes(32).toString('hex');
  return await actOnAssessment(database, { assessmentId, actor, at }, async (act) => {
    const { transaction, assessment } = act;
    const earlier = (await earlierResponses(transaction, [request])).get(operationId);
    if (earlier !== undefined) return JSON.parse(earlier) as ReviewBegun;
    const { state } = assessment;
    if (state !== 'submitted')
      throw new StoreError('state_moved', { what: 'assessment', id: assessmentId, state, expected: 'submitted' });
    if (assessment.receiptHash !== receiptHash) throw new StoreError('content_moved', { assessmentId });
    await requireFourEyes(transaction, { assessmentId, personId: actorId });
    const decided = (await readDecisions(transaction, [assessmentId])).get(assessmentId);
    const before = decided?.drawn ?? new Set<string>();
    const seed = (await firstSeed(transaction, assessmentId)) ?? freshSeed;
    const seen = await judgedAsTheyStand(transaction, assessmentId, decided);
    const drawn = drawAnswers(toReview, share, seed, { before, seen });
    act.recordAct(await moveAssessment(transaction, assessment, 'in-review', { at, actorId, why: 'the review began' }));
    await transaction
      .insertInto('review_beginning')
      .values({
        operation_id: operationId,
        assessment_id: assessmentId,
        seed,
        share,
        receipt_hash: receiptHash,
        begun_at: at,
        begun_by: actorId,
      })
      .execute();
    const rows = drawn.map((questionId) => ({ assessment_id: assessmentId, question_id: questionId, drawn_at: at }));
    if (rows.length > 0) await transaction.insertInto('review_draw').values(rows).execute();
    const drawnCount = toReview.filter((questionId) => before.has(questionId)).length + drawn.length;
    const begun: ReviewBegun = { assessmentId, state: 'in-review', toReviewCount: toReview.length, drawnCount };
    await transaction
      .insertInto('operation')
      .values(operationRow(request, JSON.stringify(begun), at))
      .execute();
    act.record('review.begin', {
      operationId,
      share,
      toReviewCount: toReview.length,
      drawnCount,
      seedHash: sha256Hex(seed),
      receiptHash,
    });
    return begun;
  });
}

async function firstSeed(transaction: DatabaseTransaction, assessmentId: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('review_beginning')
    .select('seed')
    .where('assessment_id', '=', assessmentId)
    .limit(1)
    .executeTakeFirst();
  return row?.seed;
}

/** Questions with a judgement of the answer as it stands: outside the draw it was open to all, so no second could be blind. */
async function judgedAsTheyStand(
  transaction: DatabaseTransaction,
  assessmentId: string,
  decided: DecidedAssessment | undefined,
): Promise<ReadonlySet<string>> {
  if (decided === undefined || decided.decisions.length === 0) return new Set();
  const responses = (await readReviewedResponses(transaction, [assessmentId])).get(assessmentId) ?? [];
  const hashes = new Map(responses.map((response) => [response.questionId, responseHash(response)]));
  return new Set(
    decided.decisions
      .filter((decision) => hashes.get(decision.questionId) === decision.responseHash)
      .map(({ questionId }) => questionId),
  );
}
