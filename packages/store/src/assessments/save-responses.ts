import type { Assessment } from '@groundwork/assessment';
import type { ResponseOperation, SaveResult, StoredResponse } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { sql, type Kysely } from 'kysely';
import { appendAudit, auditStatements, type AuditAct, type AuditHead } from '../audit/append-audit.ts';
import { chainOfAssessment } from '../audit/chain-of-assessment.ts';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { insertRows, insertStatement } from '../database/insert-rows.ts';
import { keptQuery } from '../database/kept-query.ts';
import { sentTogether } from '../database/sent-together.ts';
import { writeTogether } from '../database/write-together.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import type { OperationTable, ResponseTable } from '../tables/assessment-tables.ts';
import { countryChain } from './assessment-row.ts';
import { lockForAnswersBy, requireOpen, type LockedAssessment } from './lock-for-answers.ts';
import { moveAssessment } from './move-assessment.ts';
import {
  earlierResponses,
  operationRow,
  requestHash,
  requireSameRequest,
  type OperationRequest,
} from './operation-log.ts';
import { personNames } from './person-names.ts';
import { planSave, type PlannedResult, type RefusalIssues, type SaveContext, type SavePlan } from './plan-save.ts';
import { readEvidence, toStoredResponse } from './read-responses.ts';

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
  const { assessmentId, actor } = context;
  const requests = requestsOf(assessmentId, operations, actor);
  return await database.transaction(async (transaction) => {
    const { locked, earlier, current, head } = await holdForSave(transaction, database.kind, { requests, context });
    const results = new Map<string, SaveResult>();
    for (const [operationId, response] of earlier) results.set(operationId, JSON.parse(response) as SaveResult);
    const fresh = new Map(
      requests.filter(({ operationId }) => !earlier.has(operationId)).map((request) => [request.operationId, request]),
    );
    if (fresh.size > 0) {
      const freshOperations = [...fresh.values()].map(({ content }) => content);
      if (!keepsLate)
        requireOpen(
          locked,
          freshOperations.map(({ questionId }) => questionId),
        );
      requireVersion(locked.assessment, instrumentVersion);
      const plan = planSave(context, current, freshOperations, {
        refusals,
        isLate: (questionId) => locked.lock !== null || locked.openQuestions?.has(questionId) === false,
      });
      const rows: OperationTable[] = [];
      for (const request of fresh.values()) {
        const { operationId, content } = request;
        const result = await toResult(transaction, content, plan.results.get(operationId));
        results.set(operationId, result);
        rows.push(operationRow(request, JSON.stringify(result), context.at));
      }
      await write(transaction, database.kind, { assessment: locked.assessment, head, plan, operations: rows }, context);
    }
    return await named(
      transaction,
      operations.map(({ operationId }) => {
        const result = results.get(operationId);
        if (result === undefined) throw new TypeError('every operation requires a result');
        return result;
      }),
    );
  });
}

/** What a save decides by, kept from others until the transaction ends. */
interface HeldForSave {
  readonly locked: LockedAssessment;
  /** What was answered to operations that were done before, by their ids. */
  readonly earlier: ReadonlyMap<string, string>;
  /** By question id. */
  readonly current: ReadonlyMap<string, ResponseTable>;
  /** The end of the country's audit chain; absent before its first act. */
  readonly head: AuditHead | undefined;
}

/** The assessment comes before what is read of it: who waits for another's save must see what that has saved. */
async function holdForSave(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  {
    requests,
    context: { assessmentId, actor, at },
  }: { readonly requests: readonly SaveOperation[]; readonly context: SaveContext },
): Promise<HeldForSave> {
  const [locked, before, [head]] = await sentTogether([
    lockForAnswersBy(transaction, kind, { assessmentId, actor, at }),
    readBefore(transaction, assessmentId, requests),
    holdHeadOfCountry[kind](transaction, { assessmentId }),
  ]);
  return { locked, ...before, head };
}

