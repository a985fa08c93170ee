import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { earlierResponses, operationRow, type OperationRequest } from '../assessments/operation-log.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { contentMark } from './content-mark.ts';
import { lockRound } from './lock-round.ts';
import { moveLockedRound } from './move-round.ts';

/** What is published, and what it was checked against. */
export interface RoundPublication {
  readonly operationId: string;
  /** The score run of each instrument, by its id. */
  readonly scoreRuns: Readonly<Record<string, string>>;
  /** The instant before which nothing is shown; null for at once. */
  readonly embargoUntil: string | null;
  readonly why: string;
  /** `RoundStore.contentMark` as it was when everything was looked at. */
  readonly checkedMark: string;
}

/**
 * Publishes a round that was looked at; the same operation again changes nothing.
 *
 * @throws StoreError `not_found`, `transition_refused` unless closed, `content_moved` since it was looked at,
 *   `operation_reused`, `rights_moved`
 */
export async function publishRound(
  database: Database,
  roundId: string,
  publication: RoundPublication,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  const { operationId, checkedMark, ...content } = publication;
  const operation: OperationRequest = {
    operationId,
    kind: 'publish',
    object: roundId,
    actorId: actor.personId,
    content,
  };
  const { kind } = database;
  await transactionBy(database, actor, async (transaction) => {
    const round = await lockRound(transaction, kind, roundId);
    if ((await earlierResponses(transaction, [operation])).has(operationId)) return;
    if ((await contentMark(transaction, roundId)) !== checkedMark) throw new StoreError('content_moved', { roundId });
    await moveLockedRound({ transaction, kind, round, move: { to: 'published', actor, at, ...content } });
    await transaction
      .insertInto('operation')
      .values(operationRow(operation, 'null', at))
      .execute();
  });
}

/**
 * Takes a publication back; the same operation again changes nothing. Its assessments stay published: what a country declared
 * stands, only the figures are gone from sight.
 *
 * @throws StoreError `not_found`, `transition_refused` unless published, `operation_reused`, `rights_moved`
 */
export async function withdrawPublication(
  database: Database,
  roundId: string,
  { operationId, why }: Pick<RoundPublication, 'operationId' | 'why'>,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  const operation: OperationRequest = {
    operationId,
    kind: 'withdraw-publication',
    object: roundId,
    actorId: actor.personId,
    content: { why },
  };
  const { kind } = database;
  await transactionBy(database, actor, async (transaction) => {
    const round = await lockRound(transaction, kind, roundId);
    if ((await earlierResponses(transaction, [operation])).has(operationId)) return;
    if (round.state !== 'published')
      throw new StoreError('transition_refused', { what: 'round', id: roundId, from: round.state, to: 'closed' });
    await moveLockedRound({ transaction, kind, round, move: { to: 'closed', actor, at, why } });
    await transaction
      .insertInto('operation')
      .values(operationRow(operation, 'null', at))
      .execute();
  });
}
