import type { StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import { toStoredResponse } from '../assessments/read-responses.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';

/** Responses of assessments with their evidence, by assessment id, by question id, in two statements. `savedBy` is a person id. */
export async function readReviewedResponses(
  database: DatabaseTransaction | Database['read'],
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredResponse[]>> {
  if (assessmentIds.length === 0) return new Map();
  const pieces = await database
    .selectFrom('evidence')
    .select(['assessment_id', 'question_id', 'content'])
    .where('assessment_id', 'in', assessmentIds)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('evidence_id')
    .execute();
  const rows = await database.selectFrom('response').selectAll().where('assessment_id', 'in', assessmentIds).execute();
  const evidence = Map.groupBy(pieces, (piece) => placeOf(piece.assessment_id, piece.question_id));
  const evidenceOf = (assessmentId: string, questionId: string) =>
    (evidence.get(placeOf(assessmentId, questionId)) ?? []).map(({ content }) => JSON.parse(content) as WireEvidence);
  // Sorted here: the two databases do not order hyphens alike.
  const sorted = rows.toSorted((one, other) => (one.question_id < other.question_id ? -1 : 1));
  const byAssessment = Map.groupBy(sorted, (row) => row.assessment_id);
  return new Map(
    assessmentIds.map((id) => [
      id,
      (byAssessment.get(id) ?? []).map((row) => toStoredResponse(row, evidenceOf(id, row.question_id))),
    ]),
  );
}

function placeOf(assessmentId: string, questionId: string): string {
  return `${assessmentId} ${questionId}`;
}
