import type { Round } from '@groundwork/assessment';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { lockRow } from '../database/lock-row.ts';
import { StoreError } from '../store-error.ts';
import { readRounds } from './read-rounds.ts';

/**
 * Reads a round and keeps others from changing it until the transaction ends.
 *
 * @throws StoreError `not_found`
 */
export async function lockRound(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  roundId: string,
): Promise<Round> {
  await lockRow(kind, transaction.selectFrom('round').select('round_id').where('round_id', '=', roundId)).execute();
  const [round] = await readRounds(transaction, roundId);
  if (round === undefined) throw new StoreError('not_found', { what: 'round', id: roundId });
  return round;
}

/** Audit chain of a round. */
export function roundChain(roundId: string): string {
  return `round/${roundId}`;
}
