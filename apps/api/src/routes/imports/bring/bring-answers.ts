import type { SaveResult } from '@groundwork/assessment/wire';
import type { PlannedOperation } from '@groundwork/exchange';
import { operationId } from '../operation-id.ts';
import type { Bringing } from './bringing.ts';

/** As many as the wire takes at once: a transaction of bounded length. */
const batchSize = 500;

/**
 * Saves what a file brings, in batches, and keeps what cannot be taken as proposals. After a break the file is brought in once more: what
 * was saved is known by its operation ids.
 *
 * @returns what became of each, those that wait to be confirmed last
 * @throws StoreError `rights_moved`, `version_moved`
 */
export async function bringAnswers(
  bringing: Bringing,
  planned: readonly PlannedOperation[],
): Promise<readonly SaveResult[]> {
  const results: SaveResult[] = [];
  for (const origin of ['imported', 'carried'] as const) {
    const ofOrigin = planned.filter((operation) => operation.origin === origin);
    for (let at = 0; at < ofOrigin.length; at += batchSize) {
      results.push(...(await saveBatch(bringing, origin, ofOrigin.slice(at, at + batchSize))));
    }
  }
  return results;
}

async function saveBatch(
  { store, assessmentId, actor, fileHash, instrumentVersion }: Bringing,
  origin: PlannedOperation['origin'],
  planned: readonly PlannedOperation[],
): Promise<readonly SaveResult[]> {
  const made = planned.map(({ questionId, baseVersion, answer, issues }) => ({
    issues,
    operation: {
      operationId: operationId([fileHash, assessmentId, actor.personId, questionId, baseVersion]),
      questionId,
      baseVersion,
      answer,
    },
  }));
  const refused = made.filter(({ issues }) => issues.length > 0);
  return await store.assessments.save(
    assessmentId,
    made.map(({ operation }) => operation),
    actor,
    {
      origin,
      keepsLate: true,
      refusals: new Map(refused.map(({ operation, issues }) => [operation.operationId, issues])),
      instrumentVersion,
    },
  );
}
