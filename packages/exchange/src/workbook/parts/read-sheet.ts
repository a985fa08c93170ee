import { columnNumber } from '../column-letters.ts';
import type { WorkbookCell, WorkbookRow } from '../workbook.ts';
import { workbookLimits } from '../workbook-limits.ts';
import { attributeOf } from '../xml/xml-scanner.ts';
import { unescapeCellText } from '../xml/xml-text.ts';
import { dateText } from './date-text.ts';
import { readPart, type WorkbookParts } from './read-part.ts';

/** What the sheets of one workbook share. */
export interface SheetSurroundings {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly isFrom1904: boolean;
  /** How many cells may still be read. */
  readonly cellsLeft: { count: number };
}

/** A sheet as far as it was read, and why it was not read further. */
export interface ReadSheet {
  readonly rows: readonly WorkbookRow[];
  readonly stoppedBy?: 'too-many-rows' | 'too-many-cells';
  /** Rows with cells beyond the last column that is read. */
  readonly wideRows: readonly number[];
  readonly errorCells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string | undefined;
}

/** Reads the cells of one sheet, row by row; it stops where the limits are reached, so that memory is bounded. */
export function readSheet(parts: WorkbookParts, path: string, around: SheetSurroundings): ReadSheet {
  const reading = new SheetReading(around);
  readPart(parts, path, reading);
  return reading.result();
}

class SheetReading {
  readonly #around: SheetSurroundings;
  readonly #rows: WorkbookRow[] = [];
  readonly #wideRows: number[] = [];
  readonly #errorCells: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  #stoppedBy: ReadSheet['stoppedBy'];
  #row = 0;
  #column = 0;
  #cells: WorkbookCell[] = [];
  #isWide = false;
  #cell: OpenCell | undefined;
  #target: 'value' | 'inline' | 'formula' | undefined;
  #phonetics = 0;

  constructor(around: SheetSurroundings) {
    this.#around = around;
  }

  result(): ReadSheet {
    return {
      rows: this.#rows,
      wideRows: this.#wideRows,
      errorCells: this.#errorCells,
      ...(this.#stoppedBy === undefined ? {} : { stoppedBy: this.#stoppedBy }),
    };
  }

  readonly isDone = (): boolean => this.#stoppedBy !== undefined;

  open(element: string, attributes: string): void {
    switch (element) {
      case 'row': {
        // Rows and cells may leave their names out; they follow the one before then.
        const row = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
        this.#row = Number.isInteger(row) && row > this.#row ? row : this.#row + 1;
        this.#column = 0;
        break;
      }
      case 'c': {
        const named = columnNumber(attributeOf(attributes, 'r') ?? '');
        this.#column = named > this.#column ? named : this.#column + 1;
        const type = attributeOf(attributes, 't') ?? 'n';
        const style = Number(attributeOf(attributes, 's') ?? 0);
        this.#cell = { column: this.#column, type, style, value: '', inline: '', formula: undefined };
        break;
      }
      case 'v':
        this.#target = 'value';
        break;
      case 'f':
        this.#target = 'formula';
        if (this.#cell !== undefined) this.#cell.formula = '';
        break;
      case 't':
        this.#target = 'inline';
        break;
      case 'rPh':
        this.#phonetics += 1;
    }
  }

  close(element: string): void {
    if (element === 'row') this.#endRow();
    else if (element === 'c') this.#endCell();
    else if (element === 'rPh') this.#phonetics -= 1;
    else if (element === 'v' || element === 'f' || element === 't') this.#target = undefined;
  }

  text(piece: string): void {
    const cell = this.#cell;
    if (cell === undefined || this.#target === undefined || this.#phonetics > 0) return;
    if (this.#target === 'formula') cell.formula = (cell.formula ?? '') + piece;
    else cell[this.#target] += piece;
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined || this.#stoppedBy !== undefined) return;
    const { column, formula } = cell;
    const text = this.#textOf(cell);
    if (text === '' && formula === undefined) return;
    if (column > workbookLimits.columns) {
      this.#isWide = true;
      return;
    }
    if (this.#around.cellsLeft.count === 0) {
      this.#stoppedBy = 'too-many-cells';
      return;
    }
    this.#around.cellsLeft.count -= 1;
    if (cell.type === 'e') this.#errorCells.push({ row: this.#row, column, text });
    this.#cells.push({ column, text, ...(formula === undefined ? {} : { formula }) });
  }

  #endRow(): void {
    if (this.#isWide) this.#wideRows.push(this.#row);
    this.#isWide = false;
    if (this.#cells.length === 0) return;
    if (this.#rows.length === workbookLimits.rows) this.#stoppedBy = 'too-many-rows';
    else this.#rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
  }

  #textOf({ type, style, value, inline }: OpenCell): string {
    const { texts, dateStyles, isFrom1904 } = this.#around;
    switch (type) {
      case 's':
        return texts[Number(value)] ?? '';
      case 'inlineStr':
        return unescapeCellText(inline);
      case 'str':
      case 'd':
      case 'e':
        return unescapeCellText(value);
      case 'b':
        return value === '' ? '' : value.trim() === '0' ? 'FALSE' : 'TRUE';
      default: {
        const number = value.trim() === '' ? Number.NaN : Number(value);
        if (!Number.isFinite(number)) return value;
        return (dateStyles.has(style) ? dateText(number, isFrom1904) : undefined) ?? String(number);
      }
    }
  }
}
