import type { InstrumentRevision } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit, type AuditAct } from '../audit/append-audit.ts';
import { personNames } from '../assessments/person-names.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import type { PageWanted } from '../database/page-wanted.ts';
import { lockRow } from '../database/lock-row.ts';
import { StoreError } from '../store-error.ts';
import type { InstrumentDraft } from './instrument-contract.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { publishRevision } from './publish-revision.ts';

/** Which draft. */
export interface DraftKey {
  readonly instrumentId: string;
  readonly version: string;
}

interface By {
  readonly actor: Actor;
  readonly at: string;
}

const chain = 'instruments';

/**
 * Saves an edit of a draft on top of the edit its author saw; every edit stays.
 *
 * @param baseEdit 0 for a new draft
 * @returns the number of the edit
 * @throws StoreError `version_immutable` when the version is published, `draft_moved` when another edit stands by now,
 * `rights_moved`
 */
export async function saveDraft(
  database: Database,
  { instrumentId, version, content, baseEdit }: DraftKey & { readonly content: string; readonly baseEdit: number },
  { actor, at }: By,
): Promise<number> {
  const id = `${instrumentId} ${version}`;
  const contentHash = sha256Hex(content);
  return await transactionBy(database, actor, async (transaction) => {
    await refusePublished(transaction, { instrumentId, version });
    const current = (await lockDraft(transaction, database.kind, { instrumentId, version })) ?? 0;
    if (current !== baseEdit) throw new StoreError('draft_moved', { id, edit: current });
    const edit = current + 1;
    const values = { edit, changed_at: at, changed_by: actor.personId };
    const written = await transaction
      .insertInto('instrument_draft')
      .values({ instrument_id: instrumentId, version, ...values })
      .onConflict((conflict) =>
        conflict
          .columns(['instrument_id', 'version'])
          .doUpdateSet(values)
          // Two who both begin the draft: the second must look at the first's.
          .where('instrument_draft.edit', '=', current),
      )
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 0n) throw new StoreError('draft_moved', { id, edit: current + 1 });
    await transaction
      .insertInto('instrument_draft_edit')
      .values({ instrument_id: instrumentId, version, edit, content, at, edited_by: actor.personId })
      .execute();
    await record(transaction, database.kind, {
      at,
      actorId: actor.personId,
      act: 'instrument.edit',
      object: id,
      data: { edit, contentHash },
    });
    return edit;
  });
}

/** Removes a draft with its edits. @throws StoreError `version_immutable` when it is published, `not_found`, `rights_moved` */
export async function removeDraft(
  database: Database,
  { instrumentId, version }: DraftKey,
  { actor, at }: By,
): Promise<void> {
  const id = `${instrumentId} ${version}`;
  await transactionBy(database, actor, async (transaction) => {
    await refusePublished(transaction, { instrumentId, version });
    const edit = await lockDraft(transaction, database.kind, { instrumentId, version });
    if (edit === undefined) throw new StoreError('not_found', { what: 'draft', id });
    await deleteDraft(transaction, { instrumentId, version });
    await record(transaction, database.kind, {
      at,
      actorId: actor.personId,
      act: 'instrument.remove',
      object: id,
      data: { edit },
    });
  });
}

/**
 * Publishes a draft as it stands at an edit, and removes the draft. Four eyes: whoever made any of its edits does not publish
 * it.
 *
 * @throws StoreError `four_eyes`, `draft_moved`, `not_found`, `version_immutable`, `rights_moved`
 */
export async function publishDraft(
  database: Database,
  { revision, hash, edit }: { readonly revision: InstrumentRevision; readonly hash: string; readonly edit: number },
  { actor, at }: By,
): Promise<void> {
  const { instrumentId, version } = revision;
  const id = `${instrumentId} ${version}`;
  const content = JSON.stringify(revision);
  await transactionBy(database, actor, async (transaction) => {
    const current = await lockDraft(transaction, database.kind, { instrumentId, version });
    if (current === undefined) {
      await refusePublished(transaction, { instrumentId, version });
      throw new StoreError('not_found', { what: 'draft', id });
    }
    if (current !== edit) throw new StoreError('draft_moved', { id, edit: current });
    const own = await transaction
      .selectFrom('instrument_draft_edit')
      .select('edit')
      .where('instrument_id', '=', instrumentId)
      .where('version', '=', version)
      .where('edited_by', '=', actor.personId)
      .executeTakeFirst();
    if (own !== undefined) throw new StoreError('four_eyes');
    await publishRevision(transaction, database.kind, { revision, hash, content, actor, at });
    await deleteDraft(transaction, { instrumentId, version });
  });
}

/** A page of the drafts with the edit that stands, without their content. */
export async function listDrafts(
  database: Database,
  { after, limit }: PageWanted<readonly [instrumentId: string, version: string]>,
): Promise<readonly InstrumentDraft[]> {
  let query = database.read
    .selectFrom('instrument_draft')
    .selectAll()
    .orderBy('instrument_id')
    .orderBy('version')
    .limit(limit);
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('instrument_id', 'version'), '>', tuple(...after)));
  const rows = await query.execute();
  const nameOf = await personNames(
    database.read,
    rows.map((row) => row.changed_by),
  );
  return rows.map((row) => ({
    instrumentId: row.instrument_id,
    version: row.version,
    edit: row.edit,
    changedAt: row.changed_at,
    changedBy: nameOf(row.changed_by),
  }));
}

/** The content of a draft as it stands. */
export async function readDraft(
  database: Database,
  { instrumentId, version }: DraftKey,
): Promise<{ readonly edit: number; readonly content: string } | undefined> {
  return await database.read
    .selectFrom('instrument_draft')
    .innerJoin('instrument_draft_edit', (join) =>
      join
        .onRef('instrument_draft_edit.instrument_id', '=', 'instrument_draft.instrument_id')
        .onRef('instrument_draft_edit.version', '=', 'instrument_draft.version')
        .onRef('instrument_draft_edit.edit', '=', 'instrument_draft.edit'),
    )
    .select(['instrument_draft.edit', 'content'])
    .where('instrument_draft.instrument_id', '=', instrumentId)
    .where('instrument_draft.version', '=', version)
    .executeTakeFirst();
}

async function lockDraft(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { instrumentId, version }: DraftKey,
): Promise<number | undefined> {
  const query = transaction
    .selectFrom('instrument_draft')
    .select('edit')
    .where('instrument_id', '=', instrumentId)
    .where('version', '=', version);
  return (await lockRow(kind, query).executeTakeFirst())?.edit;
}

async function refusePublished(transaction: DatabaseTransaction, { instrumentId, version }: DraftKey): Promise<void> {
  const published = await transaction
    .selectFrom('instrument_revision')
    .select('hash')
    .where('instrument_id', '=', instrumentId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (published !== undefined)
    throw new StoreError('version_immutable', { what: 'instrument', id: `${instrumentId} ${version}` });
}

async function deleteDraft(transaction: DatabaseTransaction, { instrumentId, version }: DraftKey): Promise<void> {
  for (const table of ['instrument_draft', 'instrument_draft_edit'] as const) {
    await transaction
      .deleteFrom(table)
      .where('instrument_id', '=', instrumentId)
      .where('version', '=', version)
      .execute();
  }
}

async function record(transaction: DatabaseTransaction, kind: Database['kind'], act: AuditAct): Promise<void> {
  await appendAudit(transaction, kind, chain, [act]);
}
