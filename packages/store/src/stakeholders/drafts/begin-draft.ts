import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import { lockForStakeholders, requireOpenForStakeholders } from '../lock-for-stakeholders.ts';
import { writeAmongOthers } from '../write-among-others.ts';

/** Uses up a link and begins a draft; see `StakeholderStore.begin`. */
export async function beginDraft(
  database: Database,
  { token, resumeKey, at }: { readonly token: string; readonly resumeKey: string; readonly at: string },
): Promise<void> {
  const tokenHash = hashOfSecret('link', token);
  const draftKey = hashOfSecret('resume-key', resumeKey);
  const { kind } = database;
  await database.transaction(async (transaction) => {
    const place = await invitationOf(transaction, tokenHash);
    if (place === undefined) throw new StoreError('link_spent');
    const { assessment_id: assessmentId } = place;
    const locked = await lockForStakeholders(transaction, kind, assessmentId, { now: at, hold: 'alone' });
    // Read again, now that nobody else can use it up.
    const invitation = await invitationOf(transaction, tokenHash);
    const draft = await transaction
      .selectFrom('stakeholder_draft')
      .select(['assessment_id', 'group_id'])
      .where('draft_key', '=', draftKey)
      .executeTakeFirst();
    const isAgain = draft?.assessment_id === assessmentId && draft.group_id === invitation?.group_id;
    if (invitation?.state === 'used' && isAgain) return;
    if (invitation?.state !== 'open' || invitation.expires_at <= at) throw new StoreError('link_spent');
    requireOpenForStakeholders(locked);
    if (draft !== undefined) throw new StoreError('operation_reused', { operationId: 'of the resume key' });
    await writeAmongOthers(transaction, kind, 'stakeholder_invitation', {
      assessmentId,
      rows: [{ ...invitation, state: 'used' }],
    });
    await transaction
      .insertInto('stakeholder_draft')
      .values({
        draft_key: draftKey,
        assessment_id: assessmentId,
        group_id: invitation.group_id,
        consent_version: null,
      })
      .execute();
  });
}

async function invitationOf(transaction: DatabaseTransaction, tokenHash: string) {
  return await transaction
    .selectFrom('stakeholder_invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}
