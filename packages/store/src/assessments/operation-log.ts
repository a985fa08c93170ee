import type { Database, DatabaseTransaction } from '../database/database.ts';
import type { Kysely } from 'kysely';
import { keptQuery } from '../database/kept-query.ts';
import type { Tables } from '../tables/tables.ts';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import { StoreError } from '../store-error.ts';
import type { OperationTable } from '../tables/assessment-tables.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';

/** A mutation as it was asked for. */
export interface OperationRequest {
  readonly operationId: string;
  readonly kind:
    | 'save'
    | 'submit'
    | 'settle'
    | 'prefill'
    | 'carry-over'
    | 'invite'
    | 'void'
    | 'review'
    | 'score-run'
    | 'publish'
    | 'withdraw-publication';
  readonly object: string;
  readonly actorId: string;
  readonly content: unknown;
}

/** A request is hashed when it is looked for and again when it is kept: once is enough. */
const hashed = new WeakMap<OperationRequest, string>();

/** SHA-256 over who asks what of which object. */
export function requestHash(request: OperationRequest): string {
  const known = hashed.get(request);
  if (known !== undefined) return known;
  const { kind, object, actorId, content } = request;
  const hash = sha256Hex(canonicalJson({ kind, object, actorId, content }));
  hashed.set(request, hash);
  return hash;
}

/**
 * The responses already given to these requests, by operation id.
 *
 * @throws StoreError `operation_reused` when one of the ids stands for another request
 */
export async function earlierResponses(
  database: DatabaseTransaction | Database['read'],
  requests: readonly OperationRequest[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const request of requests) {
    const hash = requestHash(request);
    if ((hashes.get(request.operationId) ?? hash) !== hash)
      throw new StoreError('operation_reused', { operationId: request.operationId });
    hashes.set(request.operationId, hash);
  }
  const responses = new Map<string, string>();
  for (const operationIds of partsOf([...hashes.keys()])) {
    const rows = await findOperations(database, operationIds);
    for (const { operation_id: operationId, request_hash: hash, response } of rows) {
      requireSameRequest(operationId, hashes.get(operationId), hash);
      responses.set(operationId, response);
    }
  }
  return responses;
}

/** @throws StoreError `operation_reused` when what an id stood for before had another hash */
export function requireSameRequest(operationId: string, asked: string | undefined, before: string): void {
  if (asked !== before) throw new StoreError('operation_reused', { operationId });
}

function partsOf(operationIds: readonly string[]): readonly (readonly string[])[] {
  if (operationIds.length === 1) return [operationIds];
  return chunksOfRows(operationIds.map((operationId) => ({ operationId }))).map((chunk) =>
    chunk.map(({ operationId }) => operationId),
  );
}

async function findOperations(
  database: DatabaseTransaction | Database['read'],
  operationIds: readonly string[],
): Promise<readonly Pick<OperationTable, 'operation_id' | 'request_hash' | 'response'>[]> {
  const [operationId] = operationIds;
  return operationIds.length === 1 && operationId !== undefined
    ? await findOperation(database, { operationId })
    : await operationsQuery(database).where('operation_id', 'in', operationIds).execute();
}

const findOperation = keptQuery((database, { operationId }: Pick<OperationRequest, 'operationId'>) =>
  operationsQuery(database).where('operation_id', '=', operationId),
);

function operationsQuery(database: Kysely<Tables>) {
  return database.selectFrom('operation').select(['operation_id', 'request_hash', 'response']);
}

/** Keeps what was answered to a request. */
export function operationRow(request: OperationRequest, response: string, at: string): OperationTable {
  const { operationId, kind, object, actorId } = request;
  return {
    operation_id: operationId,
    kind,
    object,
    actor_id: actorId,
    request_hash: requestHash(request),
    response,
    at,
  };
}
