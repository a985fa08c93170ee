import type { Assessment } from '@groundwork/assessment';
import type { ResponseOperation, SaveResult, StoredResponse } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import type { Kysely } from 'kysely';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit, type AuditAct } from '../audit/append-audit.ts';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { insertRows } from '../database/insert-rows.ts';
import { keptQuery } from '../database/kept-query.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import type { ResponseTable } from '../tables/assessment-tables.ts';
import { countryChain } from './assessment-row.ts';
import { lockForAnswers, requireOpen } from './lock-for-answers.ts';
import { moveAssessment } from './move-assessment.ts';
import { earlierResponses, operationRow, type OperationRequest } from './operation-log.ts';
import { personNames } from './person-names.ts';
import { planSave, type PlannedResult, type RefusalIssues, type SaveContext, type SavePlan } from './plan-save.ts';
import { findResponse, readEvidence, toStoredResponse } from './read-responses.ts';

/** What a save is told beside its operations. */
export interface SaveRequest {
  readonly operations: readonly ResponseOperation[];
  /** By operation id: what the instrument says against answers that cannot be asked for again. */
  readonly refusals: ReadonlyMap<string, RefusalIssues>;
  /** The version of the instrument the answers were made with, where told. */
  readonly instrumentVersion?: string | undefined;
  /** Whether what comes too late is kept as a proposal instead of refusing the batch. */
  readonly keepsLate: boolean;
}

/** Saves a batch of answers, all in one transaction; see `AssessmentStore.save`. */
export async function saveResponses(
  database: Database,
  { operations, refusals, instrumentVersion, keepsLate }: SaveRequest,
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
      if (!keepsLate)
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
      await insertRows(transaction, 'operation', rows);
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
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) await putOne(transaction, { ...only });
  else for (const chunk of chunksOfRows(rows)) await putQuery(transaction, chunk).execute();
}

const putOne = keptQuery((database, row: Readonly<Record<keyof ResponseTable, unknown>>) =>
  putQuery(database, [row as ResponseTable]),
);

function putQuery(database: Kysely<Tables>, rows: readonly ResponseTable[]) {
  return database
    .insertInto('response')
    .values(rows)
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
    );
}

async function currentResponses(
  transaction: DatabaseTransaction,
  assessmentId: string,
  operations: readonly ResponseOperation[],
): Promise<ReadonlyMap<string, ResponseTable>> {
  // A batch reads all responses: one statement to keep, not one for every number of questions.
  const [only] = operations;
  const rows =
    operations.length === 1 && only !== undefined
      ? await findResponse(transaction, { assessmentId, questionId: only.questionId })
      : await transaction.selectFrom('response').selectAll().where('assessment_id', '=', assessmentId).execute();
  return new Map(rows.map((row) => [row.question_id, row]));
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
  await insertRows(transaction, 'response_version', plan.versions);
  await insertRows(transaction, 'response_proposal', plan.proposals);
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
