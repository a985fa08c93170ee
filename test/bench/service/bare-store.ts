import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, sql, type Generated } from 'kysely';
import pg from 'pg';

interface BareTables {
  readonly answer: {
    readonly id: number;
    readonly assessment_id: number;
    readonly question_id: string;
    readonly value: string;
    readonly version: number;
    readonly saved_at: string;
  };
  readonly act: {
    readonly sequence: Generated<number>;
    readonly operation_id: string;
    readonly answer_id: number;
    readonly actor: string;
    readonly at: string;
    readonly value: string;
  };
}

/** One small change: an answer and the act of it. */
export interface BareWrite {
  readonly operationId: string;
  readonly id: number;
  readonly value: number;
}

/** The two calls whose speed is the measure. */
export interface BareStore {
  row(id: number): Promise<unknown>;
  write(write: BareWrite): Promise<void>;
}

/** How many answers there are: ids from 1. */
export const bareAnswers = 10_000;

/**
 * Opens a store by its name: `sqlite-group` (rows by Kysely with kept statements; works share a commit by bare statements),
 * `sqlite-single` (a commit each), `postgres` (Kysely over a pool). `place` is a file or an address.
 */
export async function openBareStore(name: string, place: string): Promise<BareStore> {
  if (name === 'postgres') return await postgresStore(place);
  const database = new Sqlite(place);
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  await makeTables(
    new Kysely<BareTables>({ dialect: new SqliteDialect({ database: keepStatements(database) }) }),
    'integer',
  );
  const rows = new Kysely<BareTables>({ dialect: new SqliteDialect({ database: keepStatements(database) }) });
  const update = database.prepare('update answer set value = ?, version = version + 1, saved_at = ? where id = ?');
  const insert = database.prepare('insert into act (operation_id, answer_id, actor, at, value) values (?, ?, ?, ?, ?)');
  const one = database.transaction(({ operationId, id, value }: BareWrite) => {
    const at = new Date().toISOString();
    update.run(String(value), at, id);
    insert.run(operationId, id, 'bench', at, String(value));
  });
  const row = (id: number) => rows.selectFrom('answer').selectAll().where('id', '=', id).executeTakeFirst();
  if (name === 'sqlite-single') return { row, write: async (write) => one.immediate(write) };
  return { row, write: sharedCommit(database, one) };
}

/** The works that come in one turn of the event loop share a transaction, each in a savepoint. */
function sharedCommit(database: Sqlite.Database, one: (write: BareWrite) => void): BareStore['write'] {
  interface Waiting {
    readonly write: BareWrite;
    readonly resolve: () => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  const all = database.transaction((batch: readonly Waiting[]) =>
    batch.map(({ write, resolve, reject }) => {
      try {
        one(write);
        return resolve;
      } catch (error) {
        return () => reject(error);
      }
    }),
  );
  const commit = () => {
    const batch = waiting;
    waiting = [];
    for (const answer of all.immediate(batch)) answer();
  };
  return (write) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ write, resolve, reject }) === 1) setImmediate(commit);
    });
}

async function postgresStore(address: string): Promise<BareStore> {
  const dialect = new PostgresDialect({ pool: new pg.Pool({ connectionString: address, max: 10 }) });
  const database = new Kysely<BareTables>({ dialect });
  await makeTables(database, 'bigint generated always as identity');
  return {
    row: (id) => database.selectFrom('answer').selectAll().where('id', '=', id).executeTakeFirst(),
    async write({ operationId, id, value }) {
      const at = new Date().toISOString();
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('answer')
          .set((column) => ({ value: String(value), version: column('version', '+', 1), saved_at: at }))
          .where('id', '=', id)
          .execute();
        await transaction
          .insertInto('act')
          .values({ operation_id: operationId, answer_id: id, actor: 'bench', at, value: String(value) })
          .execute();
      });
    },
  };
}

async function makeTables(database: Kysely<BareTables>, identity: string): Promise<void> {
  await sql`create table answer (id integer primary key, assessment_id integer not null, question_id text not null, value text, version integer not null, saved_at text not null)`.execute(
    database,
  );
  await sql
    .raw(
      `create table act (sequence ${identity} primary key, operation_id text not null unique, answer_id integer not null references answer, actor text not null, at text not null, value text)`,
    )
    .execute(database);
  const rows = Array.from({ length: bareAnswers }, (_, index) => ({
    id: index + 1,
    assessment_id: index % 200,
    question_id: `q${index % 50}`,
    value: `seed ${index}`,
    version: 1,
    saved_at: '2026-01-01T00:00:00.000Z',
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await database
      .insertInto('answer')
      .values(rows.slice(from, from + 1000))
      .execute();
}

/** Kysely's own driver prepares each statement anew. */
function keepStatements(database: Sqlite.Database) {
  const kept = new Map<string, Sqlite.Statement>();
  return {
    prepare(text: string): Sqlite.Statement {
      const statement = kept.get(text) ?? database.prepare(text);
      kept.set(text, statement);
      return statement;
    },
    close: () => database.close(),
  };
}
