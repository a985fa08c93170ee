import { cursorOf } from './cursor-shape.ts';

/**
 * A page of a list and where the next begins.
 *
 * @param found one row more than `limit` where there are so many: it tells whether there is a next page
 * @param placeOf the place of a row in the order of the list
 */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  placeOf: (row: Row) => unknown,
): { readonly rows: Row[]; readonly next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: last === undefined || found.length <= limit ? null : cursorOf(placeOf(last)) };
}
