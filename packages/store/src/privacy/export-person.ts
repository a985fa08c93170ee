import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { loginKey } from '../people/login-key.ts';
import { StoreError } from '../store-error.ts';
import { textColumns } from './table-columns.ts';

/** Everything kept about one person. */
export interface PersonExport {
  readonly personId: string;
  /** Rows by table, as they are kept. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** What signs in, and what proves rows unchanged, tells nothing about a person and helps whoever finds the file. */
const withheld = /(hash|secret|token|verifier|nonce)/;

/** Reads every row, in whichever table, in which the person's id stands in a column of its own. @throws StoreError `not_found` */
export async function exportPerson(database: Database, login: string): Promise<PersonExport> {
  return await database.snapshot(async (snapshot) => {
    const person = await snapshot
      .selectFrom('person')
      .select('person_id')
      .where('login_key', '=', loginKey(login))
      .executeTakeFirst();
    if (person === undefined) throw new StoreError('not_found', { what: 'login', id: login });
    const { person_id: personId } = person;
    const tables: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
    for (const [table, columns] of await textColumns(snapshot, database.kind)) {
      const places = columns.map((column) => sql`${sql.ref(column)} = ${personId}`);
      // oxlint-disable-next-line no-await-in-loop -- one snapshot, one connection
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where ${sql.join(places, sql` or `)}`.execute(snapshot);
      if (rows.length > 0) tables[table] = rows.map((row) => withoutWithheld(row));
    }
    return { personId, tables };
  });
}

function withoutWithheld(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !withheld.test(column)));
}
