import type { StoredResponse, WireAnswer, WireEvidence } from '@groundwork/assessment/wire';
import type { DatabaseTransaction } from '../database/database.ts';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { ResponseTable, ResponseVersionTable } from '../tables/assessment-tables.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { emptyAnswerText, toAnswerText } from './answer-text.ts';
import { readEvidence } from './read-responses.ts';
import { putResponses } from './save-responses.ts';

/** An answer that comes from elsewhere than a person's typing, with its evidence. */
export interface CarriedAnswer {
  readonly questionId: string;
  readonly answer: WireAnswer;
  readonly evidence: readonly WireEvidence[];
  /** `carried` where a person has to confirm it. */
  readonly origin: StoredResponse['origin'];
}

/** Where, by which operation, by whom and when. */
export interface CarriedPlace {
  readonly assessmentId: string;
  readonly operationId: string;
  readonly personId: string;
  readonly at: string;
}

/**
 * Makes answers and their evidence stand as given; what stands so already is left alone. The assessment must be kept from
 * others.
 *
 * @returns the questions whose answer or evidence changed
 */
export async function putCarried(
  transaction: DatabaseTransaction,
  place: CarriedPlace,
  items: readonly CarriedAnswer[],
): Promise<readonly string[]> {
  const { assessmentId, operationId, personId, at } = place;
  const rows = await transaction.selectFrom('response').selectAll().where('assessment_id', '=', assessmentId).execute();
  const current = new Map(rows.map((row) => [row.question_id, row]));
  const evidence = await readEvidence(transaction, assessmentId);
  const changed: string[] = [];
  const responses: ResponseTable[] = [];
  const versions: ResponseVersionTable[] = [];
  for (const item of items) {
    const kept = current.get(item.questionId);
    const text = toAnswerText(item.answer);
    const isSame =
      text === (kept?.answer ?? emptyAnswerText) && (item.origin !== 'carried' || text === emptyAnswerText);
    const hasEvidence = await putEvidenceOf(transaction, place, item, evidence.get(item.questionId) ?? []);
    if (!isSame || hasEvidence) changed.push(item.questionId);
    // Evidence belongs to a response: one without an answer is made where there is none.
    if (isSame && !(hasEvidence && kept === undefined)) continue;
    const version = (kept?.version ?? 0) + 1;
    const row: ResponseTable = {
      assessment_id: assessmentId,
      question_id: item.questionId,
      version,
      answer: text,
      saved_at: at,
      saved_by: personId,
      origin: item.origin,
      client_id: null,
      client_sequence: null,
    };
    responses.push(row);
    versions.push({ ...row, operation_id: operationId, base_version: version - 1, made_at: null });
  }
  await putResponses(transaction, responses);
  for (const chunk of chunksOfRows(versions)) await transaction.insertInto('response_version').values(chunk).execute();
  return changed;
}

/** @returns whether anything changed */
async function putEvidenceOf(
  transaction: DatabaseTransaction,
  { assessmentId, personId, at }: CarriedPlace,
  { questionId, evidence }: CarriedAnswer,
  kept: readonly WireEvidence[],
): Promise<boolean> {
  const content = (item: WireEvidence) => canonicalJson(item);
  const wanted = new Set(evidence.map(content));
  const standing = new Set(kept.map(content));
  const gone = kept.filter((item) => !evidence.some(({ evidenceId }) => evidenceId === item.evidenceId));
  for (const { evidenceId } of gone) {
    await transaction
      .updateTable('evidence')
      .set({ removed_at: at, removed_by: personId })
      .where('assessment_id', '=', assessmentId)
      .where('question_id', '=', questionId)
      .where('evidence_id', '=', evidenceId)
      .execute();
  }
  const added = evidence.filter((item) => !standing.has(content(item)));
  for (const item of added) {
    await transaction
      .insertInto('evidence')
      .values({
        assessment_id: assessmentId,
        question_id: questionId,
        evidence_id: item.evidenceId,
        content: content(item),
        added_at: at,
        added_by: personId,
        removed_at: null,
        removed_by: null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['assessment_id', 'question_id', 'evidence_id'])
          .doUpdateSet({ content: content(item), removed_at: null, removed_by: null }),
      )
      .execute();
  }
  return added.length > 0 || gone.length > 0 || wanted.size !== standing.size;
}
