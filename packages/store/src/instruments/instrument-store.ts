import type { InstrumentRevision } from '@groundwork/instrument';
import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import type { Database } from '../database/database.ts';
import type { InstrumentStore } from './instrument-contract.ts';
import { listDrafts, publishDraft, readDraft, removeDraft, saveDraft } from './instrument-drafts.ts';
import { publishRevision } from './publish-revision.ts';

/** Published revisions, which the database itself refuses to change, and drafts of those to come. */
export function instrumentStore(database: Database, clock: () => Date): InstrumentStore {
  const now = () => clock().toISOString();
  return {
    async publish(revision, hash, actor = systemActor) {
      const content = JSON.stringify(revision);
      const at = now();
      await transactionBy(database, actor, (transaction) =>
        publishRevision(transaction, database.kind, { revision, hash, content, actor, at }),
      );
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
    drafts: (page) => listDrafts(database, page),
    draft: (instrumentId, version) => readDraft(database, { instrumentId, version }),
    saveDraft: (draft, actor) => saveDraft(database, draft, { actor, at: now() }),
    removeDraft: (instrumentId, version, actor) =>
      removeDraft(database, { instrumentId, version }, { actor, at: now() }),
    publishDraft: (publication, actor) => publishDraft(database, publication, { actor, at: now() }),
  };
}
