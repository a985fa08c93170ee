import type { PersonOnList } from '@groundwork/assessment/wire';
import type { Kysely } from 'kysely';
import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import type { PeopleAdministration, PeopleQuery } from '../account-stores.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import { accountState } from './account-tokens/read-account-state.ts';
import { moveRights } from './change-roles.ts';
import { loginKey } from './login-key.ts';
import { readPeople } from './read-people.ts';

/** Looking after accounts. */
export function peopleAdministration(database: Database, clock: () => Date): PeopleAdministration {
  return {
    async page(query) {
      if (query.countries?.length === 0 || query.rolesWithin?.length === 0) return { people: [], next: null };
      // One more than asked for tells whether there is a next page.
      const rows = await wantedPeople(database.read, query)
        .orderBy('login_key')
        .limit(query.limit + 1)
        .execute();
      const shown = rows.slice(0, query.limit);
      return {
        people: await withRoles(database.read, shown),
        next: rows.length > query.limit ? (shown.at(-1)?.login_key ?? null) : null,
      };
    },
    async find(personId) {
      const rows = await wantedPeople(database.read, {}).where('person.person_id', '=', personId).execute();
      const [person] = await withRoles(database.read, rows);
      return person;
    },
    async change(personId, { name, homeIso3 }, actor) {
      await transactionBy(database, actor, async (transaction) => {
        const changed = await transaction
          .updateTable('person')
          .set({ ...(name === undefined ? {} : { name }), ...(homeIso3 === undefined ? {} : { home_iso3: homeIso3 }) })
          .where('person_id', '=', personId)
          .executeTakeFirst();
        if (changed.numUpdatedRows === 0n) throw new StoreError('not_found', { what: 'person', id: personId });
        // Nobody judges the own country: a home moved is a right moved.
        if (homeIso3 !== undefined) await moveRights(transaction, personId, { endsSessions: false });
        await appendAudit(transaction, database.kind, 'people', [
          {
            at: clock().toISOString(),
            actorId: actor.personId,
            act: 'person.change',
            object: personId,
            // A name never stands in the audit; that it changed does.
            data: {
              ...(name === undefined ? {} : { name: 'changed' }),
              ...(homeIso3 === undefined ? {} : { homeIso3 }),
            },
          },
        ]);
      });
    },
    async recordLockout(account) {
      await database.transaction(async (transaction) => {
        const people = transaction.selectFrom('person').select('person_id');
        const row = await (
          'login' in account
            ? people.where('login_key', '=', loginKey(account.login))
            : people.where('person_id', '=', account.personId)
        ).executeTakeFirst();
        if (row === undefined) return;
        await appendAudit(transaction, database.kind, 'people', [
          {
            at: clock().toISOString(),
            actorId: systemActor.personId,
            act: 'person.lockout',
            object: row.person_id,
            data: {},
          },
        ]);
      });
    },
  };
}

function wantedPeople(database: Kysely<Tables>, { countries, role, rolesWithin, after }: Partial<PeopleQuery>) {
  let query = database
    .selectFrom('person')
    .leftJoin('password', 'password.person_id', 'person.person_id')
    .leftJoin('second_factor', 'second_factor.person_id', 'person.person_id')
    .select((column) => [
      'person.person_id',
      'login_key',
      'email',
      'disabled_at',
      'password.changed_at',
      'confirmed_at',
      column
        .selectFrom('identity')
        .select('identity.issuer')
        .whereRef('identity.person_id', '=', 'person.person_id')
        .limit(1)
        .as('issuer'),
    ]);
  if (after !== undefined) query = query.where('login_key', '>', after);
  if (countries !== undefined)
    query = query.where((column) =>
      column.or([
        column('home_iso3', 'in', countries),
        column.exists(
          column
            .selectFrom('person_role')
            .select('person_role.role')
            .whereRef('person_role.person_id', '=', 'person.person_id')
            .where('person_role.iso3', 'in', countries),
        ),
      ]),
    );
  if (role !== undefined)
    query = query.where((column) => {
      const held = column
        .selectFrom('person_role')
        .select('person_role.role')
        .whereRef('person_role.person_id', '=', 'person.person_id')
        .where('person_role.role', '=', role);
      return column.exists(rolesWithin === undefined ? held : held.where('person_role.iso3', 'in', rolesWithin));
    });
  return query;
}

type WantedRow = Awaited<ReturnType<ReturnType<typeof wantedPeople>['execute']>>[number];

async function withRoles(database: Kysely<Tables>, rows: readonly WantedRow[]): Promise<readonly PersonOnList[]> {
  const people = await readPeople(database, { personIds: rows.map(({ person_id: personId }) => personId) });
  const byId = new Map(people.map((person) => [person.personId, person]));
  return rows.flatMap((row) => {
    const person = byId.get(row.person_id);
    if (person === undefined) return [];
    return [{ ...person, state: accountState(row), email: row.email, hasSecondFactor: row.confirmed_at !== null }];
  });
}
