import type { SheetToWrite } from '../../workbook/write-workbook.ts';
import { cellTextLimit } from '../../workbook/writing/fit-cell-text.ts';

/** Rows of a sheet while it is written: cells by heading. */
export class SheetRows {
  readonly #headings: readonly string[];
  readonly #rows: Readonly<Record<string, string>>[] = [];

  /** @param headings all that may occur, in their order */
  constructor(headings: readonly string[]) {
    this.#headings = headings;
  }

  /** Adds a row; what is empty or absent leaves its cell empty. */
  add(cells: Readonly<Record<string, string | undefined>>): void {
    this.#rows.push(
      Object.fromEntries(
        Object.entries(cells).flatMap(([heading, text]) =>
          text === undefined || text === '' ? [] : [[heading, text]],
        ),
      ),
    );
  }

  /** Texts that are longer than a cell can be. */
  get tooLong(): number {
    return this.#rows.reduce(
      (count, row) => count + Object.values(row).filter((text) => text.length > cellTextLimit).length,
      0,
    );
  }

  /**
   * The sheet with the headings that some row uses.
   *
   * @param always headings that stand there whatever the rows say
   */
  sheet(name: string, always: readonly string[]): SheetToWrite {
    const used = this.#headings.filter(
      (heading) => always.includes(heading) || this.#rows.some((row) => row[heading] !== undefined),
    );
    return {
      name,
      rows: [used, ...this.#rows.map((row) => used.map((heading) => (row[heading] ?? '').slice(0, cellTextLimit)))],
    };
  }
}
