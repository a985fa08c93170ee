import type { Selectable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { lockRow } from '../../database/lock-row.ts';
import { StoreError } from '../../store-error.ts';
import type { StakeholderDraftTable } from '../../tables/stakeholder-tables.ts';
import { lockForStakeholders, type LockedForStakeholders } from '../lock-for-stakeholders.ts';

/** A draft kept for a write, with its assessment. */
export interface OpenDraft extends LockedForStakeholders {
  readonly draft: Selectable<StakeholderDraftTable>;
}

/**
 * Finds a draft by the hash of its key and keeps it, its assessment first: whoever closes an assessment takes the same way.
 *
 * @throws StoreError `link_spent` when there is no such draft, or no longer
 */
export async function openDraft(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  draftKey: string,
  hold: { readonly now: string; readonly hold: 'share' | 'alone' },
): Promise<OpenDraft> {
  const found = await transaction
    .selectFrom('stakeholder_draft')
    .select('assessment_id')
    .where('draft_key', '=', draftKey)
    .executeTakeFirst();
  if (found === undefined) throw new StoreError('link_spent');
  const locked = await lockForStakeholders(transaction, kind, found.assessment_id, hold);
  const draft = await lockRow(
    kind,
    transaction.selectFrom('stakeholder_draft').selectAll().where('draft_key', '=', draftKey),
  ).executeTakeFirst();
  if (draft === undefined) throw new StoreError('link_spent');
  return { ...locked, draft };
}
