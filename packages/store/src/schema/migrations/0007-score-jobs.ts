import type { Migration } from '../migration.ts';

/** Score runs as jobs, and what a run keeps beside its scores: hashes of what went in and came out, intervals, targets. */
export const scoreJobs: Migration = {
  name: '0007-score-jobs',
  statements: ({ real }) => [
    `alter table score_run add column content_hash text`,
    `alter table score_run add column uncertainty text`,
    `alter table score_run add column target_scores text`,
    `alter table score_run_country add column version text`,
    `alter table score_run_country add column entry_hash text`,
    `create index publication_run on publication (score_run_id)`,
    `create table score_job (job_id text primary key, round_id text not null references round on delete cascade, instrument_id text not null, basis text not null, draws integer not null, state text not null, stage text not null, progress ${real} not null, requested_at text not null, requested_by text not null, started_at text, ended_at text, worker_id text, lease_until text, attempts integer not null, error_code text, score_run_id text references score_run (score_run_id) on delete set null)`,
    `create index score_job_round on score_job (round_id, requested_at)`,
    `create index score_job_waiting on score_job (state, requested_at)`,
    // One at a time: a second run of the same would only compute the same again.
    `create unique index score_job_active on score_job (round_id, instrument_id, basis) where state in ('queued', 'running')`,
  ],
};
