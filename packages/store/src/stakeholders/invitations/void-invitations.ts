import type { PerspectiveGroup } from '@groundwork/assessment';
import type { Actor } from '../../actor/actor.ts';
import { earlierResponses, operationRow, type OperationRequest } from '../../assessments/operation-log.ts';
import { actOnAssessment } from '../../collaboration/act-on-assessment.ts';
import type { Database } from '../../database/database.ts';

/**
 * Makes unused links void; see `StakeholderStore.voidUnused`. How many there were is told to nobody, the audit included: it
 * would say how many were used.
 */
export async function voidInvitations(
  database: Database,
  { operationId, group }: { readonly operationId: string; readonly group: PerspectiveGroup },
  by: { readonly assessmentId: string; readonly actor: Actor; readonly at: string },
): Promise<void> {
  const { assessmentId, actor, at } = by;
  const request: OperationRequest = {
    operationId,
    kind: 'void',
    object: assessmentId,
    actorId: actor.personId,
    content: group,
  };
  await actOnAssessment(database, by, async ({ transaction, record }) => {
    if ((await earlierResponses(transaction, [request])).size > 0) return;
    await transaction
      .updateTable('stakeholder_invitation')
      .set(({ eb }) => ({ state: eb.case().when('state', '=', 'open').then('void').else(eb.ref('state')).end() }))
      .where('assessment_id', '=', assessmentId)
      .where('group_id', '=', group)
      .execute();
    await transaction
      .insertInto('operation')
      .values(operationRow(request, 'null', at))
      .execute();
    record('stakeholders.void', { operationId, group });
  });
}
