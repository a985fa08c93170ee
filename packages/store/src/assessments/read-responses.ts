import type { StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';
import type { ResponseTable } from '../tables/assessment-tables.ts';
import { fromAnswerText } from './answer-text.ts';

/** Evidence in force of an assessment by question, in the order it was added; of one question where given. */
export async function readEvidence(
  database: DatabaseTransaction | Database['read'],
  assessmentId: string,
  questionId?: string,
): Promise<ReadonlyMap<string, readonly WireEvidence[]>> {
  const rows = await (questionId === undefined
    ? findEvidence(database, { assessmentId })
    : findEvidence(database, { assessmentId, questionId }));
  const byQuestion = new Map<string, readonly WireEvidence[]>();
  for (const { question_id: id, content } of rows) {
    byQuestion.set(id, [...(byQuestion.get(id) ?? []), JSON.parse(content) as WireEvidence]);
  }
  return byQuestion;
}

const findEvidence = keptQuery(
  (database, { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId?: string }) => {
    const query = database
      .selectFrom('evidence')
      .select(['question_id', 'content'])
      .where('assessment_id', '=', assessmentId)
      .where('removed_at', 'is', null)
      .orderBy('added_at')
      .orderBy('evidence_id');
    return questionId === undefined ? query : query.where('question_id', '=', questionId);
  },
);

/** One response with its evidence and the name of who saved it last, in one statement. */
export async function readResponse(
  database: DatabaseTransaction | Database['read'],
  place: { readonly assessmentId: string; readonly questionId: string },
): Promise<StoredResponse | undefined> {
  const rows = await findWithEvidence(database, place);
  const [row] = rows;
  if (row === undefined) return undefined;
  const evidence = rows.flatMap(({ content }) => (content === null ? [] : [JSON.parse(content) as WireEvidence]));
  return toStoredResponse({ ...row, saved_by: row.name ?? row.saved_by }, evidence);
}

const findWithEvidence = keptQuery(
  (database, { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string }) =>
    database
      .selectFrom('response')
      .leftJoin('person', 'person.person_id', 'response.saved_by')
      .leftJoin('evidence', (join) =>
        join
          .onRef('evidence.assessment_id', '=', 'response.assessment_id')
          .onRef('evidence.question_id', '=', 'response.question_id')
          .on('evidence.removed_at', 'is', null),
      )
      .selectAll('response')
      .select(['person.name', 'evidence.content'])
      .where('response.assessment_id', '=', assessmentId)
      .where('response.question_id', '=', questionId)
      .orderBy('evidence.added_at')
      .orderBy('evidence.evidence_id'),
);

/** Every response of an assessment by question id, cleared ones too. `savedBy` is a person id. */
export async function readResponses(
  database: DatabaseTransaction | Database['read'],
  assessmentId: string,
): Promise<readonly StoredResponse[]> {
  const evidence = await readEvidence(database, assessmentId);
  const rows = await database.selectFrom('response').selectAll().where('assessment_id', '=', assessmentId).execute();
  // Sorted here: the two databases do not order hyphens alike.
  return rows
    .toSorted((a, b) => (a.question_id < b.question_id ? -1 : 1))
    .map((row) => toStoredResponse(row, evidence.get(row.question_id) ?? []));
}

/** A row with its evidence as a response. */
export function toStoredResponse(row: ResponseTable, evidence: readonly WireEvidence[]): StoredResponse {
  return {
    questionId: row.question_id,
    version: row.version,
    answer: fromAnswerText(row.answer),
    evidence: [...evidence],
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    origin: row.origin as StoredResponse['origin'],
  };
}
