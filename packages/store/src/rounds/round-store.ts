import type { Round } from '@groundwork/assessment';
import type { Kysely } from 'kysely';
import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { lockRow } from '../database/lock-row.ts';
import { StoreError } from '../store-error.ts';
import type { RoundStore } from '../store.ts';
import type { Tables } from '../tables/tables.ts';

/** Rounds with the revisions they pin. */
export function roundStore(database: Database, clock: () => Date): RoundStore {
  return {
    async add(round, actor = systemActor) {
      const { roundId } = round;
      const at = clock().toISOString();
      await transactionBy(database, actor, async (transaction) => {
        const added = await transaction
          .insertInto('round')
          .values({
            round_id: roundId,
            title: round.title,
            reference_date: round.referenceDate,
            opens_at: round.opensAt,
            deadline: round.deadline,
            state: round.state,
            is_demonstration: round.isDemonstration ? 1 : 0,
            added_at: at,
          })
          .onConflict((conflict) => conflict.column('round_id').doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 0n)
          throw new StoreError('already_exists', { what: 'round', id: roundId });
        for (const [position, { instrumentId, version, hash }] of round.instruments.entries()) {
          const revision = await transaction
            .selectFrom('instrument_revision')
            .select('hash')
            .where('instrument_id', '=', instrumentId)
            .where('version', '=', version)
            .executeTakeFirst();
          // A round pins exactly what was published: the same version with other content is not it.
          if (revision?.hash !== hash)
            throw new StoreError('not_found', { what: 'instrument', id: `${instrumentId} ${version} ${hash}` });
          await transaction
            .insertInto('round_instrument')
            .values({ round_id: roundId, position, instrument_id: instrumentId, version, hash })
            .execute();
        }
        await appendAudit(transaction, database.kind, `round/${roundId}`, [
          {
            at,
            actorId: actor.personId,
            act: 'round.add',
            object: roundId,
            data: { state: round.state, instruments: round.instruments },
          },
        ]);
      });
    },
    async find(roundId) {
      const [round] = await readRounds(database.read, roundId);
      return round;
    },
    list: () => readRounds(database.read),
    async setState(roundId, state, actor) {
      await transactionBy(database, actor, async (transaction) => {
        const query = transaction.selectFrom('round').select('state').where('round_id', '=', roundId);
        const row = await lockRow(database.kind, query).executeTakeFirst();
        if (row === undefined) throw new StoreError('not_found', { what: 'round', id: roundId });
        if (row.state === state) return;
        await transaction.updateTable('round').set({ state }).where('round_id', '=', roundId).execute();
        await appendAudit(transaction, database.kind, `round/${roundId}`, [
          {
            at: clock().toISOString(),
            actorId: actor.personId,
            act: 'round.state',
            object: roundId,
            data: { from: row.state, to: state },
          },
        ]);
      });
    },
  };
}

async function readRounds(database: Kysely<Tables>, roundId?: string): Promise<readonly Round[]> {
  let query = database
    .selectFrom('round')
    .leftJoin('round_instrument', 'round_instrument.round_id', 'round.round_id')
    .select([
      'round.round_id',
      'title',
      'reference_date',
      'opens_at',
      'deadline',
      'state',
      'is_demonstration',
      'instrument_id',
      'version',
      'hash',
    ])
    .orderBy('opens_at')
    .orderBy('round.round_id')
    .orderBy('position');
  if (roundId !== undefined) query = query.where('round.round_id', '=', roundId);
  const rounds = new Map<string, Round>();
  for (const row of await query.execute()) {
    const known = rounds.get(row.round_id);
    const { instrument_id: instrumentId, version, hash } = row;
    const pinned = instrumentId === null || version === null || hash === null ? [] : [{ instrumentId, version, hash }];
    rounds.set(row.round_id, {
      roundId: row.round_id,
      title: row.title,
      referenceDate: row.reference_date,
      opensAt: row.opens_at,
      deadline: row.deadline,
      state: row.state as Round['state'],
      isDemonstration: row.is_demonstration === 1,
      instruments: [...(known?.instruments ?? []), ...pinned],
    });
  }
  return [...rounds.values()];
}
