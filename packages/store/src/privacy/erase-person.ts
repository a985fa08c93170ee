import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { lockRow } from '../database/lock-row.ts';
import { keepAnAdministrator } from '../people/keep-an-administrator.ts';
import { loginKey } from '../people/login-key.ts';
import { StoreError } from '../store-error.ts';

/** Who is erased, why, by whom and when. */
export interface Erasure {
  readonly personId: string;
  /** Stands in the audit for ever: nothing that names anyone. */
  readonly reason: string;
  readonly actor: Actor;
  readonly at: string;
}

/** Erases a person found by the login. @throws StoreError `not_found`, `rights_moved`, `last_administrator` */
export async function eraseByLogin(
  database: Database,
  login: string,
  erasure: Omit<Erasure, 'personId'>,
): Promise<{ readonly personId: string }> {
  return await transactionBy(database, erasure.actor, async (transaction) => {
    const query = transaction.selectFrom('person').select('person_id').where('login_key', '=', loginKey(login));
    const person = await lockRow(database.kind, query).executeTakeFirst();
    if (person === undefined) throw new StoreError('not_found', { what: 'login', id: login });
    const { person_id: personId } = person;
    await keepAnAdministrator(transaction, database.kind, personId, () =>
      erasePerson(transaction, database.kind, { ...erasure, personId }),
    );
    return { personId };
  });
}

/**
 * Takes the one row with the name away; what hangs on it (password, roles, sessions, second factor, tokens, mails) goes with it, and
 * so does a forgotten password that was reported by this login. The id stays where the person acted, and leads nowhere.
 */
export async function erasePerson(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { personId, reason, actor, at }: Erasure,
): Promise<void> {
  const ofPerson = transaction.selectFrom('person').select('login_key').where('person_id', '=', personId);
  await transaction.deleteFrom('reset_request').where('login_key', 'in', ofPerson).execute();
  await transaction.deleteFrom('person').where('person_id', '=', personId).execute();
  await appendAudit(transaction, kind, 'people', [
    { at, actorId: actor.personId, act: 'person.erase', object: personId, data: { reason } },
  ]);
}
