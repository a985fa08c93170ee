import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { moveRights } from './change-roles.ts';
import { keepAnAdministrator } from './keep-an-administrator.ts';

/**
 * Shuts an account, which ends its sessions, or opens it again. What it did before stays under its id.
 *
 * @throws StoreError `not_found`, `rights_moved`, `last_administrator`
 */
export async function setDisabled(
  database: Database,
  change: { readonly personId: string; readonly isDisabled: boolean; readonly actor: Actor; readonly at: string },
): Promise<void> {
  const { personId, isDisabled, actor, at } = change;
  await transactionBy(database, actor, async (transaction) => {
    await keepAnAdministrator(transaction, database.kind, personId, async () => {
      const changed = await transaction
        .updateTable('person')
        .set({ disabled_at: isDisabled ? at : null })
        .where('person_id', '=', personId)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw new StoreError('not_found', { what: 'person', id: personId });
    });
    await moveRights(transaction, personId, { endsSessions: true });
    await appendAudit(transaction, database.kind, 'people', [
      {
        at,
        actorId: actor.personId,
        act: isDisabled ? 'person.disable' : 'person.enable',
        object: personId,
        data: {},
      },
    ]);
  });
}
