/** A cell that holds something. */
export interface WorkbookCell {
  /** 1 for A, 2 for B. */
  readonly column: number;
  /**
   * What the cell shows, untrimmed: a text as it is, a number in its shortest form, `TRUE` or `FALSE`, a date as
   * `2009-06-30`, `2009-06-30T12:00:00` or `12:00:00`. Of a formula the result that was stored with it, which may be
   * empty.
   */
  readonly text: string;
  /** The formula as written, without its `=`; it is never computed. `''` where only another cell has its text. */
  readonly formula?: string;
}

/** A row with at least one cell that holds something. */
export interface WorkbookRow {
  /** As the spreadsheet numbers it, 1 is the first. */
  readonly row: number;
  /** From left to right. */
  readonly cells: readonly WorkbookCell[];
}

/** One sheet: rows of texts with their places. */
export interface WorkbookSheet {
  readonly name: string;
  /** From top to bottom; rows without a cell are not in it. */
  readonly rows: readonly WorkbookRow[];
}

/** What a workbook says, without formats, pictures and macros. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}
