import type { RunStage } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import type { PageWanted } from '../database/page-wanted.ts';
import type { RunToKeep } from './run-to-keep.ts';
import type { ScoreRunPlace } from './score-runs.ts';

/** Score runs as jobs: asked for by people, worked through by whichever process is free. */
export interface ScoreJobStore {
  /**
   * Asks for a run; the same operation again is the same job.
   * @throws StoreError `not_found`, `state_moved` unless the round is open or closed, `already_exists` while the same is under way
   */
  add(request: ScoreJobRequest, actor: Actor): Promise<ScoreJob>;
  find(jobId: string): Promise<ScoreJob | undefined>;
  /** A page, newest first. */
  list(roundId: string, page: PageWanted): Promise<readonly ScoreJob[]>;
  /** Ends a job that is not done; one that has ended stays as it is. @throws StoreError `not_found` */
  cancel(jobId: string, actor: Actor): Promise<ScoreJob>;
  /** Works through jobs in this process until closed. @throws StoreError `unavailable` */
  work(compute: ComputeScoreJob, options?: ScoreWorkerOptions): Promise<ScoreWorker>;
}

/** A run that is asked for. */
export interface ScoreJobRequest extends ScoreRunPlace {
  readonly operationId: string;
  /** Re-scorings behind the rank intervals. */
  readonly draws: number;
}

/** A run that was asked for, and how far it is. */
export interface ScoreJob extends ScoreRunPlace {
  readonly jobId: string;
  readonly draws: number;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** What is being done, or was done last. */
  readonly stage: RunStage | 'waiting';
  /** 0 to 1 over all stages. */
  readonly progress: number;
  readonly requestedAt: string;
  /** A name. */
  readonly requestedBy: string;
  /** When a worker took it, last. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Of a failed one: a code of the store, `internal`, or `workers_lost` when every process that took it was lost. */
  readonly errorCode: string | null;
  /** Of one that is done. */
  readonly scoreRunId: string | null;
}

/** Computes the run of a job. The signal says that nobody wants it any more: what is computed then is thrown away. */
export type ComputeScoreJob = (
  job: ScoreJob,
  watch: { readonly signal: AbortSignal; onProgress(stage: RunStage, progress: number): void },
) => Promise<RunToKeep>;

export interface ScoreWorkerOptions {
  /** Told what went wrong and why a job failed; nothing is thrown. */
  readonly onError?: (error: unknown) => void;
}

/** A process at work. */
export interface ScoreWorker {
  /** Takes no new job and gives back the one at hand. */
  close(): Promise<void>;
}
