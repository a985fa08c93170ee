import { systemActor } from '../../actor/actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { roundChain } from '../../rounds/lock-round.ts';

/** Ends a locked job that cannot be done, with why. */
export async function endAsFailed(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { job_id: jobId, round_id: roundId }: { readonly job_id: string; readonly round_id: string },
  { errorCode, at }: { readonly errorCode: string; readonly at: string },
): Promise<void> {
  await transaction
    .updateTable('score_job')
    .set({ state: 'failed', error_code: errorCode, ended_at: at, lease_until: null })
    .where('job_id', '=', jobId)
    .execute();
  await appendAudit(transaction, kind, roundChain(roundId), [
    { at, actorId: systemActor.personId, act: 'score-job.fail', object: jobId, data: { errorCode } },
  ]);
}
