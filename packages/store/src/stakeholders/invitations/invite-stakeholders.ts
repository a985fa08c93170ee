import type { NewInvitations } from '@groundwork/assessment/wire';
import type { Actor } from '../../actor/actor.ts';
import { earlierResponses, operationRow, type OperationRequest } from '../../assessments/operation-log.ts';
import { actOnAssessment } from '../../collaboration/act-on-assessment.ts';
import { chunksOfRows } from '../../database/chunks-of-rows.ts';
import type { Database } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import { lockForStakeholders } from '../lock-for-stakeholders.ts';
import { deriveTokens } from './derive-tokens.ts';

/** Most links of an assessment: more than any country has asked, and few enough to write anew at each use. */
const invitationLimit = 5_000;

/** Makes links; see `StakeholderStore.invite`. */
export async function inviteStakeholders(
  database: Database,
  invitations: NewInvitations,
  by: { readonly assessmentId: string; readonly actor: Actor; readonly at: string },
): Promise<readonly string[]> {
  const { assessmentId, actor, at } = by;
  const { operationId, group, count, expiresAt } = invitations;
  const tokens = deriveTokens(invitations, assessmentId);
  const rows = tokens
    .map((token) => ({
      token_hash: hashOfSecret('link', token),
      assessment_id: assessmentId,
      group_id: group,
      state: 'open',
      expires_at: new Date(expiresAt).toISOString(),
    }))
    // Not in the order in which the links are handed out.
    .toSorted((a, b) => (a.token_hash < b.token_hash ? -1 : 1));
  const request: OperationRequest = {
    operationId,
    kind: 'invite',
    object: assessmentId,
    actorId: actor.personId,
    content: invitations,
  };
  await actOnAssessment(database, by, async ({ transaction, record }) => {
    if ((await earlierResponses(transaction, [request])).size > 0) return;
    const { assessment, roundState, isMade, lock } = await lockForStakeholders(
      transaction,
      database.kind,
      assessmentId,
      {
        now: at,
        hold: 'alone',
      },
    );
    // A round may be prepared before it opens, and given more time after its deadline; closed, it takes nobody.
    const isOver = isMade || roundState === 'closed' || roundState === 'published';
    if (isOver || lock === 'withdrawn')
      throw new StoreError('locked', { assessmentId, state: assessment.state, reason: lock ?? 'deadline' });
    const { issued } = await transaction
      .selectFrom('stakeholder_invitation')
      .select(({ fn }) => fn.countAll().as('issued'))
      .where('assessment_id', '=', assessmentId)
      .executeTakeFirstOrThrow();
    if (Number(issued) + count > invitationLimit)
      throw new StoreError('too_many', { what: 'links of this assessment', limit: invitationLimit });
    for (const chunk of chunksOfRows(rows))
      await transaction.insertInto('stakeholder_invitation').values(chunk).execute();
    await transaction
      .insertInto('operation')
      .values(operationRow(request, 'null', at))
      .execute();
    record('stakeholders.invite', { operationId, group, count, expiresAt });
  });
  return tokens;
}
