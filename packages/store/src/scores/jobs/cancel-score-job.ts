import type { Actor } from '../../actor/actor.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/database.ts';
import { lockRow } from '../../database/lock-row.ts';
import { roundChain } from '../../rounds/lock-round.ts';
import { StoreError } from '../../store-error.ts';

/**
 * Ends a job that is not done yet. The worker that has it notices at its next word, and nothing of it is kept. One that has
 * ended already stays as it ended.
 *
 * @throws StoreError `not_found`, `rights_moved`
 */
export async function cancelScoreJob(
  database: Database,
  jobId: string,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  await transactionBy(database, actor, async (transaction) => {
    const job = await lockRow(
      database.kind,
      transaction.selectFrom('score_job').select(['state', 'round_id']).where('job_id', '=', jobId),
    ).executeTakeFirst();
    if (job === undefined) throw new StoreError('not_found', { what: 'score job', id: jobId });
    if (job.state !== 'queued' && job.state !== 'running') return;
    await transaction
      .updateTable('score_job')
      .set({ state: 'cancelled', ended_at: at, lease_until: null })
      .where('job_id', '=', jobId)
      .execute();
    await appendAudit(transaction, database.kind, roundChain(job.round_id), [
      { at, actorId: actor.personId, act: 'score-job.cancel', object: jobId, data: { from: job.state } },
    ]);
  });
}
