/** A day in a cell of its own kind: a date cell of a workbook, the ISO date in text. */
export interface DayCell {
  /** `2009-06-30` */
  readonly day: string;
}

/** A list or an object in a cell: JSON in text and in a workbook, itself in a JSON file. */
export interface CompoundCell {
  readonly compound: object;
}

/** What a cell of a table that goes out can hold; `null` is an empty one. Numbers are finite. */
export type Cell = string | number | boolean | DayCell | CompoundCell | null;

/** Rows of cells in the order of the columns, all at once or as they come, so that they never stand in memory together. */
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
