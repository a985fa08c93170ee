import type { Assessment } from '@groundwork/assessment';
import type { ResponseOperation, SaveResult, StoredResponse } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit, type AuditAct } from '../audit/append-audit.ts';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { ResponseTable } from '../tables/assessment-tables.ts';
import { countryChain } from './assessment-row.ts';
import { lockForAnswers, requireOpen } from './lock-for-answers.ts';
import { moveAssessment } from './move-assessment.ts';
import { earlierResponses, operationRow, type OperationRequest } from './operation-log.ts';
import { personNames } from './person-names.ts';
import { planSave, type PlannedResult, type RefusalIssues, type SaveContext, type SavePlan } from './plan-save.ts';
import { readEvidence, toStoredResponse } from './read-responses.ts';

/** What a save is told beside its operations. */
export interface SaveRequest {
  readonly operations: readonly ResponseOperation[];
  /** By operation id: what the instrument says against answers that were made offline. */
  readonly refusals: ReadonlyMap<string, RefusalIssues>;
  /** The version of the instrument the answers were made with, where told. */
  readonly instrumentVersion?: string | undefined;
}

/** Saves a batch of answers, all in one transaction; see `AssessmentStore.save`. */
export async function saveResponses(
  database: Database,
  { operations, refusals, instrumentVersion }: SaveRequest,
  context: SaveContext,
): Promise<readonly SaveResult[]> {
  const { assessmentId, actor, at } = context;
  const requests = requestsOf(assessmentId, operations, actor);
  return await transactionBy(database, actor, async (transaction) => {
    const locked = await lockForAnswers(transaction, database.kind, assessmentId, at);
    const responses = new Map(await earlierResponses(transaction, requests));
    const fresh = new Map(
      requests
        .filter(({ operationId }) => !responses.has(operationId))
        .map((request) => [request.operationId, request]),
    );
    if (fresh.size > 0) {
      const freshOperations = [...fresh.values()].map(({ content }) => content);
      const isOffline = context.origin === 'offline';
      if (!isOffline)
        requireOpen(
          locked,
          freshOperations.map(({ questionId }) => questionId),
        );
      requireVersion(locked.assessment, instrumentVersion);
      const plan = planSave(
        context,
        await currentResponses(transaction, assessmentId, freshOperations),
        freshOperations,
        {
          refusals,
          isLate: (questionId) => locked.lock !== null || locked.openQuestions?.has(questionId) === false,
        },
      );
      await write(transaction, database.kind, locked.assessment, plan, context);
      for (const operation of freshOperations) {
        const result = await toResult(transaction, operation, plan.results.get(operation.operationId));
        responses.set(operation.operationId, JSON.stringify(result));
      }
      const rows = [...fresh.values()].map((request) =>
        operationRow(request, responses.get(request.operationId) ?? '', at),
      );
      for (const chunk of chunksOfRows(rows)) await transaction.insertInto('operation').values(chunk).execute();
    }
    const results = operations.map(({ operationId }) => JSON.parse(responses.get(operationId) ?? '') as SaveResult);
    return await named(transaction, results);
  });
}

/** The results of operations that were all saved before; see `AssessmentStore.replay`. */
export async function replayResponses(
  database: Database,
  assessmentId: string,
  operations: readonly ResponseOperation[],
  actor: Actor,
): Promise<readonly SaveResult[] | undefined> {
  const responses = await earlierResponses(database.read, requestsOf(assessmentId, operations, actor));
  const results = operations.map(({ operationId }) => responses.get(operationId));
  const known = results.filter((response) => response !== undefined);
  if (known.length < operations.length) return undefined;
  return await named(
    database.read,
    known.map((response) => JSON.parse(response) as SaveResult),
  );
}

function requestsOf(
  assessmentId: string,
  operations: readonly ResponseOperation[],
  { personId }: Actor,
): readonly (OperationRequest & { readonly content: ResponseOperation })[] {
  return operations.map((content) => ({
    operationId: content.operationId,
    kind: 'save',
    object: assessmentId,
    actorId: personId,
    content,
  }));
}

