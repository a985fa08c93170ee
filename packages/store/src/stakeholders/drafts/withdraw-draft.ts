import type { Database } from '../../database/database.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import { openDraft } from './open-draft.ts';

/** Deletes a draft with its answers, also when none are taken any more; see `StakeholderStore.withdraw`. */
export async function withdrawDraft(
  database: Database,
  { resumeKey, at }: { readonly resumeKey: string; readonly at: string },
): Promise<void> {
  const draftKey = hashOfSecret('resume-key', resumeKey);
  await database.transaction(async (transaction) => {
    await openDraft(transaction, database.kind, draftKey, { now: at, hold: 'share' });
    await transaction.deleteFrom('stakeholder_draft').where('draft_key', '=', draftKey).execute();
  });
}
