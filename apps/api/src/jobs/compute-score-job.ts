import { randomUUID } from 'node:crypto';
import { computeScoreRun, type RunStage } from '@groundwork/assessment';
import { engineVersion } from '@groundwork/scoring';
import { runToKeep, type ComputeScoreJob, type ReadValidatedAnswers, type Store } from '@groundwork/store';
import { threadCrew } from './thread-crew.ts';

/** What a score job is computed with. */
export interface ScoreJobParts {
  readonly store: Store;
  readonly clock: () => Date;
  readonly readValidated: ReadValidatedAnswers;
  readonly threads: number;
}

/** Where each stage begins and ends on the way from 0 to 1: the draws take longest. */
const stages: Readonly<Record<RunStage, readonly [number, number]>> = {
  reading: [0, 0.05],
  scoring: [0.05, 0.4],
  drawing: [0.4, 0.95],
  keeping: [0.95, 1],
};

/** Computes score jobs: reads and hashes the inputs here, scores and draws in threads. */
export function computeScoreJob({ store, clock, readValidated, threads }: ScoreJobParts): ComputeScoreJob {
  return async (job, { signal, onProgress }) => {
    const tell = (stage: RunStage, share: number): void => {
      const [from, to] = stages[stage];
      onProgress(stage, from + (to - from) * share);
    };
    tell('reading', 0);
    const inputs = await store.scoreRuns.inputs(job, readValidated);
    signal.throwIfAborted();
    const { revisions, basis, referenceDate } = inputs;
    const crew = threadCrew({ revisions, basis, today: referenceDate }, threads, signal);
    try {
      const run = await computeScoreRun(inputs, crew, { draws: job.draws, onProgress: tell });
      tell('keeping', 0);
      return runToKeep(run, inputs, {
        scoreRunId: randomUUID(),
        engineVersion,
        computedAt: clock().toISOString(),
      });
    } finally {
      await crew.close();
    }
  };
}
