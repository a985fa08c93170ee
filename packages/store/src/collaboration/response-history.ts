import type { ResponseVersion } from '@groundwork/assessment/wire';
import { fromAnswerText } from '../assessments/answer-text.ts';
import { personNames } from '../assessments/person-names.ts';
import type { Database } from '../database/database.ts';
import type { PageWanted } from '../database/page-wanted.ts';

/** Every version a response had, newest first, a page at a time. */
export async function readHistory(
  database: Database,
  place: { readonly assessmentId: string; readonly questionId: string },
  { after, limit }: PageWanted<number>,
): Promise<readonly ResponseVersion[]> {
  let query = database.read
    .selectFrom('response_version')
    .selectAll()
    .where('assessment_id', '=', place.assessmentId)
    .where('question_id', '=', place.questionId)
    .orderBy('version', 'desc')
    .limit(limit);
  if (after !== undefined) query = query.where('version', '<', after);
  const rows = await query.execute();
  const nameOf = await personNames(
    database.read,
    rows.map(({ saved_by: savedBy }) => savedBy),
  );
  return rows.map((row) => ({
    version: row.version,
    answer: fromAnswerText(row.answer),
    savedAt: row.saved_at,
    savedBy: nameOf(row.saved_by),
    origin: row.origin as ResponseVersion['origin'],
    baseVersion: row.base_version,
    madeAt: row.made_at,
  }));
}
