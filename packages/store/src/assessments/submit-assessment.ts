import type { Receipt } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { isWithoutAnswer } from './answer-text.ts';
import { countryChain, lockAssessment } from './assessment-row.ts';
import { moveAssessment } from './move-assessment.ts';
import { earlierResponses, operationRow, type OperationRequest } from './operation-log.ts';
import { personNames } from './person-names.ts';
import { readResponses } from './read-responses.ts';

/** Locks an assessment and proves what was sent; see `AssessmentStore.submit`. */
export async function submitAssessment(
  database: Database,
  submission: {
    readonly assessmentId: string;
    readonly operationId: string;
    readonly actor: Actor;
    readonly at: string;
  },
): Promise<Receipt> {
  const { assessmentId, operationId, actor, at } = submission;
  const actorId = actor.personId;
  const request: OperationRequest = { operationId, kind: 'submit', object: assessmentId, actorId, content: null };
  return await transactionBy(database, actor, async (transaction) => {
    const assessment = await lockAssessment(transaction, database.kind, assessmentId);
    const earlier = (await earlierResponses(transaction, [request])).get(operationId);
    if (earlier !== undefined) return await named(transaction, JSON.parse(earlier) as Receipt);
    const { roundId, instrumentId, version, iso3, state } = assessment;
    if (state !== 'in-progress') throw new StoreError('locked', { assessmentId, state });
    const responses = await readResponses(transaction, assessmentId);
    const content = canonicalJson({
      assessmentId,
      roundId,
      instrumentId,
      version,
      iso3,
      responses: responses.map(({ questionId, version: responseVersion, answer, evidence }) => ({
        questionId,
        version: responseVersion,
        answer,
        evidence,
      })),
    });
    const answerCount = responses.filter(({ answer }) => !isWithoutAnswer(answer)).length;
    const receipt: Receipt = {
      assessmentId,
      submittedAt: at,
      submittedBy: actorId,
      receiptHash: sha256Hex(content),
      answerCount,
    };
    const { receiptHash } = receipt;
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
