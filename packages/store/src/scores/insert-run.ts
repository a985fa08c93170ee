import { setImmediate as letOthersIn } from 'node:timers/promises';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { RunToKeep } from './run-to-keep.ts';

/** Countries written by one statement: some hundreds of kilobytes. */
const countriesAStatement = 16;

/**
 * Writes a whole run inside one transaction, in small statements: others read and are answered in between, and see nothing of
 * it before it is there whole.
 *
 * @param hash from `contentHash`, made before the transaction
 * @throws StoreError `already_exists`: a run is never changed
 */
export async function insertRun(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  run: RunToKeep,
  { hash, at, actorId }: { readonly hash: string; readonly at: string; readonly actorId: string },
): Promise<void> {
  const { scoreRunId, roundId, instrumentId, version, revisionHash, inputHash, engineVersion, basis, texts } = run;
  const added = await transaction
    .insertInto('score_run')
    .values({
      score_run_id: scoreRunId,
      round_id: roundId,
      instrument_id: instrumentId,
      version,
      revision_hash: revisionHash,
      input_hash: inputHash,
      engine_version: engineVersion,
      computed_at: run.computedAt,
      basis,
      edition_rows: JSON.stringify(run.rows),
      group_scores: JSON.stringify(run.groups),
      content_hash: hash,
      uncertainty: JSON.stringify(run.uncertainty),
      target_scores: JSON.stringify(run.targets),
    })
    .onConflict((conflict) => conflict.column('score_run_id').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n)
    throw new StoreError('already_exists', { what: 'score run', id: scoreRunId });
  for (let from = 0; from < texts.length; from += countriesAStatement) {
    const rows = texts.slice(from, from + countriesAStatement).map(({ iso3, version: answered, text, entryHash }) => ({
      score_run_id: scoreRunId,
      iso3,
      version: answered,
      scores: text,
      entry_hash: entryHash ?? null,
    }));
    await transaction.insertInto('score_run_country').values(rows).execute();
    await letOthersIn();
  }
  await appendAudit(transaction, kind, `round/${roundId}`, [
    {
      at,
      actorId,
      act: 'score-run.add',
      object: scoreRunId,
      data: { instrumentId, version, revisionHash, inputHash, engineVersion, basis, contentHash: hash },
    },
  ]);
}
