import type { Insertable } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { chunksOfRows } from './chunks-of-rows.ts';
import type { DatabaseTransaction } from './database.ts';
import { keptQuery } from './kept-query.ts';

type InsertOne = ReturnType<typeof keptQuery<Readonly<Record<string, unknown>>, unknown>>;

/** By table. One row at a time is what a save inserts: its statement is worth keeping. */
const insertOne = new Map<keyof Tables, InsertOne>();

/** Inserts rows that all have the same columns, in as many statements as they need. */
export async function insertRows<Table extends keyof Tables>(
  transaction: DatabaseTransaction,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    const insert = insertOne.get(table) ?? keptInsert(table);
    insertOne.set(table, insert);
    await insert(transaction, only);
    return;
  }
  for (const chunk of chunksOfRows(rows)) await transaction.insertInto(table).values(chunk).execute();
}

function keptInsert(table: keyof Tables): InsertOne {
  return keptQuery((database, row) => database.insertInto(table).values(row as Insertable<Tables[keyof Tables]>));
}
