import type { Round } from '@groundwork/assessment';
import type { DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';

/**
 * Pins revisions to a round in place of those pinned before.
 *
 * @throws StoreError `not_found` when a revision is not published with that hash
 */
export async function pinInstruments(
  transaction: DatabaseTransaction,
  roundId: string,
  instruments: Round['instruments'],
): Promise<void> {
  await transaction.deleteFrom('round_instrument').where('round_id', '=', roundId).execute();
  for (const [position, { instrumentId, version, hash }] of instruments.entries()) {
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
}
