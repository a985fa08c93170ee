import type { Selectable } from 'kysely';
import type { ScoreRun } from '@groundwork/assessment';
import type { ScoreRunSummary } from './score-runs.ts';
import type { ScoreRunTable } from '../tables/score-tables.ts';

/** What is read of a run without its countries and targets. */
export const summaryColumns = [
  'score_run_id',
  'round_id',
  'instrument_id',
  'version',
  'revision_hash',
  'input_hash',
  'engine_version',
  'computed_at',
  'basis',
  'edition_rows',
  'group_scores',
  'content_hash',
  'uncertainty',
] as const satisfies readonly (keyof ScoreRunTable)[];

/** A row as the summary of a run. */
export function summaryOfRow(row: Pick<Selectable<ScoreRunTable>, (typeof summaryColumns)[number]>): ScoreRunSummary {
  return {
    scoreRunId: row.score_run_id,
    roundId: row.round_id,
    instrumentId: row.instrument_id,
    version: row.version,
    revisionHash: row.revision_hash,
    inputHash: row.input_hash,
    engineVersion: row.engine_version,
    computedAt: row.computed_at,
    basis: row.basis as ScoreRun['basis'],
    rows: JSON.parse(row.edition_rows) as ScoreRun['rows'],
    groups: JSON.parse(row.group_scores) as ScoreRun['groups'],
    ...(row.uncertainty === null
      ? {}
      : { uncertainty: JSON.parse(row.uncertainty) as NonNullable<ScoreRun['uncertainty']> | null }),
    ...(row.content_hash === null ? {} : { contentHash: row.content_hash }),
  };
}
