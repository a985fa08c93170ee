import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { requireActor } from '../../actor/require-actor.ts';
import type { SessionStart } from '../../account-stores.ts';
import type { SignInResult } from '../../sign-in-result.ts';
import { StoreError } from '../../store-error.ts';
import { readPeople } from '../read-people.ts';
import type { SessionKeeper } from './session-keeper.ts';

/**
 * Starts the session of somebody whose first proof was good: whole, or waiting for the second factor where there is one. Within
 * the transaction the proof belongs to.
 *
 * @param accessVersion of the account when the proof was judged: none is started when it has changed since; null where the judging is part of the transaction
 * @returns undefined for an account that is shut or has changed
 */
export async function beginSession(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  sessions: SessionKeeper,
  begin: Pick<SessionStart, 'method' | 'agent'> & { readonly personId: string; readonly accessVersion: number | null },
): Promise<SignInResult | undefined> {
  const { personId, accessVersion, method, agent } = begin;
  try {
    await requireActor(transaction, kind, { personId, accessVersion });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'rights_moved') return undefined;
    throw error;
  }
  const row = await transaction
    .selectFrom('person')
    .leftJoin('second_factor', 'second_factor.person_id', 'person.person_id')
    .select(['disabled_at', 'confirmed_at'])
    .where('person.person_id', '=', personId)
    .executeTakeFirst();
  const [person] = await readPeople(transaction, { personId });
  if (row === undefined || row.disabled_at !== null || person === undefined) return undefined;
  const owes = row.confirmed_at === null ? null : 'second-factor';
  const token = await sessions.start(transaction, personId, { method, agent, owes });
  return { token, person, owes };
}
