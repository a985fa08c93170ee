import type { Generated } from 'kysely';

/** Immutable computations over a round; the database refuses changes. */
export interface ScoreRunTable {
  /** Order of arrival; the highest of a round is the latest. */
  sequence: Generated<number>;
  score_run_id: string;
  round_id: string;
  instrument_id: string;
  version: string;
  revision_hash: string;
  input_hash: string;
  engine_version: string;
  computed_at: string;
  /** `evidenced` or `validated`. */
  basis: string;
  /** JSON: one row per country, quick to read. */
  edition_rows: string;
  /** JSON: means of groups. */
  group_scores: string;
  /** SHA-256 of everything that came out, in canonical JSON; null for runs kept before it was made. */
  content_hash: Generated<string | null>;
  /** JSON: how the rank intervals were made, `null` where there are none; null for runs kept before. */
  uncertainty: Generated<string | null>;
  /** JSON: support of each MDG target by country and group; null for runs kept before. */
  target_scores: Generated<string | null>;
}

export interface ScoreRunCountryTable {
  score_run_id: string;
  iso3: string;
  /** JSON: everything that follows from the country's answers. */
  scores: string;
  /** The revision the country was scored by; null for runs kept before, which scored all by their own. */
  version: Generated<string | null>;
  /** SHA-256 of the country's answers and reviewers' decisions as they went in; null for runs kept before. */
  entry_hash: Generated<string | null>;
}

/** Score runs asked for; what is kept of them is a score run. */
export interface ScoreJobTable {
  /** UUID. */
  job_id: string;
  round_id: string;
  instrument_id: string;
  /** `evidenced` or `validated`. */
  basis: string;
  /** Re-scorings behind the rank intervals. */
  draws: number;
  /** `queued`, `running`, `done`, `failed` or `cancelled`. */
  state: string;
  /** `waiting`, `reading`, `scoring`, `drawing` or `keeping`. */
  stage: string;
  /** 0 to 1 over all stages. */
  progress: number;
  requested_at: string;
  /** Person id. */
  requested_by: string;
  /** When a worker last took it. */
  started_at: string | null;
  ended_at: string | null;
  /** The worker that has it, or had it last. */
  worker_id: string | null;
  /** Until when the worker has promised to say something; after that another may take the job. */
  lease_until: string | null;
  /** How often a worker took it. */
  attempts: number;
  /** Why it failed. */
  error_code: string | null;
  /** What came of it. */
  score_run_id: string | null;
}
