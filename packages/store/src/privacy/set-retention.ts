import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { lockRound, roundChain } from '../rounds/lock-round.ts';

/** Sets how long a round keeps what names or could name people; null for as long as the round is kept. @throws StoreError `not_found` */
export async function setRetention(
  database: Database,
  roundId: string,
  days: number | null,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  await transactionBy(database, actor, async (transaction) => {
    await lockRound(transaction, database.kind, roundId);
    const row = { days: days ?? 0, set_at: at, set_by: actor.personId };
    if (days === null) await transaction.deleteFrom('round_retention').where('round_id', '=', roundId).execute();
    else
      await transaction
        .insertInto('round_retention')
        .values({ round_id: roundId, ...row })
        .onConflict((conflict) => conflict.column('round_id').doUpdateSet(row))
        .execute();
    await appendAudit(transaction, database.kind, roundChain(roundId), [
      { at, actorId: actor.personId, act: 'round.retention', object: roundId, data: { days } },
    ]);
  });
}
