import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';

/**
 * Does something to a person's account, and refuses it when nobody would be left who can look after accounts: an administrator
 * of everything, not disabled, who has a password or signs in elsewhere. The roles of all administrators are kept as they are
 * meanwhile, so that two cannot remove each other at the same time.
 *
 * @throws StoreError `last_administrator`
 */
export async function keepAnAdministrator(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  personId: string,
  act: () => Promise<void>,
): Promise<void> {
  const query = transaction
    .selectFrom('person_role')
    .select(['person_id', 'position'])
    .where('role', '=', 'administrator')
    .orderBy('person_id')
    .orderBy('position');
  const administrators = await (kind === 'postgres' ? query.forUpdate() : query).execute();
  const isConcerned =
    administrators.some((administrator) => administrator.person_id === personId) &&
    (await isAdministratorThere(transaction));
  await act();
  if (isConcerned && !(await isAdministratorThere(transaction))) throw new StoreError('last_administrator');
}

async function isAdministratorThere(transaction: DatabaseTransaction): Promise<boolean> {
  const row = await transaction
    .selectFrom('person_role')
    .innerJoin('person', 'person.person_id', 'person_role.person_id')
    .leftJoin('password', 'password.person_id', 'person.person_id')
    .leftJoin('identity', 'identity.person_id', 'person.person_id')
    .select('person.person_id')
    .where('role', '=', 'administrator')
    .where('iso3', 'is', null)
    .where('round_id', 'is', null)
    .where('instrument_id', 'is', null)
    .where('section_id', 'is', null)
    .where('disabled_at', 'is', null)
    .where((column) => column.or([column('hash', 'is not', null), column('issuer', 'is not', null)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
