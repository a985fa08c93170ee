import { actOnAssessment } from '../collaboration/act-on-assessment.ts';
import type { Database } from '../database/database.ts';
import { answersOfAssessments } from './answers-of-assessments.ts';
import { carriedAssessment } from './carried-assessment.ts';
import type { ExportStore } from './export-contract.ts';

/** Reading for files, and the record of what left and came in. */
export function exportStore(database: Database, clock: () => Date): ExportStore {
  return {
    async published(roundId, instrumentId) {
      const rows = await database.read
        .selectFrom('assessment')
        .select(['assessment_id', 'iso3', 'version', 'receipt_hash'])
        .where('round_id', '=', roundId)
        .where('instrument_id', '=', instrumentId)
        .where('state', '=', 'published')
        .orderBy('iso3')
        .execute();
      return rows.map((row) => ({
        assessmentId: row.assessment_id,
        iso3: row.iso3,
        version: row.version,
        receiptHash: row.receipt_hash,
      }));
    },
    answersOf: (assessments) => answersOfAssessments(database, assessments),
    carried: (assessmentId, nameOf) => carriedAssessment(database, assessmentId, nameOf),
    async record({ assessmentId, act, data }, actor) {
      const by = { assessmentId, actor, at: clock().toISOString() };
      await actOnAssessment(database, by, async ({ record }) => record(act, data));
    },
  };
}
