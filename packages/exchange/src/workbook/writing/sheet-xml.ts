import type { Cell } from '../../table/cell.ts';
import { columnLetters } from '../column-letters.ts';
import { cellXml } from './cell-xml.ts';
import { cellStyles } from './cell-styles.ts';
import { mainNamespace, xmlHead } from './package-parts.ts';

/** A column of a sheet that is written. */
export interface ColumnLook {
  /** In characters of the usual size. */
  readonly width: number;
  /** Whether texts are shown whole, in as many lines as they need. */
  readonly isWrapped: boolean;
}

/** What stands before the rows: the first row kept in view, the widths of the columns. */
export function sheetStart(columns: readonly ColumnLook[], isHeadKept: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${isHeadKept ? pane : ''}</sheetView></sheetViews>`;
  const items = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const widths = items.length === 0 ? '' : `<cols>${items.join('')}</cols>`;
  return `${xmlHead}<worksheet xmlns="${mainNamespace}">${view}${widths}<sheetData>`;
}

/** What stands after the rows. */
export const sheetEnd = '</sheetData></worksheet>';

/** Writes the rows of one sheet, the first of them as headings. */
export class RowWriter {
  readonly #columns: readonly ColumnLook[];
  readonly #letters: readonly string[];
  #row = 0;

  constructor(columns: readonly ColumnLook[]) {
    this.#columns = columns;
    this.#letters = columns.map((_, index) => columnLetters(index + 1));
  }

  /** How many rows were written. */
  get count(): number {
    return this.#row;
  }

  /** @throws ExchangeError `not_a_number` */
  write(cells: readonly Cell[]): string {
    this.#row += 1;
    const row = this.#row;
    let inner = '';
    for (const [index, cell] of cells.entries()) {
      inner += cellXml(cell, `${this.#letters[index] ?? ''}${row}`, this.#textStyle(index));
    }
    return `<row r="${row}">${inner}</row>`;
  }

  #textStyle(index: number): number {
    if (this.#row === 1) return cellStyles.heading;
    return this.#columns[index]?.isWrapped === true ? cellStyles.wrappedText : cellStyles.text;
  }
}
