import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { emptyAnswerText } from './answer-text.ts';
import { countryChain } from './assessment-row.ts';
import { lockForAnswers, requireOpen } from './lock-for-answers.ts';
import { earlierResponses, operationRow, type OperationRequest } from './operation-log.ts';
import { putCarried, type CarriedAnswer } from './put-carried.ts';
import { startAnswering } from './save-responses.ts';

/** Answers of an earlier assessment on their way into another one. */
export interface Prefill {
  readonly assessmentId: string;
  readonly operationId: string;
  /** The assessment they come from. */
  readonly sourceId: string;
  readonly items: readonly CarriedAnswer[];
}

/**
 * Fills questions that nobody has answered yet, to be confirmed; what somebody has answered stays. The same operation again
 * gives the same result.
 *
 * @returns the questions filled
 * @throws StoreError `locked`, `operation_reused`, `rights_moved`, `not_found`
 */
export async function prefillAssessment(
  database: Database,
  { assessmentId, operationId, sourceId, items }: Prefill,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<{ readonly questionIds: readonly string[] }> {
  const { personId } = actor;
  const request: OperationRequest = {
    operationId,
    kind: 'prefill',
    object: assessmentId,
    actorId: personId,
    content: { sourceId },
  };
  return await transactionBy(database, actor, async (transaction) => {
    const locked = await lockForAnswers(transaction, database.kind, assessmentId, at);
    const earlier = (await earlierResponses(transaction, [request])).get(operationId);
    if (earlier !== undefined) return JSON.parse(earlier) as { readonly questionIds: readonly string[] };
    requireOpen(locked, []);
    const answered = await transaction
      .selectFrom('response')
      .select('question_id')
      .where('assessment_id', '=', assessmentId)
      .where('answer', '<>', emptyAnswerText)
      .execute();
    const taken = new Set(answered.map(({ question_id: questionId }) => questionId));
    const place = { assessmentId, operationId, personId, at };
    const open = items.filter(
      ({ questionId }) => !taken.has(questionId) && locked.openQuestions?.has(questionId) !== false,
    );
    const questionIds = await putCarried(transaction, place, open);
    const moves = questionIds.length === 0 ? [] : await startAnswering(transaction, locked.assessment, at, personId);
    const answerHash = sha256Hex(JSON.stringify(open));
    await appendAudit(transaction, database.kind, countryChain(locked.assessment.iso3), [
      ...moves,
      {
        at,
        actorId: personId,
        act: 'assessment.prefill',
        object: assessmentId,
        data: { operationId, sourceId, questionIds, answerHash },
      },
    ]);
    const result = { questionIds };
    await transaction
      .insertInto('operation')
      .values(operationRow(request, JSON.stringify(result), at))
      .execute();
    return result;
  });
}
