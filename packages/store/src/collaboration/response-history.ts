import type { ResponseVersion } from '@groundwork/assessment/wire';
import { fromAnswerText } from '../assessments/answer-text.ts';
import { personNames } from '../assessments/person-names.ts';
import type { Database } from '../database/database.ts';

/** Every version a response had, newest first, a page at a time. */
export async function readHistory(
  database: Database,
  place: { readonly assessmentId: string; readonly questionId: string },
  page: { readonly before?: number; readonly limit: number },
): Promise<readonly ResponseVersion[]> {
  let query = database.read
    .selectFrom('response_version')
    .selectAll()
    .where('assessment_id', '=', place.assessmentId)
    .where('question_id', '=', place.questionId)
    .orderBy('version', 'desc')
    .limit(page.limit);
  if (page.before !== undefined) query = query.where('version', '<', page.before);
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
