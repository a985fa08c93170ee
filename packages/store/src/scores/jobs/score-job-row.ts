import type { Selectable } from 'kysely';
import { personNames } from '../../assessments/person-names.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import type { ScoreJob } from '../score-jobs.ts';
import type { ScoreJobTable } from '../../tables/score-tables.ts';

/** Rows as jobs, with names in place of person ids. */
export async function asJobs(
  database: DatabaseTransaction | Database['read'],
  rows: readonly Selectable<ScoreJobTable>[],
): Promise<readonly ScoreJob[]> {
  const nameOf = await personNames(
    database,
    rows.map(({ requested_by: personId }) => personId),
  );
  return rows.map((row) => ({
    jobId: row.job_id,
    roundId: row.round_id,
    instrumentId: row.instrument_id,
    basis: row.basis as ScoreJob['basis'],
    draws: row.draws,
    state: row.state as ScoreJob['state'],
    stage: row.stage as ScoreJob['stage'],
    progress: row.progress,
    requestedAt: row.requested_at,
    requestedBy: nameOf(row.requested_by),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    errorCode: row.error_code,
    scoreRunId: row.score_run_id,
  }));
}
