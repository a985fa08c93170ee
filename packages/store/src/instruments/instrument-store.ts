import type { InstrumentRevision } from '@groundwork/instrument';
import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { InstrumentStore } from '../store.ts';

/** Published revisions; the database itself refuses to change them. */
export function instrumentStore(database: Database, clock: () => Date): InstrumentStore {
  return {
    async publish(revision, hash, actor = systemActor) {
      const { instrumentId, version, title } = revision;
      const id = `${instrumentId} ${version}`;
      const content = JSON.stringify(revision);
      await transactionBy(database, actor, async (transaction) => {
        const at = clock().toISOString();
        const added = await transaction
          .insertInto('instrument_revision')
          .values({ instrument_id: instrumentId, version, hash, title, content, published_at: at })
          .onConflict((conflict) => conflict.columns(['instrument_id', 'version']).doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 1n) {
          await appendAudit(transaction, database.kind, 'instruments', [
            { at, actorId: actor.personId, act: 'instrument.publish', object: id, data: { hash } },
          ]);
          return;
        }
        const kept = await transaction
          .selectFrom('instrument_revision')
          .select('hash')
          .where('instrument_id', '=', instrumentId)
          .where('version', '=', version)
          .executeTakeFirstOrThrow();
        if (kept.hash !== hash) throw new StoreError('version_immutable', { what: 'instrument', id });
      });
    },
    async find(instrumentId, version) {
      const row = await database.read
        .selectFrom('instrument_revision')
        .select(['content', 'hash'])
        .where('instrument_id', '=', instrumentId)
        .where('version', '=', version)
        .executeTakeFirst();
      return row && { revision: JSON.parse(row.content) as InstrumentRevision, hash: row.hash };
    },
    async list() {
      const rows = await database.read
        .selectFrom('instrument_revision')
        .select(['instrument_id', 'version', 'hash', 'title'])
        .orderBy('instrument_id')
        .orderBy('published_at')
        .execute();
      return rows.map(({ instrument_id: instrumentId, version, hash, title }) => ({
        instrumentId,
        version,
        hash,
        title,
      }));
    },
  };
}
