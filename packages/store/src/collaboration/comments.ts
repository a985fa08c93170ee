import type { Assessment } from '@groundwork/assessment';
import type { Comment, NewComment } from '@groundwork/assessment/wire';
import type { Selectable } from 'kysely';
import type { Actor } from '../actor/actor.ts';
import { moveAssessment } from '../assessments/move-assessment.ts';
import { personNames } from '../assessments/person-names.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import type { PageWanted } from '../database/page-wanted.ts';
import { StoreError } from '../store-error.ts';
import type { CommentTable } from '../tables/assessment-tables.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { actOnAssessment, type AssessmentAct } from './act-on-assessment.ts';

interface By {
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Adds a comment, a query or a reply. The same comment again is the same; the first reply of an official to a query puts a
 * returned assessment in progress again.
 *
 * @throws StoreError `operation_reused`, `not_found` for a parent that is not there, `state_moved` for a query outside review,
 * `locked` once published or withdrawn
 */
export async function addComment(
  database: Database,
  assessmentId: string,
  comment: NewComment & { readonly isReply: boolean },
  { actor, at }: By,
): Promise<Comment> {
  return await actOnAssessment(database, { assessmentId, actor, at }, async (act) => {
    const { transaction, assessment } = act;
    const row: CommentTable = {
      comment_id: comment.commentId,
      assessment_id: assessmentId,
      question_id: comment.questionId,
      parent_id: comment.parentId,
      kind: comment.kind,
      body: comment.body,
      author_id: actor.personId,
      at,
      closed_at: null,
      closed_by: null,
    };
    const kept = await readRow(transaction, comment.commentId);
    if (kept !== undefined) {
      if (!isSameComment(kept, row)) throw new StoreError('operation_reused', { operationId: comment.commentId });
      return await withNames(transaction, kept);
    }
    requireCommentable(assessment, comment.kind);
    await requireParent(transaction, row);
    await transaction.insertInto('comment').values(row).execute();
    act.record('comment.add', {
      commentId: comment.commentId,
      questionId: comment.questionId,
      kind: comment.kind,
      // The hash ties the words to the chain; the words themselves may be confidential.
      bodyHash: sha256Hex(comment.body),
    });
    if (comment.isReply && assessment.state === 'returned') await resume(act, actor);
    return await withNames(transaction, row);
  });
}

/** Settles a query; settled already, it stays so. @throws StoreError `not_found`, `state_moved` unless in review */
export async function closeQuery(
  database: Database,
  assessmentId: string,
  commentId: string,
  { actor, at }: By,
): Promise<Comment> {
  return await actOnAssessment(database, { assessmentId, actor, at }, async ({ transaction, assessment, record }) => {
    const kept = await readRow(transaction, commentId);
    if (kept === undefined || kept.assessment_id !== assessmentId || kept.kind !== 'query')
      throw new StoreError('not_found', { what: 'query', id: commentId });
    if (kept.closed_at !== null) return await withNames(transaction, kept);
    // While it is returned a settled query would shut the question under the hands of who answers it.
    if (assessment.state !== 'in-review')
      throw new StoreError('state_moved', {
        what: 'assessment',
        id: assessmentId,
        state: assessment.state,
        expected: 'in-review',
      });
    const closed = { closed_at: at, closed_by: actor.personId };
    await transaction.updateTable('comment').set(closed).where('comment_id', '=', commentId).execute();
    record('query.close', { commentId, questionId: kept.question_id });
    return await withNames(transaction, { ...kept, ...closed });
  });
}

/** Comments of an assessment in the order they were made: of one question, or a page of them, where asked. */
export async function readComments(
  database: Database,
  assessmentId: string,
  { questionId, page }: { readonly questionId?: string | undefined; readonly page?: PageWanted } = {},
): Promise<readonly Comment[]> {
  let query = database.read
    .selectFrom('comment')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('at')
    .orderBy('comment_id');
  if (questionId !== undefined) query = query.where('question_id', '=', questionId);
  if (page !== undefined) query = query.limit(page.limit);
  const after = page?.after;
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'comment_id'), '>', tuple(...after)));
  const rows = await query.execute();
  const nameOf = await personNames(database.read, rows.flatMap(personsOf));
  return rows.map((row) => toComment(row, nameOf));
}

async function readRow(transaction: DatabaseTransaction, commentId: string) {
  return await transaction.selectFrom('comment').selectAll().where('comment_id', '=', commentId).executeTakeFirst();
}

function isSameComment(kept: Selectable<CommentTable>, row: CommentTable): boolean {
  return (['assessment_id', 'question_id', 'parent_id', 'kind', 'body', 'author_id'] as const).every(
    (part) => kept[part] === row[part],
  );
}

function requireCommentable({ assessmentId, state }: Assessment, kind: NewComment['kind']): void {
  if (state === 'withdrawn' || state === 'published')
    throw new StoreError('locked', { assessmentId, state, reason: state });
  if (kind === 'query' && state !== 'in-review')
    throw new StoreError('state_moved', { what: 'assessment', id: assessmentId, state, expected: 'in-review' });
}

/** A reply belongs to a comment on the same question of the same assessment. */
async function requireParent(transaction: DatabaseTransaction, row: CommentTable): Promise<void> {
  if (row.parent_id === null) return;
  const parent = await readRow(transaction, row.parent_id);
  if (parent?.assessment_id !== row.assessment_id || parent.question_id !== row.question_id)
    throw new StoreError('not_found', { what: 'comment', id: row.parent_id });
}

async function resume({ transaction, assessment, at, recordAct }: AssessmentAct, actor: Actor): Promise<void> {
  const move = { at, actorId: actor.personId, why: 'a query was answered' };
  recordAct(await moveAssessment(transaction, assessment, 'in-progress', move));
}

async function withNames(transaction: DatabaseTransaction, row: Selectable<CommentTable>): Promise<Comment> {
  return toComment(row, await personNames(transaction, personsOf(row)));
}

function personsOf({ author_id: author, closed_by: closer }: Selectable<CommentTable>): readonly string[] {
  return closer === null ? [author] : [author, closer];
}

function toComment(row: Selectable<CommentTable>, nameOf: (personId: string) => string): Comment {
  return {
    commentId: row.comment_id,
    questionId: row.question_id,
    parentId: row.parent_id,
    kind: row.kind as Comment['kind'],
    body: row.body,
    author: nameOf(row.author_id),
    at: row.at,
    closedAt: row.closed_at,
    closedBy: row.closed_by === null ? null : nameOf(row.closed_by),
  };
}
