import type { DraftSaveResult, ResponseOperation } from '@groundwork/assessment/wire';
import { chunksOfRows } from '../../database/chunks-of-rows.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';

/**
 * What was answered to these operations of a draft already. They stand with the draft and go with it.
 *
 * @throws StoreError `operation_reused` when one of the ids stands for another content
 */
export async function earlierDraftResults(
  transaction: DatabaseTransaction,
  draftKey: string,
  operations: readonly ResponseOperation[],
): Promise<ReadonlyMap<string, DraftSaveResult>> {
  const hashes = new Map<string, string>();
  for (const operation of operations) {
    const { operationId } = operation;
    const hash = hashOf(operation);
    if ((hashes.get(operationId) ?? hash) !== hash) throw new StoreError('operation_reused', { operationId });
    hashes.set(operationId, hash);
  }
  const rows = await transaction
    .selectFrom('stakeholder_draft_operation')
    .select(['operation_id', 'request_hash', 'response'])
    .where('draft_key', '=', draftKey)
    .where('operation_id', 'in', [...hashes.keys()])
    .execute();
  return new Map(
    rows.map(({ operation_id: operationId, request_hash: hash, response }) => {
      if (hashes.get(operationId) !== hash) throw new StoreError('operation_reused', { operationId });
      return [operationId, JSON.parse(response) as DraftSaveResult];
    }),
  );
}

/** Keeps what is answered to operations. */
export async function keepDraftResults(
  transaction: DatabaseTransaction,
  draftKey: string,
  operations: readonly ResponseOperation[],
  results: ReadonlyMap<string, DraftSaveResult>,
): Promise<void> {
  const rows = operations.map((operation) => ({
    draft_key: draftKey,
    operation_id: operation.operationId,
    request_hash: hashOf(operation),
    response: JSON.stringify(results.get(operation.operationId)),
  }));
  for (const chunk of chunksOfRows(rows))
    await transaction.insertInto('stakeholder_draft_operation').values(chunk).execute();
}

function hashOf(operation: ResponseOperation): string {
  return sha256Hex(canonicalJson(operation));
}
