import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { readContent } from './assessment-content.ts';
import { countryChain } from './assessment-row.ts';
import { lockForAnswers, requireOpen } from './lock-for-answers.ts';
import { earlierResponses, operationRow, type OperationRequest } from './operation-log.ts';
import { putCarried, type CarriedAnswer } from './put-carried.ts';
import { startAnswering } from './save-responses.ts';

/** An assessment on its way to another version of its instrument. */
export interface VersionMove {
  readonly assessmentId: string;
  readonly operationId: string;
  readonly toVersion: string;
  /** Hash of the content the answers were carried from; another one is refused. */
  readonly checkedHash: string;
  /** Every answer of the version to come; what is not named is cleared. */
  readonly items: readonly CarriedAnswer[];
  /** JSON: of a move forward the report of the carrying over, which undoes it; of one back what was told. */
  readonly report: string;
  /** The move that this one undoes. */
  readonly undoes?: string;
}

/** A move that was made. */
export interface VersionMoved {
  readonly operationId: string;
  readonly fromVersion: string;
  readonly toVersion: string;
  /** JSON. */
  readonly report: string;
  readonly at: string;
}

/**
 * Binds an assessment to another version of its instrument with the answers carried over, all in one transaction. Every answer
 * before it stays in the history, the report is kept.
 *
 * @throws StoreError `locked`, `content_moved`, `not_found` for a version that is not published or a move that cannot be
 * undone, `operation_reused`, `rights_moved`
 */
export async function moveVersion(
  database: Database,
  move: VersionMove,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  const { assessmentId, operationId, toVersion, checkedHash, items, report, undoes } = move;
  const { personId } = actor;
  const request: OperationRequest = {
    operationId,
    kind: 'carry-over',
    object: assessmentId,
    actorId: personId,
    content: { toVersion, undoes: undoes ?? null },
  };
  const reportHash = sha256Hex(report);
  await transactionBy(database, actor, async (transaction) => {
    const locked = await lockForAnswers(transaction, database.kind, assessmentId, at);
    if ((await earlierResponses(transaction, [request])).has(operationId)) return;
    requireOpen(locked, []);
    const { assessment } = locked;
    const { version: fromVersion, instrumentId } = assessment;
    const content = await readContent(transaction, assessment);
    if (content.hash !== checkedHash) throw new StoreError('content_moved', { assessmentId });
    await requireRevision(transaction, instrumentId, toVersion);
    if (undoes !== undefined) await markUndone(transaction, assessmentId, undoes, at);
    const named = new Set(items.map(({ questionId }) => questionId));
    const cleared = content.responses
      .filter(({ questionId }) => !named.has(questionId))
      .map(({ questionId }): CarriedAnswer => ({ questionId, answer: {}, evidence: [], origin: 'typed' }));
    const place = { assessmentId, operationId, personId, at };
    const questionIds = await putCarried(transaction, place, [...items, ...cleared]);
    await transaction
      .updateTable('assessment')
      .set({ version: toVersion })
      .where('assessment_id', '=', assessmentId)
      .execute();
    await transaction
      .insertInto('version_move')
      .values({
        operation_id: operationId,
        assessment_id: assessmentId,
        from_version: fromVersion,
        to_version: toVersion,
        report,
        at,
        moved_by: personId,
        // Going back is not gone back from: the way forward is a move of its own.
        undone_at: undoes === undefined ? null : at,
      })
      .execute();
    const moves = await startAnswering(transaction, assessment, at, personId);
    const data = { operationId, fromVersion, toVersion, questionIds, reportHash, undoes: undoes ?? null };
    await appendAudit(transaction, database.kind, countryChain(assessment.iso3), [
      ...moves,
      { at, actorId: personId, act: 'assessment.version', object: assessmentId, data },
    ]);
    await transaction
      .insertInto('operation')
      .values(operationRow(request, '{}', at))
      .execute();
  });
}

/** A move of an assessment: the one an operation made, or the last that was not undone. */
export async function readVersionMove(
  database: Database['read'],
  assessmentId: string,
  operationId?: string,
): Promise<VersionMoved | undefined> {
  const moves = database
    .selectFrom('version_move')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('sequence', 'desc')
    .limit(1);
  const row = await (
    operationId === undefined ? moves.where('undone_at', 'is', null) : moves.where('operation_id', '=', operationId)
  ).executeTakeFirst();
  if (row === undefined) return undefined;
  const { operation_id: id, from_version: fromVersion, to_version: toVersion, report, at } = row;
  return { operationId: id, fromVersion, toVersion, report, at };
}

async function requireRevision(transaction: DatabaseTransaction, instrumentId: string, version: string): Promise<void> {
  const revision = await transaction
    .selectFrom('instrument_revision')
    .select('hash')
    .where('instrument_id', '=', instrumentId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (revision === undefined)
    throw new StoreError('not_found', { what: 'instrument', id: `${instrumentId} ${version}` });
}

async function markUndone(
  transaction: DatabaseTransaction,
  assessmentId: string,
  operationId: string,
  at: string,
): Promise<void> {
  const marked = await transaction
    .updateTable('version_move')
    .set({ undone_at: at })
    .where('operation_id', '=', operationId)
    .where('assessment_id', '=', assessmentId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n)
    throw new StoreError('not_found', { what: 'move to another version', id: operationId });
}
