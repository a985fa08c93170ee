import type { ClosedPerspectives } from '@groundwork/assessment';
import type { Database, DatabaseTransaction } from '../../database/database.ts';

/** What is told of the opinions of an assessment, where it was made. */
export async function readClosing(
  database: DatabaseTransaction | Database['read'],
  assessmentId: string,
): Promise<ClosedPerspectives | undefined> {
  const row = await database
    .selectFrom('stakeholder_closing')
    .select(['by_group', 'by_trait'])
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst();
  return (
    row && {
      ...(JSON.parse(row.by_group) as Omit<ClosedPerspectives, 'traits'>),
      traits: JSON.parse(row.by_trait) as ClosedPerspectives['traits'],
    }
  );
}
