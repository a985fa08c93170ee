/** Enough rows that the statement costs little beside them, few enough that other reads hardly wait. */
const rowsOfPage = 1000;

/**
 * Reads a result of any length in pages, each a statement of its own that begins after the last key of the page before. So a slow
 * reader holds neither a connection nor the write-ahead log of SQLite, and memory stays flat. Rows that change meanwhile are read
 * as they are when their page is: what must be of one moment is read with `Database.snapshot`.
 *
 * @param readPage up to so many rows with keys after the given one (undefined: from the start), in the order of their keys
 *
 * @example
 * const pages = readInPages(async (after: number | undefined) => (after === undefined ? [1, 2] : []), (row) => row);
 * (await Array.fromAsync(pages)).flat() // => [1, 2]
 */
export async function* readInPages<Row, Key>(
  readPage: (after: Key | undefined, rowCount: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<readonly Row[], void, undefined> {
  let after: Key | undefined;
  for (;;) {
    const page = await readPage(after, rowsOfPage);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < rowsOfPage) return;
    after = keyOf(last);
  }
}
