import { randomInt } from 'node:crypto';
import { fewestPeople } from '@groundwork/assessment';
import { sql } from 'kysely';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import type {
  StakeholderInvitationTable,
  StakeholderSetTable,
  StakeholderTextTable,
} from '../tables/stakeholder-tables.ts';

/** Among how many others a row is written: ten times the smallest group that is told. */
const company = 10 * fewestPeople;

/** The tables written like this, each with the column of its random id. */
const idColumns = {
  stakeholder_invitation: 'token_hash',
  stakeholder_set: 'set_id',
  stakeholder_text: 'text_id',
} as const;

interface RowOf {
  readonly stakeholder_invitation: StakeholderInvitationTable;
  readonly stakeholder_set: StakeholderSetTable;
  readonly stakeholder_text: StakeholderTextTable;
}

/**
 * Writes rows of an assessment, new or changed, so that their place does not tell when. PostgreSQL appends rows and marks each
 * with its transaction; so up to {@link company} others, chosen at random, are taken out and written again with them, in the
 * order of their random ids. On SQLite these tables lie in that order by themselves.
 */
export async function writeAmongOthers<Table extends keyof RowOf>(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  table: Table,
  { assessmentId, rows }: { readonly assessmentId: string; readonly rows: readonly RowOf[Table][] },
): Promise<void> {
  if (rows.length === 0) return;
  const column = idColumns[table];
  // The compiler does not see that table, column and rows belong together.
  const idOf = (row: RowOf[Table]): string => (row as unknown as Readonly<Record<string, string>>)[column] ?? '';
  const own = rows.map(idOf);
  const found = await sql<{ id: string }>`
    select ${sql.ref(column)} as id from ${sql.table(table)} where assessment_id = ${assessmentId}`.execute(
    transaction,
  );
  const others = found.rows.map(({ id }) => id).filter((id) => !own.includes(id));
  const again = [...own, ...(kind === 'postgres' ? chosen(others) : [])];
  const taken = await sql<RowOf[Table]>`
    delete from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(again)}) returning *`.execute(transaction);
  const all = [...rows, ...taken.rows.filter((row) => !own.includes(idOf(row)))];
  const inOrder = all.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  for (const chunk of chunksOfRows(inOrder))
    await transaction
      .insertInto(table)
      .values(chunk as never)
      .execute();
}

/** Up to {@link company} of the ids, each as likely as any other. */
function chosen(ids: readonly string[]): readonly string[] {
  const left = [...ids];
  const taken: string[] = [];
  while (taken.length < company && left.length > 0) taken.push(...left.splice(randomInt(left.length), 1));
  return taken;
}