/** @throws StoreError `version_moved` when the answers were made with another version than the assessment's */
function requireVersion({ assessmentId, version }: Assessment, instrumentVersion: string | undefined): void {
  if (instrumentVersion !== undefined && instrumentVersion !== version)
    throw new StoreError('version_moved', { assessmentId, version, instrumentVersion });
}

/** A save in an assessment that nobody has answered, or that came back, puts it in progress. */
export async function startAnswering(
  transaction: DatabaseTransaction,
  assessment: Assessment,
  at: string,
  actorId: string,
): Promise<readonly AuditAct[]> {
  if (assessment.state === 'in-progress') return [];
  return [await moveAssessment(transaction, assessment, 'in-progress', { at, actorId, why: 'answers were saved' })];
}

/** Writes the current response, whether it is the first or not. */
export async function putResponses(transaction: DatabaseTransaction, rows: readonly ResponseTable[]): Promise<void> {
  for (const chunk of chunksOfRows(rows)) {
    await transaction
      .insertInto('response')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['assessment_id', 'question_id']).doUpdateSet(({ ref }) => ({
          version: ref('excluded.version'),
          answer: ref('excluded.answer'),
          saved_at: ref('excluded.saved_at'),
          saved_by: ref('excluded.saved_by'),
          origin: ref('excluded.origin'),
          client_id: ref('excluded.client_id'),
          client_sequence: ref('excluded.client_sequence'),
        })),
      )
      .execute();
  }
}

async function currentResponses(
  transaction: DatabaseTransaction,
  assessmentId: string,
  operations: readonly ResponseOperation[],
): Promise<ReadonlyMap<string, ResponseTable>> {
  let query = transaction.selectFrom('response').selectAll().where('assessment_id', '=', assessmentId);
  // A large batch reads all responses: one statement to keep, not one for every number of questions.
  const [only] = operations;
  if (operations.length === 1 && only !== undefined) query = query.where('question_id', '=', only.questionId);
  return new Map((await query.execute()).map((row) => [row.question_id, row]));
}

async function write(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  assessment: Assessment,
  plan: SavePlan,
  { at, actor }: SaveContext,
): Promise<void> {
  // Proposals alone change nothing of the assessment.
  const moves = plan.versions.length === 0 ? [] : await startAnswering(transaction, assessment, at, actor.personId);
  await putResponses(transaction, plan.responses);
  for (const chunk of chunksOfRows(plan.versions))
    await transaction.insertInto('response_version').values(chunk).execute();
  for (const chunk of chunksOfRows(plan.proposals))
    await transaction.insertInto('response_proposal').values(chunk).execute();
  await appendAudit(transaction, kind, countryChain(assessment.iso3), [...moves, ...plan.acts]);
}

async function toResult(
  transaction: DatabaseTransaction,
  { operationId, questionId }: ResponseOperation,
  planned: PlannedResult | undefined,
): Promise<SaveResult> {
  if (planned === undefined) throw new TypeError('every operation requires a planned result');
  if (planned.outcome !== 'conflict') {
    return planned.outcome === 'refused'
      ? { operationId, questionId, ...planned, issues: [...planned.issues] }
      : { operationId, questionId, ...planned };
  }
  const evidence = await readEvidence(transaction, planned.theirs.assessment_id, questionId);
  return {
    operationId,
    questionId,
    outcome: 'conflict',
    version: planned.version,
    theirs: toStoredResponse(planned.theirs, evidence.get(questionId) ?? []),
  };
}

/** Results are kept with person ids, so that a name can be erased, and told with names. */
async function named(
  transaction: DatabaseTransaction | Database['read'],
  results: readonly SaveResult[],
): Promise<readonly SaveResult[]> {
  const theirs = results.flatMap((result): readonly StoredResponse[] =>
    result.outcome === 'conflict' ? [result.theirs] : [],
  );
  const nameOf = await personNames(
    transaction,
    theirs.map(({ savedBy }) => savedBy),
  );
  return results.map((result) =>
    result.outcome === 'conflict'
      ? { ...result, theirs: { ...result.theirs, savedBy: nameOf(result.theirs.savedBy) } }
      : result,
  );
}
