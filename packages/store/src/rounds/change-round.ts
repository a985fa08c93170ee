import type { Round } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { lockRound, roundChain } from './lock-round.ts';
import { pinInstruments } from './pin-instruments.ts';

/** What can still be changed of a planned round. */
export type RoundPlan = Pick<
  Round,
  'title' | 'referenceDate' | 'opensAt' | 'deadline' | 'instruments' | 'previousRoundId'
>;

/**
 * Changes the plan of a round that nobody has begun to answer.
 *
 * @throws StoreError `not_found`, `state_moved` once it was opened, `rights_moved`
 */
export async function changeRound(
  database: Database,
  roundId: string,
  plan: RoundPlan,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  await transactionBy(database, actor, async (transaction) => {
    const { state } = await lockRound(transaction, database.kind, roundId);
    if (state !== 'planned')
      throw new StoreError('state_moved', { what: 'round', id: roundId, state, expected: 'planned' });
    await transaction
      .updateTable('round')
      .set({
        title: plan.title,
        reference_date: plan.referenceDate,
        opens_at: plan.opensAt,
        deadline: plan.deadline,
        previous_round_id: plan.previousRoundId,
      })
      .where('round_id', '=', roundId)
      .execute();
    await pinInstruments(transaction, roundId, plan.instruments);
    await appendAudit(transaction, database.kind, roundChain(roundId), [
      { at, actorId: actor.personId, act: 'round.change', object: roundId, data: { ...plan } },
    ]);
  });
}
