import type { DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';

/** What somebody is about to judge; without a question the assessment as a whole. */
export interface JudgedPlace {
  readonly assessmentId: string;
  readonly questionId?: string;
  readonly personId: string;
}

/**
 * Refuses the judgement of somebody who has entered what is judged, at any time and in whatever role then: an answer, a proposal
 * that was taken, a piece of evidence, or the submission itself.
 *
 * @throws StoreError `four_eyes`
 */
export async function requireFourEyes(transaction: DatabaseTransaction, place: JudgedPlace): Promise<void> {
  const { assessmentId, questionId, personId } = place;
  const submitted = await transaction
    .selectFrom('submission')
    .select('operation_id')
    .where('assessment_id', '=', assessmentId)
    .where('submitted_by', '=', personId)
    .limit(1)
    .executeTakeFirst();
  let saves = transaction
    .selectFrom('response_version')
    .select('question_id')
    .where('assessment_id', '=', assessmentId)
    .where('saved_by', '=', personId)
    .limit(1);
  let proposals = transaction
    .selectFrom('response_proposal')
    .select('question_id')
    .where('assessment_id', '=', assessmentId)
    .where('actor_id', '=', personId)
    .where('resolution', '=', 'accepted')
    .limit(1);
  let pieces = transaction
    .selectFrom('evidence')
    .select('question_id')
    .where('assessment_id', '=', assessmentId)
    .where(({ or, eb }) => or([eb('added_by', '=', personId), eb('removed_by', '=', personId)]))
    .limit(1);
  if (questionId !== undefined) {
    saves = saves.where('question_id', '=', questionId);
    proposals = proposals.where('question_id', '=', questionId);
    pieces = pieces.where('question_id', '=', questionId);
  }
  const entered =
    submitted ??
    (await saves.executeTakeFirst()) ??
    (await proposals.executeTakeFirst()) ??
    (await pieces.executeTakeFirst());
  if (entered !== undefined) throw new StoreError('four_eyes', { assessmentId, questionId: questionId ?? null });
}
