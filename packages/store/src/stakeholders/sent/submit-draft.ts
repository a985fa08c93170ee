import { randomUUID } from 'node:crypto';
import type { StakeholderReceipt } from '@groundwork/assessment/wire';
import type { Database } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { StakeholderSetTable, StakeholderTextTable } from '../../tables/stakeholder-tables.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { openDraft } from '../drafts/open-draft.ts';
import { draftHash, readDraftAnswers } from '../drafts/read-draft.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import { requireOpenForStakeholders } from '../lock-for-stakeholders.ts';
import type { DraftSubmission } from '../stakeholder-contract.ts';
import { writeAmongOthers } from '../write-among-others.ts';
import { contentHash, receiptHash } from './content-hash.ts';
import { readReceipt } from './read-receipt.ts';

/**
 * Turns a draft into answers that are nobody's; see `StakeholderStore.submit`. The answers get a random id and the day, each
 * text an id of its own; the draft goes with its key. No audit entry is written: its place between others would tell when.
 */
export async function submitDraft(
  database: Database,
  { checkedHash, answers, texts, receiptCode }: DraftSubmission,
  { resumeKey, at }: { readonly resumeKey: string; readonly at: string },
): Promise<StakeholderReceipt> {
  const { kind } = database;
  const draftKey = hashOfSecret('resume-key', resumeKey);
  return await database.transaction(async (transaction) => {
    const earlier = await readReceipt(transaction, receiptCode);
    if (earlier !== undefined) return earlier;
    const open = await openDraft(transaction, kind, draftKey, { now: at, hold: 'alone' });
    requireOpenForStakeholders(open);
    const { draft } = open;
    const { assessment_id: assessmentId, consent_version: consentVersion } = draft;
    if (consentVersion === null) throw new StoreError('consent_required');
    if (draftHash(await readDraftAnswers(transaction, draftKey)) !== checkedHash)
      throw new StoreError('content_moved', { assessmentId });
    const content = canonicalJson(answers);
    const hash = contentHash(draft.group_id, content);
    const set: StakeholderSetTable = {
      set_id: randomUUID(),
      assessment_id: assessmentId,
      group_id: draft.group_id,
      consent_version: consentVersion,
      submitted_on: at.slice(0, 10),
      answers: content,
      content_hash: hash,
      receipt_key: hashOfSecret('receipt-code', receiptCode),
      receipt_hash: receiptHash(hash, receiptCode),
    };
    const written = texts.map(({ questionId, part, content: text, mayPublish }): StakeholderTextTable => ({
      text_id: randomUUID(),
      assessment_id: assessmentId,
      question_id: questionId,
      part,
      content: canonicalJson(text),
      may_publish: mayPublish ? 1 : 0,
    }));
    await writeAmongOthers(transaction, kind, 'stakeholder_set', { assessmentId, rows: [set] });
    await writeAmongOthers(transaction, kind, 'stakeholder_text', { assessmentId, rows: written });
    await transaction.deleteFrom('stakeholder_draft').where('draft_key', '=', draftKey).execute();
    return { receiptHash: set.receipt_hash, submittedOn: set.submitted_on, isIntact: true };
  });
}
