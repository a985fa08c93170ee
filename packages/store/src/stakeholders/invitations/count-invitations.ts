import { perspectiveGroups, type InvitationCounts, type PerspectiveGroup } from '@groundwork/assessment';
import type { Database } from '../../database/database.ts';

/** Links of an assessment by group and by what became of them. */
export async function countInvitations(
  database: Database['read'],
  assessmentId: string,
): Promise<Readonly<Record<PerspectiveGroup, InvitationCounts>>> {
  const rows = await database
    .selectFrom('stakeholder_invitation')
    .select(({ fn }) => ['group_id', 'state', fn.countAll().as('count')])
    .where('assessment_id', '=', assessmentId)
    .groupBy(['group_id', 'state'])
    .execute();
  const count = (group: PerspectiveGroup, states: readonly string[]): number =>
    rows
      .filter(({ group_id: groupId, state }) => groupId === group && states.includes(state))
      .reduce((sum, row) => sum + Number(row.count), 0);
  return Object.fromEntries(
    perspectiveGroups.map((group) => [
      group,
      { issued: count(group, ['open', 'used', 'void']), used: count(group, ['used']), void: count(group, ['void']) },
    ]),
  ) as Record<PerspectiveGroup, InvitationCounts>;
}
