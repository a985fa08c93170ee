import type { Receipt } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { isWithoutAnswer } from './answer-text.ts';
import { readContent } from './assessment-content.ts';
import { countryChain } from './assessment-row.ts';
import { lockForAnswers, requireOpen } from './lock-for-answers.ts';
import { moveAssessment } from './move-assessment.ts';
import { earlierResponses, operationRow, type OperationRequest } from './operation-log.ts';
import { personNames } from './person-names.ts';

/** Locks an assessment and proves what was sent; see `AssessmentStore.submit`. */
export async function submitAssessment(
  database: Database,
  submission: {
    readonly assessmentId: string;
    readonly operationId: string;
    readonly actor: Actor;
    readonly at: string;
    /** Hash of the content that was found complete; undefined where nobody checked. */
    readonly checkedHash?: string | undefined;
  },
): Promise<Receipt> {
  const { assessmentId, operationId, actor, at, checkedHash } = submission;
  const actorId = actor.personId;
  const request: OperationRequest = { operationId, kind: 'submit', object: assessmentId, actorId, content: null };
  return await transactionBy(database, actor, async (transaction) => {
    const locked = await lockForAnswers(transaction, database.kind, assessmentId, at);
    const { assessment } = locked;
    const earlier = (await earlierResponses(transaction, [request])).get(operationId);
    if (earlier !== undefined) return await named(transaction, JSON.parse(earlier) as Receipt);
    const { iso3, state } = assessment;
    requireOpen(locked, []);
    if (state !== 'in-progress')
      throw new StoreError('state_moved', { what: 'assessment', id: assessmentId, state, expected: 'in-progress' });
    const { responses, text: content, hash: receiptHash } = await readContent(transaction, assessment);
    if (checkedHash !== undefined && checkedHash !== receiptHash)
      throw new StoreError('content_moved', { assessmentId });
    const answerCount = responses.filter(({ answer }) => !isWithoutAnswer(answer)).length;
    const receipt: Receipt = {
      assessmentId,
      submittedAt: at,
      submittedBy: actorId,
      receiptHash,
      answerCount,
    };
    const move = await moveAssessment(transaction, assessment, 'submitted', {
      at,
      actorId,
      why: 'declared and submitted',
    });
    await transaction
      .updateTable('assessment')
      .set({ submitted_at: at, submitted_by: actorId, receipt_hash: receiptHash })
      .where('assessment_id', '=', assessmentId)
      .execute();
    await transaction
      .insertInto('submission')
      .values({
        operation_id: operationId,
        assessment_id: assessmentId,
        submitted_at: at,
        submitted_by: actorId,
        receipt_hash: receiptHash,
        answer_count: answerCount,
        content,
      })
      .execute();
    await transaction
      .insertInto('operation')
      .values(operationRow(request, JSON.stringify(receipt), at))
      .execute();
    await appendAudit(transaction, database.kind, countryChain(iso3), [
      move,
      { at, actorId, act: 'assessment.submit', object: assessmentId, data: { operationId, receiptHash, answerCount } },
    ]);
    return await named(transaction, receipt);
  });
}

async function named(transaction: DatabaseTransaction, receipt: Receipt): Promise<Receipt> {
  const nameOf = await personNames(transaction, [receipt.submittedBy]);
  return { ...receipt, submittedBy: nameOf(receipt.submittedBy) };
}
