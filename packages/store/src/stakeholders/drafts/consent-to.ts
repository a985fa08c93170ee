import type { Database } from '../../database/database.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import { requireOpenForStakeholders } from '../lock-for-stakeholders.ts';
import { openDraft } from './open-draft.ts';

/** Records to which words a respondent agrees; see `StakeholderStore.consent`. */
export async function consentTo(
  database: Database,
  version: string,
  { resumeKey, at }: { readonly resumeKey: string; readonly at: string },
): Promise<void> {
  const draftKey = hashOfSecret('resume-key', resumeKey);
  await database.transaction(async (transaction) => {
    requireOpenForStakeholders(await openDraft(transaction, database.kind, draftKey, { now: at, hold: 'share' }));
    await transaction
      .updateTable('stakeholder_draft')
      .set({ consent_version: version })
      .where('draft_key', '=', draftKey)
      .execute();
  });
}
