import type { WireEvidence } from '@groundwork/assessment/wire';
import type { Answer } from '@groundwork/instrument';
import { fromAnswerText } from '../assessments/answer-text.ts';
import { readResponses } from '../assessments/read-responses.ts';
import { readComments } from '../collaboration/comments.ts';
import type { Database } from '../database/database.ts';
import { readInPages } from '../database/read-in-pages.ts';
import type { CarriedAssessment } from './export-contract.ts';

/** Everything that is carried of an assessment; see `ExportStore.carried`. */
export async function carriedAssessment(
  database: Database,
  assessmentId: string,
  nameOf: (answer: Answer) => string,
): Promise<CarriedAssessment> {
  // The responses first: what is saved after them is no earlier answer of theirs.
  const responses = await readResponses(database.read, assessmentId);
  const earlier = await earlierAnswers(
    database,
    assessmentId,
    new Map(responses.map(({ questionId, version }) => [questionId, version])),
    nameOf,
  );
  return {
    responses: responses.map(({ savedBy: _savedBy, ...response }) => ({
      ...response,
      earlier: earlier.get(response.questionId)?.toReversed() ?? [],
    })),
    evidence: await everyEvidence(database, assessmentId),
    comments: await readComments(database, assessmentId),
  };
}

/** Names of the answers before the current one by question, oldest first. */
async function earlierAnswers(
  { read }: Database,
  assessmentId: string,
  currentVersions: ReadonlyMap<string, number>,
  nameOf: (answer: Answer) => string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  const pages = readInPages(
    async (after: readonly [string, number] | undefined, rowCount) => {
      const query = read
        .selectFrom('response_version')
        .select(['question_id', 'version', 'answer'])
        .where('assessment_id', '=', assessmentId)
        .orderBy('question_id')
        .orderBy('version')
        .limit(rowCount);
      if (after === undefined) return await query.execute();
      return await query
        .where(({ eb, refTuple, tuple }) => eb(refTuple('question_id', 'version'), '>', tuple(after[0], after[1])))
        .execute();
    },
    ({ question_id: questionId, version }): readonly [string, number] => [questionId, version],
  );
  for await (const page of pages) {
    for (const { question_id: questionId, version, answer } of page) {
      if (version >= (currentVersions.get(questionId) ?? 0)) continue;
      const own = names.get(questionId) ?? [];
      own.push(nameOf(fromAnswerText(answer) as Answer));
      names.set(questionId, own);
    }
  }
  return names;
}

async function everyEvidence({ read }: Database, assessmentId: string): Promise<CarriedAssessment['evidence']> {
  const rows = await read
    .selectFrom('evidence')
    .select(['question_id', 'content', 'removed_at'])
    .where('assessment_id', '=', assessmentId)
    .execute();
  return rows.map(({ question_id: questionId, content, removed_at: removedAt }) => ({
    questionId,
    evidence: JSON.parse(content) as WireEvidence,
    isRemoved: removedAt !== null,
  }));
}
