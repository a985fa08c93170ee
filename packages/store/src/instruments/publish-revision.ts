import type { InstrumentRevision } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';

/** A revision on its way into the store. */
export interface RevisionToPublish {
  readonly revision: InstrumentRevision;
  /** Over its canonical content, made by who publishes. */
  readonly hash: string;
  /** The revision in JSON. */
  readonly content: string;
  readonly actor: Actor;
  readonly at: string;
}

/** Publishes a revision; the same once more does nothing. @throws StoreError `version_immutable` when it stands with another hash */
export async function publishRevision(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { revision, hash, content, actor, at }: RevisionToPublish,
): Promise<void> {
  const { instrumentId, version, title } = revision;
  const id = `${instrumentId} ${version}`;
  const added = await transaction
    .insertInto('instrument_revision')
    .values({ instrument_id: instrumentId, version, hash, title, content, published_at: at })
    .onConflict((conflict) => conflict.columns(['instrument_id', 'version']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) {
    await appendAudit(transaction, kind, 'instruments', [
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
}
