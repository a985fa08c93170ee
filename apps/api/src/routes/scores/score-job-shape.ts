import type { ScoreJob } from '@groundwork/store';
import { z } from 'zod';

/** A score run that was asked for; see `ScoreJob`. */
export const scoreJobShape = z
  .strictObject({
    jobId: z.string(),
    roundId: z.string(),
    instrumentId: z.string(),
    basis: z.enum(['evidenced', 'validated']),
    /** Re-scorings behind the rank intervals. */
    draws: z.int(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    /** What is being done, or was done last. */
    stage: z.enum(['waiting', 'reading', 'scoring', 'drawing', 'keeping']),
    /** 0 to 1 over all stages. */
    progress: z.number(),
    requestedAt: z.string(),
    /** A name. */
    requestedBy: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    errorCode: z.string().nullable(),
    /** Of one that is done: where it is previewed, and what is published. */
    scoreRunId: z.string().nullable(),
  })
  .meta({ id: 'ScoreJob' }) satisfies z.ZodType<ScoreJob>;
