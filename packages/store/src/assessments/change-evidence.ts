import type { StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit, type AuditAct } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { requireUploaded } from '../evidence/attach/uploaded-files.ts';
import { StoreError } from '../store-error.ts';
import type { ResponseTable } from '../tables/assessment-tables.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { emptyAnswerText } from './answer-text.ts';
import { countryChain } from './assessment-row.ts';
import { lockForAnswers, requireOpen } from './lock-for-answers.ts';
import { personNames } from './person-names.ts';
import { readEvidence, toStoredResponse } from './read-responses.ts';
import { putResponses, startAnswering } from './save-responses.ts';

/** Where, by whom and when evidence changes. */
export interface EvidencePlace {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Adds a piece of evidence, or replaces the one with its id. The version of the answer stays: evidence has ids of its own, and
 * whoever is typing an answer meanwhile is in no conflict with it.
 */
export async function putEvidence(
  database: Database,
  evidence: WireEvidence,
  place: EvidencePlace,
): Promise<StoredResponse> {
  const { assessmentId, questionId, actor, at } = place;
  const content = canonicalJson(evidence);
  const { file } = evidence;
  return await change(database, place, async (transaction) => {
    const kept = await transaction
      .selectFrom('evidence')
      .select(['content', 'removed_at'])
      .where('assessment_id', '=', assessmentId)
      .where('question_id', '=', questionId)
      .where('evidence_id', '=', evidence.evidenceId)
      .executeTakeFirst();
    if (kept?.content === content && kept.removed_at === null) return [];
    if (file !== undefined) await requireUploaded(transaction, assessmentId, file);
    await transaction
      .insertInto('evidence')
      .values({
        assessment_id: assessmentId,
        question_id: questionId,
        evidence_id: evidence.evidenceId,
        content,
        added_at: at,
        added_by: actor.personId,
        removed_at: null,
        removed_by: null,
        file_hash: file?.fileHash ?? null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['assessment_id', 'question_id', 'evidence_id'])
          .doUpdateSet({ content, removed_at: null, removed_by: null, file_hash: file?.fileHash ?? null }),
      )
      .execute();
    return [act('evidence.put', place, { evidenceId: evidence.evidenceId, contentHash: sha256Hex(content) })];
  });
}

/** Takes a piece of evidence away; its row stays. What was taken away already stays so. @throws StoreError `not_found` */
export async function removeEvidence(
  database: Database,
  evidenceId: string,
  place: EvidencePlace,
): Promise<StoredResponse> {
  const { assessmentId, questionId, actor, at } = place;
  return await change(database, place, async (transaction) => {
    const removed = await transaction
      .updateTable('evidence')
      .set({ removed_at: at, removed_by: actor.personId })
      .where('assessment_id', '=', assessmentId)
      .where('question_id', '=', questionId)
      .where('evidence_id', '=', evidenceId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (removed.numUpdatedRows > 0n) return [act('evidence.remove', place, { evidenceId })];
    const gone = await transaction
      .selectFrom('evidence')
      .select('evidence_id')
      .where('assessment_id', '=', assessmentId)
      .where('question_id', '=', questionId)
      .where('evidence_id', '=', evidenceId)
      .executeTakeFirst();
    if (gone === undefined) throw new StoreError('not_found', { what: 'evidence', id: evidenceId });
    return [];
  });
}

function act(
  name: string,
  { assessmentId, questionId, actor, at }: EvidencePlace,
  data: Readonly<Record<string, unknown>>,
): AuditAct {
  return { at, actorId: actor.personId, act: name, object: assessmentId, data: { questionId, ...data } };
}

async function change(
  database: Database,
  place: EvidencePlace,
  work: (transaction: DatabaseTransaction) => Promise<readonly AuditAct[]>,
): Promise<StoredResponse> {
  const { assessmentId, questionId, actor, at } = place;
  return await transactionBy(database, actor, async (transaction) => {
    const locked = await lockForAnswers(transaction, database.kind, assessmentId, at);
    requireOpen(locked, [questionId]);
    const { assessment } = locked;
    const acts = await work(transaction);
    if (acts.length > 0) {
      const moves = await startAnswering(transaction, assessment, at, actor.personId);
      await appendAudit(transaction, database.kind, countryChain(assessment.iso3), [...moves, ...acts]);
    }
    const response = await responseOf(transaction, place);
    const evidence = await readEvidence(transaction, assessmentId, questionId);
    const nameOf = await personNames(transaction, [response.saved_by]);
    return toStoredResponse({ ...response, saved_by: nameOf(response.saved_by) }, evidence.get(questionId) ?? []);
  });
}

/** The response the evidence belongs to; an empty one where the answer is still to come. */
async function responseOf(
  transaction: DatabaseTransaction,
  { assessmentId, questionId, actor, at }: EvidencePlace,
): Promise<ResponseTable> {
  const row = await transaction
    .selectFrom('response')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('question_id', '=', questionId)
    .executeTakeFirst();
  if (row !== undefined) return row;
  const empty: ResponseTable = {
    assessment_id: assessmentId,
    question_id: questionId,
    version: 1,
    answer: emptyAnswerText,
    saved_at: at,
    saved_by: actor.personId,
    origin: 'typed',
    client_id: null,
    client_sequence: null,
  };
  await putResponses(transaction, [empty]);
  await transaction
    .insertInto('response_version')
    .values({ ...empty, operation_id: null, base_version: 0, made_at: null })
    .execute();
  return empty;
}
