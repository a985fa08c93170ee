import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { directConnection } from './direct-connection.ts';

/** Stands for a value while a statement is made. */
class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A statement that is kept, to be run with values. */
export interface KeptQuery<Values, Row> {
  (database: Kysely<Tables>, values: Values): Promise<readonly Row[]>;
  /** The statement with values, to be run with others: see `writeTogether`. */
  statement(database: Kysely<Tables>, values: Values): CompiledQuery<Row>;
}

interface Compiled<Row> {
  readonly names: readonly string[];
  readonly query: CompiledQuery<Row>;
}

function haveSameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, place) => name === other[place]);
}

/**
 * A statement whose words never change, only its values: made and compiled once for each kind of database and set of names, which
 * halves what a short statement costs. For those that every request or every save needs. Whatever decides about the words (a
 * condition that may be left out, a list) must not depend on a value: while the statement is made there are none.
 *
 * @param make makes the statement from values, which it only puts in
 */
export function keptQuery<Values extends Readonly<Record<string, unknown>>, Row>(
  make: (database: Kysely<Tables>, values: Values) => Compilable<Row>,
): KeptQuery<Values, Row> {
  const kept = new WeakMap<object, Compiled<Row>[]>();

  function compiledFor(database: Kysely<Tables>, values: Values): CompiledQuery<Row> {
    const names = Object.keys(values);
    const { adapter } = database.getExecutor();
    const ofDatabase = kept.get(adapter) ?? [];
    kept.set(adapter, ofDatabase);
    const known = ofDatabase.find((one) => haveSameNames(one.names, names));
    if (known !== undefined) return known.query;
    const places = Object.fromEntries(names.map((name) => [name, new Place(name)]));
    // A place passes through wherever a value does.
    const query = make(database, places as Readonly<Record<string, unknown>> as Values).compile();
    ofDatabase.push({ names, query });
    return query;
  }

  function statement(database: Kysely<Tables>, values: Values): CompiledQuery<Row> {
    const compiled = compiledFor(database, values);
    const parameters = compiled.parameters.map((one) => (one instanceof Place ? values[one.name] : one));
    return { ...compiled, parameters };
  }

  const run = async (database: Kysely<Tables>, values: Values): Promise<readonly Row[]> => {
    const { rows } = await (directConnection(database) ?? database).executeQuery<Row>(statement(database, values));
    return rows;
  };
  return Object.assign(run, { statement });
}
