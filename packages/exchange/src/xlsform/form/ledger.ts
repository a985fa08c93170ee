import { columnLetters } from '../../workbook/column-letters.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FormCell, FormRow } from './form-sheet.ts';
import type { ImportEntry, ImportEntryCode, ImportEntryKind } from './import-report.ts';

/** More entries than these are counted by sheet, heading and reason instead of being listed. */
const listedEntries = 5_000;

/**
 * Keeps account of every cell of a workbook while it is imported. What nobody has carried or named at the end is named
 * then, so that nothing can be dropped in silence.
 */
export class Ledger {
  readonly #carried = new Map<string, Set<string>>();
  readonly #named = new Map<string, Set<string>>();
  readonly #namedRows = new Map<string, Set<number>>();
  readonly #namedSheets = new Set<string>();
  readonly #entries: ImportEntry[] = [];
  readonly #counted = new Map<string, ImportEntry & { readonly cellCount: number }>();

  get entries(): readonly ImportEntry[] {
    return [...this.#entries, ...this.#counted.values()];
  }

  get carried(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#carried;
  }

  /** Says that cells of a row are in the instrument; keys without a cell do not matter. */
  carry(row: FormRow, ...keys: readonly string[]): void {
    for (const key of keys) {
      const cell = row.cells.get(key);
      if (cell !== undefined) mark(this.#carried, row.sheet, cellName(row, cell));
    }
  }

  /** The text of a cell that is carried whatever it says; `undefined` where it is empty. */
  take(row: FormRow, key: string): string | undefined {
    this.carry(row, key);
    return row.cells.get(key)?.text;
  }

  /** Names a cell that is not carried over; nothing happens where it is empty. */
  lose(row: FormRow, key: string, code: ImportEntryCode, message: string): void {
    const cell = row.cells.get(key);
    if (cell !== undefined) this.#nameCell('lost', row, cell, code, message);
  }

  /** Names a cell that is carried over otherwise than it is written. */
  change(row: FormRow, key: string, code: ImportEntryCode, message: string): void {
    const cell = row.cells.get(key);
    if (cell === undefined) return;
    this.carry(row, key);
    this.#nameCell('changed', row, cell, code, message);
  }

  /** Names a whole row that is not carried over, whatever was carried of it so far. */
  loseRow(row: FormRow, code: ImportEntryCode, message: string): void {
    this.#revoke(row);
    mark(this.#namedRows, row.sheet, row.row);
    this.#add({ kind: 'lost', code, message, sheet: row.sheet, row: row.row });
  }

  /** Names a whole sheet that is not carried over. */
  loseSheet(sheet: string, code: ImportEntryCode, message: string, cellCount: number): void {
    this.#namedSheets.add(sheet);
    this.#add({ kind: 'lost', code, message, sheet, cellCount });
  }

  /** Says something that is about no cell in particular, or about the row of one that is carried anyway. */
  note(kind: ImportEntryKind, code: ImportEntryCode, message: string, row?: FormRow): void {
    this.#add({ kind, code, message, ...(row === undefined ? {} : { sheet: row.sheet, row: row.row }) });
  }

  /** Says something about a place that the workbook reader names. */
  noteAt(
    kind: ImportEntryKind,
    code: ImportEntryCode,
    message: string,
    place: Pick<ImportEntry, 'sheet' | 'row' | 'column'>,
  ): void {
    this.#add({ kind, code, message, ...place });
  }

  /** Names the cell of a heading, or one without a key of its own. */
  loseCell(sheet: string, row: number, column: number, heading: string, code: ImportEntryCode, message: string): void {
    this.#nameCell('lost', { sheet, row }, { column, heading }, code, message);
  }

  /** Says that a heading is understood. */
  carryHeading(sheet: string, row: number, column: number): void {
    mark(this.#carried, sheet, `${columnLetters(column)}${row}`);
  }

  /** Names a heading under which nothing is carried. */
  loseHeading(sheet: string, row: number, column: number, heading: string): void {
    this.#carried.get(sheet)?.delete(`${columnLetters(column)}${row}`);
    this.loseCell(
      sheet,
      row,
      column,
      heading,
      'column-not-carried',
      'nothing that stands in this column is carried over',
    );
  }

  /** Whether a cell is carried or named. */
  isAccounted(row: FormRow, key: string): boolean {
    const cell = row.cells.get(key);
    if (cell === undefined || this.isCarried(row, key)) return true;
    if (this.#namedRows.get(row.sheet)?.has(row.row) === true) return true;
    return this.#named.get(row.sheet)?.has(cellName(row, cell)) === true;
  }

  /** Whether a cell is carried. */
  isCarried(row: FormRow, key: string): boolean {
    const cell = row.cells.get(key);
    return cell !== undefined && this.#carried.get(row.sheet)?.has(cellName(row, cell)) === true;
  }

  /** Names every cell of the workbook that was neither carried nor named. */
  nameTheRest({ sheets }: Workbook): void {
    for (const { name: sheet, rows } of sheets) {
      if (this.#namedSheets.has(sheet)) continue;
      const headings = new Map((rows[0]?.cells ?? []).map(({ column, text }) => [column, text.trim()]));
      for (const { row, cells } of rows) {
        if (this.#namedRows.get(sheet)?.has(row) === true) continue;
        for (const { column, text } of cells) {
          const name = `${columnLetters(column)}${row}`;
          if (text.trim() === '' || this.#carried.get(sheet)?.has(name) === true) continue;
          if (this.#named.get(sheet)?.has(name) === true) continue;
          const heading = headings.get(column) ?? '';
          this.loseCell(sheet, row, column, heading, 'not-read', `nothing of "${excerpt(text)}" is used there`);
        }
      }
    }
  }

  #revoke(row: FormRow): void {
    for (const cell of row.cells.values()) this.#carried.get(row.sheet)?.delete(cellName(row, cell));
  }

  #nameCell(
    kind: ImportEntryKind,
    { sheet, row }: Pick<FormRow, 'sheet' | 'row'>,
    { column, heading }: Pick<FormCell, 'column' | 'heading'>,
    code: ImportEntryCode,
    message: string,
  ): void {
    const letters = columnLetters(column);
    mark(this.#named, sheet, `${letters}${row}`);
    this.#add({ kind, code, message, sheet, row, column: letters, ...(heading === '' ? {} : { heading }) });
  }

  #add(entry: ImportEntry): void {
    if (this.#entries.length < listedEntries) {
      this.#entries.push(entry);
      return;
    }
    const { kind, code, sheet = '', heading = '' } = entry;
    const key = [kind, code, sheet, heading].join('\n');
    const cellCount = (this.#counted.get(key)?.cellCount ?? 0) + (entry.cellCount ?? 1);
    const { row: _row, column: _column, ...rest } = entry;
    this.#counted.set(key, { ...rest, message: `${cellCount} more of this sort: ${entry.message}`, cellCount });
  }
}

/** The beginning of a text, for a message. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function cellName({ row }: FormRow, { column }: FormCell): string {
  return `${columnLetters(column)}${row}`;
}

function mark<Item>(marks: Map<string, Set<Item>>, sheet: string, item: Item): void {
  const found = marks.get(sheet);
  if (found === undefined) marks.set(sheet, new Set([item]));
  else found.add(item);
}
