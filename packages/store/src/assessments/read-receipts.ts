import type { Receipt } from '@groundwork/assessment/wire';
import type { Database } from '../database/database.ts';
import type { PageWanted } from '../database/page-wanted.ts';
import { personNames } from './person-names.ts';

/** A page of the receipts of an assessment, oldest first, with names. */
export async function readReceipts(
  database: Database['read'],
  assessmentId: string,
  { after, limit }: PageWanted,
): Promise<readonly (Receipt & { readonly operationId: string })[]> {
  let query = database
    .selectFrom('submission')
    .select(['operation_id', 'submitted_at', 'submitted_by', 'receipt_hash', 'answer_count'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('submitted_at')
    .orderBy('operation_id')
    .limit(limit);
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('submitted_at', 'operation_id'), '>', tuple(...after)),
    );
  const rows = await query.execute();
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
