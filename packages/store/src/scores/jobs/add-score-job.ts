import { randomUUID } from 'node:crypto';
import type { Actor } from '../../actor/actor.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { earlierResponses, operationRow, type OperationRequest } from '../../assessments/operation-log.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/database.ts';
import { lockRound, roundChain } from '../../rounds/lock-round.ts';
import { StoreError } from '../../store-error.ts';
import type { ScoreJobRequest } from '../score-jobs.ts';
import type { JobQueue } from '../queue/job-queue.ts';

/**
 * Asks for a score run. The same operation again is the same job; a second run of the same, while one is under way, is refused.
 *
 * @returns the id of the job
 * @throws StoreError `not_found` when the round does not pin the instrument, `state_moved` unless it is open or closed,
 *   `already_exists` while such a run is under way, `operation_reused`, `rights_moved`
 */
export async function addScoreJob(
  database: Database,
  queue: JobQueue,
  request: ScoreJobRequest,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<string> {
  const { operationId, roundId, instrumentId, basis, draws } = request;
  const { personId: actorId } = actor;
  const content = { instrumentId, basis, draws };
  const operation: OperationRequest = { operationId, kind: 'score-run', object: roundId, actorId, content };
  await queue.prepare();
  const jobId = await transactionBy(database, actor, async (transaction) => {
    const round = await lockRound(transaction, database.kind, roundId);
    const earlier = (await earlierResponses(transaction, [operation])).get(operationId);
    if (earlier !== undefined) return (JSON.parse(earlier) as { readonly jobId: string }).jobId;
    if (!round.instruments.some((pinned) => pinned.instrumentId === instrumentId))
      throw new StoreError('not_found', { what: 'instrument of the round', id: instrumentId });
    if (round.state !== 'open' && round.state !== 'closed')
      throw new StoreError('state_moved', { what: 'round', id: roundId, state: round.state, expected: 'closed' });
    const underWay = await transaction
      .selectFrom('score_job')
      .select('job_id')
      .where('round_id', '=', roundId)
      .where('instrument_id', '=', instrumentId)
      .where('basis', '=', basis)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst();
    if (underWay !== undefined) throw new StoreError('already_exists', { what: 'score run', id: underWay.job_id });
    const added = randomUUID();
    await transaction
      .insertInto('score_job')
      .values({
        job_id: added,
        round_id: roundId,
        instrument_id: instrumentId,
        basis,
        draws,
        state: 'queued',
        stage: 'waiting',
        progress: 0,
        requested_at: at,
        requested_by: actorId,
        started_at: null,
        ended_at: null,
        worker_id: null,
        lease_until: null,
        attempts: 0,
        error_code: null,
        score_run_id: null,
      })
      .execute();
    await queue.put(transaction, added);
    await transaction
      .insertInto('operation')
      .values(operationRow(operation, JSON.stringify({ jobId: added }), at))
      .execute();
    await appendAudit(transaction, database.kind, roundChain(roundId), [
      { at, actorId, act: 'score-job.add', object: added, data: { operationId, ...content } },
    ]);
    return added;
  });
  queue.wake();
  return jobId;
}
