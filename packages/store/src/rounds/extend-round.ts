import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { lockRound, roundChain } from './lock-round.ts';

/** More time for a round, or for one country of it. */
export interface RoundExtension {
  /** Null for the whole round. */
  readonly iso3: string | null;
  /** ISO instant, later than the one it replaces. */
  readonly deadline: string;
  readonly why: string;
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Gives more time. A deadline never moves back: people have planned by it.
 *
 * @throws StoreError `not_found` for the round or a country not invited, `deadline_not_later`, `state_moved` once published
 */
export async function extendRound(database: Database, roundId: string, extension: RoundExtension): Promise<void> {
  const { iso3, deadline, why, actor, at } = extension;
  await transactionBy(database, actor, async (transaction) => {
    const round = await lockRound(transaction, database.kind, roundId);
    if (round.state === 'published')
      throw new StoreError('state_moved', { what: 'round', id: roundId, state: round.state, expected: 'open' });
    const before = iso3 === null ? round.deadline : await deadlineOf(iso3);
    if (Date.parse(deadline) <= Date.parse(before)) throw new StoreError('deadline_not_later', { deadline: before });
    if (iso3 === null) {
      await transaction.updateTable('round').set({ deadline }).where('round_id', '=', roundId).execute();
    } else {
      await transaction
        .updateTable('round_country')
        .set({ deadline })
        .where('round_id', '=', roundId)
        .where('iso3', '=', iso3)
        .execute();
    }
    await appendAudit(transaction, database.kind, roundChain(roundId), [
      {
        at,
        actorId: actor.personId,
        act: 'round.extend',
        object: roundId,
        data: { iso3, from: before, to: deadline, why },
      },
    ]);

    async function deadlineOf(country: string): Promise<string> {
      const row = await transaction
        .selectFrom('round_country')
        .select('deadline')
        .where('round_id', '=', roundId)
        .where('iso3', '=', country)
        .executeTakeFirst();
      if (row === undefined) throw new StoreError('not_found', { what: 'country of the round', id: country });
      return row.deadline ?? round.deadline;
    }
  });
}
