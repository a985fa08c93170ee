import type { Receipt } from '@groundwork/assessment/wire';
import type { Database } from '../database/database.ts';
import { personNames } from './person-names.ts';

/** The receipts of an assessment, oldest first, with names. */
export async function readReceipts(
  database: Database['read'],
  assessmentId: string,
): Promise<readonly (Receipt & { readonly operationId: string })[]> {
  const rows = await database
    .selectFrom('submission')
    .select(['operation_id', 'submitted_at', 'submitted_by', 'receipt_hash', 'answer_count'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('submitted_at')
    .execute();
  const nameOf = await personNames(
    database,
    rows.map((row) => row.submitted_by),
  );
  return rows.map((row) => ({
    operationId: row.operation_id,
    assessmentId,
    submittedAt: row.submitted_at,
    submittedBy: nameOf(row.submitted_by),
    receiptHash: row.receipt_hash,
    answerCount: row.answer_count,
  }));
}
