import type { WrittenText } from '@groundwork/assessment';
import type { Database } from '../../database/database.ts';
import type { PageWanted } from '../../database/page-wanted.ts';
import type { StakeholderText } from '../stakeholder-contract.ts';

/**
 * Texts for moderators; see `StakeholderStore.texts`. None before the figures are made: texts that appear together while people
 * answer are one person's.
 */
export async function readTexts(
  database: Database['read'],
  assessmentId: string,
  { after, limit }: PageWanted<string>,
): Promise<readonly StakeholderText[]> {
  let query = database
    .selectFrom('stakeholder_text')
    .innerJoin('stakeholder_closing', 'stakeholder_closing.assessment_id', 'stakeholder_text.assessment_id')
    .select(['text_id', 'question_id', 'part', 'content', 'may_publish'])
    .where('stakeholder_text.assessment_id', '=', assessmentId)
    .orderBy('text_id')
    .limit(limit);
  if (after !== undefined) query = query.where('text_id', '>', after);
  return (await query.execute()).map((row) => ({
    textId: row.text_id,
    questionId: row.question_id,
    part: row.part,
    content: JSON.parse(row.content) as WrittenText['content'],
    mayPublish: row.may_publish === 1,
  }));
}