/** What there is of the operations and of the responses that they are about. */
async function readBefore(
  transaction: DatabaseTransaction,
  assessmentId: string,
  requests: readonly SaveOperation[],
): Promise<Pick<HeldForSave, 'earlier' | 'current'>> {
  const [only, ...further] = requests;
  if (only === undefined || further.length > 0) {
    // A batch reads all responses: one statement to keep, not one for every number of questions.
    const [earlier, rows] = await sentTogether([
      earlierResponses(transaction, requests),
      transaction.selectFrom('response').selectAll().where('assessment_id', '=', assessmentId).execute(),
    ]);
    return { earlier, current: new Map(rows.map((row) => [row.question_id, row])) };
  }
  const { operationId, content } = only;
  const [row] = await findBefore(transaction, { assessmentId, questionId: content.questionId, operationId });
  if (row === undefined) throw new TypeError('one row holds whatever there is');
  const { request_hash: hash, earlier, ...response } = row;
  if (hash !== null) requireSameRequest(operationId, requestHash(only), hash);
  return {
    earlier: new Map(earlier === null ? [] : [[operationId, earlier]]),
    // A response that is there has a version; so has every other column what it must have.
    current: new Map(response.version === null ? [] : [[content.questionId, response as ResponseTable]]),
  };
}

/** One save is most saves: its operation and its response in one statement. */
const findBefore = keptQuery(
  (database, of: { readonly assessmentId: string; readonly questionId: string; readonly operationId: string }) =>
    database
      .selectFrom(sql<{ readonly one: number }>`(select 1 as one)`.as('one'))
      .leftJoin('response', (join) =>
        join.on('response.assessment_id', '=', of.assessmentId).on('response.question_id', '=', of.questionId),
      )
      .leftJoin('operation', (join) => join.on('operation.operation_id', '=', of.operationId))
      .selectAll('response')
      .select(['operation.request_hash', 'operation.response as earlier']),
);

const headOfCountry = (database: Kysely<Tables>, { assessmentId }: Pick<Assessment, 'assessmentId'>) =>
  database
    .selectFrom('audit_head')
    .select(['position', 'hash'])
    .where('chain', '=', chainOfAssessment(database, assessmentId));

const holdHeadOfCountry = {
  sqlite: keptQuery(headOfCountry),
  postgres: keptQuery((database, assessment: Pick<Assessment, 'assessmentId'>) =>
    headOfCountry(database, assessment).forUpdate(),
  ),
} as const;

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

interface SaveOperation extends OperationRequest {
  readonly content: ResponseOperation;
}

function requestsOf(
  assessmentId: string,
  operations: readonly ResponseOperation[],
  { personId }: Actor,
): readonly SaveOperation[] {
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

async function write(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  {
    assessment,
    head,
    plan: { versions, responses, proposals, acts },
    operations,
  }: {
    readonly assessment: Assessment;
    readonly head: AuditHead | undefined;
    readonly plan: SavePlan;
    readonly operations: readonly OperationTable[];
  },
  { at, actor }: SaveContext,
): Promise<void> {
  const chain = countryChain(assessment.iso3);
  // Proposals alone change nothing of the assessment.
  const moves = versions.length === 0 ? [] : await startAnswering(transaction, assessment, at, actor.personId);
  const [act, ...furtherActs] = [...moves, ...acts];
  if (operations.length === 1 && act !== undefined && furtherActs.length === 0 && head !== undefined) {
    await writeTogether(transaction, kind, [
      ...responses.map((row) => putOne.statement(transaction, { ...row })),
      ...versions.map((row) => insertStatement(transaction, 'response_version', row)),
      ...proposals.map((row) => insertStatement(transaction, 'response_proposal', row)),
      ...auditStatements(transaction, chain, { head, act }),
      ...operations.map((row) => insertStatement(transaction, 'operation', row)),
    ]);
    return;
  }
  await putResponses(transaction, responses);
  await insertRows(transaction, 'response_version', versions);
  await insertRows(transaction, 'response_proposal', proposals);
  await appendAudit(transaction, kind, chain, [...moves, ...acts]);
  await insertRows(transaction, 'operation', operations);
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
