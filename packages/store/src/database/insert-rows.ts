import type { CompiledQuery, Insertable } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { chunksOfRows } from './chunks-of-rows.ts';
import type { DatabaseTransaction } from './database.ts';
import { keptQuery, type KeptQuery } from './kept-query.ts';

type InsertOne = KeptQuery<Readonly<Record<string, unknown>>, unknown>;

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
    await keptInsert(table)(transaction, only);
    return;
  }
  for (const chunk of chunksOfRows(rows)) await transaction.insertInto(table).values(chunk).execute();
}

/** The statement that inserts one row, to be run with others: see `writeTogether`. */
export function insertStatement<Table extends keyof Tables>(
  transaction: DatabaseTransaction,
  table: Table,
  row: Insertable<Tables[Table]>,
): CompiledQuery {
  return keptInsert(table).statement(transaction, row);
}

function keptInsert(table: keyof Tables): InsertOne {
  const known = insertOne.get(table);
  if (known !== undefined) return known;
  const made: InsertOne = keptQuery((database, row) =>
    database.insertInto(table).values(row as Insertable<Tables[keyof Tables]>),
  );
  insertOne.set(table, made);
  return made;
}
