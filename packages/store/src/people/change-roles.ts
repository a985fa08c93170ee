import type { Role } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { lockRow } from '../database/lock-row.ts';
import { StoreError } from '../store-error.ts';
import { voidAccountTokens } from './account-tokens/issue-account-token.ts';
import { keepAnAdministrator } from './keep-an-administrator.ts';
import { roleColumns, roleOfRow } from './read-people.ts';

/** Whose role changes, by whom and when. */
export interface RoleChange {
  readonly personId: string;
  readonly role: Role;
  readonly actor: Actor;
  readonly at: string;
}

/** Gives a role; one held already is left as it is. @throws StoreError `not_found`, `rights_moved` */
export async function grantRole(database: Database, change: RoleChange): Promise<void> {
  const { personId, role, actor, at } = change;
  await transactionBy(database, actor, async (transaction) => {
    const held = await lockedRoles(transaction, database.kind, personId);
    if (held.some((one) => isSameRole(one, role))) return;
    await transaction
      .insertInto('person_role')
      .values({
        person_id: personId,
        position: 1 + Math.max(-1, ...held.map(({ position }) => position)),
        role: role.role,
        iso3: role.iso3,
        round_id: role.roundId,
        instrument_id: role.instrumentId,
        section_id: role.sectionId,
        granted_at: at,
        granted_by: actor.personId,
      })
      .execute();
    // A ministry's official is given sections while typing in another: that widens nothing the session was opened for.
    await moveRights(transaction, personId, { endsSessions: role.role !== 'contributor' });
    await record(transaction, database.kind, 'person.grant', change);
  });
}

/**
 * Takes a role away and ends the person's sessions; one not held is left so.
 *
 * @throws StoreError `not_found`, `rights_moved`, `last_administrator`
 */
export async function revokeRole(database: Database, change: RoleChange): Promise<void> {
  const { personId, role, actor } = change;
  await transactionBy(database, actor, async (transaction) => {
    const held = await lockedRoles(transaction, database.kind, personId);
    const taken = held.find((one) => isSameRole(one, role));
    if (taken === undefined) return;
    await keepAnAdministrator(transaction, database.kind, personId, async () => {
      await transaction
        .deleteFrom('person_role')
        .where('person_id', '=', personId)
        .where('position', '=', taken.position)
        .execute();
    });
    await moveRights(transaction, personId, { endsSessions: true });
    await record(transaction, database.kind, 'person.revoke', change);
  });
}

/**
 * Marks that a person's rights are not what they were: writes that were allowed before are refused. To be called by every
 * change of roles, of the state of the account and of its proofs of identity. With the sessions go the open links: whoever
 * holds one was trusted with the account as it was.
 */
export async function moveRights(
  transaction: DatabaseTransaction,
  personId: string,
  { endsSessions }: { readonly endsSessions: boolean },
): Promise<void> {
  await transaction
    .updateTable('person')
    .set((column) => ({ access_version: column('access_version', '+', 1) }))
    .where('person_id', '=', personId)
    .execute();
  if (!endsSessions) return;
  await transaction.deleteFrom('session').where('person_id', '=', personId).execute();
  await voidAccountTokens(transaction, personId);
}

/** Whether two roles are the same with the same bounds. */
function isSameRole(a: Role, b: Role): boolean {
  return (['role', 'iso3', 'roundId', 'instrumentId', 'sectionId'] as const).every((part) => a[part] === b[part]);
}

async function lockedRoles(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  personId: string,
): Promise<readonly (Role & { readonly position: number })[]> {
  const person = await lockRow(
    kind,
    transaction.selectFrom('person').select('person_id').where('person_id', '=', personId),
  ).executeTakeFirst();
  if (person === undefined) throw new StoreError('not_found', { what: 'person', id: personId });
  const rows = await transaction
    .selectFrom('person_role')
    .select(['position', ...roleColumns])
    .where('person_id', '=', personId)
    .execute();
  return rows.flatMap((row) => roleOfRow(row).map((role) => ({ ...role, position: row.position })));
}

async function record(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  act: string,
  { personId, role, actor, at }: RoleChange,
): Promise<void> {
  await appendAudit(transaction, kind, 'people', [
    { at, actorId: actor.personId, act, object: personId, data: { role } },
  ]);
}
