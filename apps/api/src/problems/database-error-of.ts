import { StoreError } from '@groundwork/store';

/** Codes of the store that speak of the database and not of what was asked. */
const codes: ReadonlySet<StoreError['code']> = new Set(['busy', 'unavailable', 'storage_full', 'damaged']);

/** The code of an error that the database is the cause of, or undefined. */
export function databaseErrorOf(error: unknown): string | undefined {
  return error instanceof StoreError && codes.has(error.code) ? error.code : undefined;
}
