import type { Database, DatabaseTransaction } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';

/** Names by person id. Who has none (erased, or not a person) is named by the id. */
export async function personNames(
  database: DatabaseTransaction | Database['read'],
  personIds: readonly string[],
): Promise<(personId: string) => string> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return (personId) => personId;
  const [personId] = ids;
  const rows =
    ids.length === 1 && personId !== undefined
      ? await findName(database, { personId })
      : await database.selectFrom('person').select(['person_id', 'name']).where('person_id', 'in', ids).execute();
  const names = new Map(rows.map(({ person_id: personId, name }) => [personId, name]));
  return (personId) => names.get(personId) ?? personId;
}

const findName = keptQuery((database, { personId }: { readonly personId: string }) =>
  database.selectFrom('person').select(['person_id', 'name']).where('person_id', '=', personId),
);
