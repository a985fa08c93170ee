import type { StakeholderReceipt } from '@groundwork/assessment/wire';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import { contentHash, receiptHash } from './content-hash.ts';

/** The receipt of a code, worked out again from the answers as they are kept; see `StakeholderStore.receipt`. */
export async function readReceipt(
  database: DatabaseTransaction | Database['read'],
  receiptCode: string,
): Promise<StakeholderReceipt | undefined> {
  const row = await database
    .selectFrom('stakeholder_set')
    .select(['group_id', 'answers', 'receipt_hash', 'submitted_on'])
    .where('receipt_key', '=', hashOfSecret('receipt-code', receiptCode))
    .executeTakeFirst();
  return (
    row && {
      receiptHash: row.receipt_hash,
      submittedOn: row.submitted_on,
      isIntact: receiptHash(contentHash(row.group_id, row.answers), receiptCode) === row.receipt_hash,
    }
  );
}
