import type { CompiledQuery } from 'kysely';
import type { Database, DatabaseTransaction } from './database.ts';
import { directConnection } from './direct-connection.ts';
import { WorkConnection } from './work-connection.ts';

/** By the texts of the statements in it. */
const joined = new Map<string, CompiledQuery>();

/**
 * Runs statements that write one row each and depend on nothing that another of them writes: on PostgreSQL as one statement, for which
 * the work does not wait: its end does, and fails when it did. Only for kept statements (`keptQuery`): their number is small.
 */
export async function writeTogether(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  statements: readonly CompiledQuery[],
): Promise<void> {
  const connection = directConnection(transaction) ?? transaction;
  if (kind === 'sqlite' || statements.length < 2) {
    for (const statement of statements) await connection.executeQuery(statement);
    return;
  }
  const one = {
    ...joinedStatement(statements),
    parameters: statements.flatMap(({ parameters }) => parameters),
  };
  if (connection instanceof WorkConnection) await connection.send(one);
  else await connection.executeQuery(one);
}

function joinedStatement(statements: readonly CompiledQuery[]): CompiledQuery {
  const key = statements.map(({ sql }) => sql).join(';');
  const known = joined.get(key);
  if (known !== undefined) return known;
  const last = statements.at(-1);
  if (last === undefined) throw new TypeError('one statement at least is required');
  let before = 0;
  const parts = statements.map(({ sql, parameters }, index) => {
    const shifted = sql.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`);
    before += parameters.length;
    return index === statements.length - 1 ? shifted : `w${index} as (${shifted})`;
  });
  const made = { ...last, sql: `with ${parts.slice(0, -1).join(', ')} ${parts.at(-1) ?? ''}` };
  joined.set(key, made);
  return made;
}
