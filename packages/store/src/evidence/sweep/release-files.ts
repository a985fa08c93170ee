import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { lockAssessment } from '../../assessments/assessment-row.ts';
import { lockRow } from '../../database/lock-row.ts';

/**
 * Lets go of files that were uploaded for an assessment before `before` and that nothing there refers to: no evidence in force, none
 * taken away since, and no submission, for what was signed stays as it was.
 *
 * @returns how many
 */
export async function releaseFiles(database: Database, before: string): Promise<number> {
  const old = await database.read
    .selectFrom('assessment_file')
    .select('assessment_id')
    .distinct()
    .where('added_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence')
            .select('evidence_id')
            .whereRef('evidence.assessment_id', '=', 'assessment_file.assessment_id')
            .whereRef('evidence.file_hash', '=', 'assessment_file.file_hash')
            .where('removed_at', 'is', null),
        ),
      ),
    )
    .execute();
  let released = 0;
  for (const { assessment_id: assessmentId } of old) {
    released += await database.transaction(async (transaction) => {
      // Whoever attaches a file holds the same lock.
      await lockAssessment(transaction, database.kind, assessmentId);
      return await releaseOf(transaction, assessmentId, before);
    });
  }
  return released;
}

async function releaseOf(transaction: DatabaseTransaction, assessmentId: string, before: string): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('assessment_file')
    .where('assessment_id', '=', assessmentId)
    .where('added_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence')
            .select('evidence_id')
            .whereRef('evidence.assessment_id', '=', 'assessment_file.assessment_id')
            .whereRef('evidence.file_hash', '=', 'assessment_file.file_hash')
            .where(({ or, eb }) => or([eb('removed_at', 'is', null), eb('removed_at', '>=', before)])),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('submission')
            .select('operation_id')
            .whereRef('submission.assessment_id', '=', 'assessment_file.assessment_id')
            .where('content', 'like', sql<string>`'%' || assessment_file.file_hash || '%'`),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Forgets contents that no assessment has any more: their files are orphans from then on. @returns how many */
export async function forgetContents(database: Database): Promise<number> {
  const unused = await database.read
    .selectFrom('evidence_file')
    .leftJoin('assessment_file', 'assessment_file.file_hash', 'evidence_file.file_hash')
    .select('evidence_file.file_hash')
    .where('assessment_id', 'is', null)
    .execute();
  let forgotten = 0;
  for (const { file_hash: fileHash } of unused) {
    forgotten += await database.transaction(async (transaction) => {
      // Two statements: the second sees what another committed while the first waited for the row.
      await lockRow(
        database.kind,
        transaction.selectFrom('evidence_file').select('file_hash').where('file_hash', '=', fileHash),
      ).execute();
      const { numDeletedRows } = await transaction
        .deleteFrom('evidence_file')
        .where('file_hash', '=', fileHash)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('assessment_file').select('file_hash').where('file_hash', '=', fileHash))),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    });
  }
  return forgotten;
}
