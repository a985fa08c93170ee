import type { Rows } from './cell.ts';

/** A column of a table that goes out. */
export interface ColumnToExport {
  /** Its name in every format. */
  readonly name: string;
  /** In a workbook, in characters of the usual size; absent: by the name. */
  readonly width?: number;
  /** Whether a workbook shows texts whole, in as many lines as they need; absent: no. */
  readonly isWrapped?: boolean;
}

/** A table before it is in any format; `streamTable`, `streamWorkbook` and `streamJson` write it. */
export interface TableToExport {
  readonly columns: readonly ColumnToExport[];
  /** Can be gone through once. */
  readonly rows: Rows;
}
