import type { DatabaseTransaction } from '../database/database.ts';

/** Persons who hold a role in this round and none beyond the rounds that are due: nobody needs their names any more. */
export async function accountsOfRounds(
  reader: DatabaseTransaction,
  roundId: string,
  dueRoundIds: ReadonlySet<string>,
): Promise<readonly string[]> {
  const held = await reader
    .selectFrom('person_role')
    .select(['person_id', 'round_id'])
    .where('person_id', 'in', (query) =>
      query.selectFrom('person_role').select('person_id').where('round_id', '=', roundId),
    )
    .orderBy('person_id')
    .execute();
  const needed = new Set(
    held
      .filter(({ round_id: bound }) => bound === null || !dueRoundIds.has(bound))
      .map(({ person_id: personId }) => personId),
  );
  return [...new Set(held.map(({ person_id: personId }) => personId))].filter((personId) => !needed.has(personId));
}
