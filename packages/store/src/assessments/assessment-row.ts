import type { Selectable } from 'kysely';
import type { Assessment } from '@groundwork/assessment';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { lockRow } from '../database/lock-row.ts';
import { StoreError } from '../store-error.ts';
import type { AssessmentTable } from '../tables/assessment-tables.ts';

/** A row as an assessment. */
export function fromAssessmentRow(row: Omit<Selectable<AssessmentTable>, 'submitted_by' | 'added_at'>): Assessment {
  return {
    assessmentId: row.assessment_id,
    roundId: row.round_id,
    instrumentId: row.instrument_id,
    version: row.version,
    iso3: row.iso3,
    state: row.state as Assessment['state'],
    opens: row.opens as Assessment['opens'],
    submittedAt: row.submitted_at,
    receiptHash: row.receipt_hash,
  };
}

/**
 * Reads an assessment and keeps others from changing it or its responses until the transaction ends.
 *
 * @throws StoreError `not_found`
 */
export async function lockAssessment(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  assessmentId: string,
): Promise<Assessment> {
  const query = transaction.selectFrom('assessment').selectAll().where('assessment_id', '=', assessmentId);
  const row = await lockRow(kind, query).executeTakeFirst();
  if (row === undefined) throw new StoreError('not_found', { what: 'assessment', id: assessmentId });
  return fromAssessmentRow(row);
}

/** Audit chain of a country. */
export function countryChain(iso3: string): string {
  return `country/${iso3}`;
}
