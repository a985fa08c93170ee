import type { Round } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { lockRound, roundChain } from './lock-round.ts';
import { pinInstruments } from './pin-instruments.ts';

/** Another revision for an instrument of an open round. */
export interface Repinning {
  readonly pinned: Round['instruments'][number];
  readonly why: string;
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Pins another revision of an instrument while the round is open. Assessments stay bound to the version they were begun with,
 * until their country moves them itself; those made from now on take the new one.
 *
 * @throws StoreError `not_found`, `state_moved` unless open
 */
export async function repinInstrument(database: Database, roundId: string, repinning: Repinning): Promise<void> {
  const { pinned, why, actor, at } = repinning;
  await transactionBy(database, actor, async (transaction) => {
    const { state, instruments } = await lockRound(transaction, database.kind, roundId);
    if (state !== 'open') throw new StoreError('state_moved', { what: 'round', id: roundId, state, expected: 'open' });
    const before = instruments.find(({ instrumentId }) => instrumentId === pinned.instrumentId);
    if (before === undefined)
      throw new StoreError('not_found', { what: 'instrument of the round', id: pinned.instrumentId });
    if (before.version === pinned.version && before.hash === pinned.hash) return;
    await pinInstruments(
      transaction,
      roundId,
      instruments.map((one) => (one === before ? pinned : one)),
    );
    await appendAudit(transaction, database.kind, roundChain(roundId), [
      { at, actorId: actor.personId, act: 'round.repin', object: roundId, data: { from: before, to: pinned, why } },
    ]);
  });
}
