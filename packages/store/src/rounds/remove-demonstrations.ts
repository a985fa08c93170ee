import type { Actor } from '../actor/actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { roundChain } from './lock-round.ts';

/**
 * Removes every demonstration round with all that was generated for it: before real figures come in, invented ones go. The
 * audit keeps that they were there.
 */
export async function removeDemonstrations(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  const rows = await transaction.selectFrom('round').select('round_id').where('is_demonstration', '=', 1).execute();
  for (const { round_id: roundId } of rows) {
    const isOfRound = transaction.selectFrom('assessment').select('assessment_id').where('round_id', '=', roundId);
    await transaction.deleteFrom('operation').where('object', 'in', isOfRound).execute();
    await transaction
      .deleteFrom('comment')
      .where('assessment_id', 'in', isOfRound)
      .where('parent_id', 'is not', null)
      .execute();
    // Responses, versions, evidence and submissions go with their assessment.
    await transaction.deleteFrom('assessment').where('round_id', '=', roundId).execute();
    await transaction.deleteFrom('publication').where('round_id', '=', roundId).execute();
    await transaction.deleteFrom('score_run').where('round_id', '=', roundId).execute();
    await transaction
      .updateTable('round')
      .set({ previous_round_id: null })
      .where('previous_round_id', '=', roundId)
      .execute();
    await transaction.deleteFrom('round').where('round_id', '=', roundId).execute();
    await appendAudit(transaction, kind, roundChain(roundId), [
      { at, actorId: actor.personId, act: 'round.remove', object: roundId, data: { isDemonstration: true } },
    ]);
  }
}
