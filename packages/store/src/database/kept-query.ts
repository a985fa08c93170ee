import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Stands for a value while a statement is made. */
class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
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
): (database: Kysely<Tables>, values: Values) => Promise<readonly Row[]> {
  const kept = new WeakMap<object, Map<string, CompiledQuery<Row>>>();
  return async (database, values) => {
    const names = Object.keys(values);
    const { adapter } = database.getExecutor();
    const ofDatabase = kept.get(adapter) ?? new Map<string, CompiledQuery<Row>>();
    kept.set(adapter, ofDatabase);
    const key = names.join();
    let compiled = ofDatabase.get(key);
    if (compiled === undefined) {
      const places = Object.fromEntries(names.map((name) => [name, new Place(name)]));
      // A place passes through wherever a value does.
      compiled = make(database, places as Readonly<Record<string, unknown>> as Values).compile();
      ofDatabase.set(key, compiled);
    }
    const parameters = compiled.parameters.map((one) => (one instanceof Place ? values[one.name] : one));
    return (await database.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}
