import { strToU8, zipSync } from 'fflate';
import { stylesXml } from './writing/cell-styles.ts';
import { packageParts, sheetPartName } from './writing/package-parts.ts';
import { RowWriter, sheetEnd, sheetStart } from './writing/sheet-xml.ts';

/** A sheet to be written: rows of texts from the left; an empty text leaves its cell empty. */
export interface SheetToWrite {
  /** At most 31 characters, without `[]:*?/\`, as spreadsheets want it. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Writes an Excel workbook of texts: the first row of each sheet bold and kept in view, every cell a text, so that
 * nothing is taken for a formula, a number or a date. The same sheets always give the same bytes. Typed cells and long
 * tables are for `streamWorkbook`.
 *
 * @returns the bytes of an .xlsx file; {@link readWorkbook} reads the same texts from it
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, xml] of packageParts(sheets.map(({ name: sheet }) => sheet))) parts[name] = strToU8(xml);
  parts['xl/styles.xml'] = strToU8(stylesXml);
  for (const [index, { rows }] of sheets.entries()) parts[sheetPartName(index)] = strToU8(sheetXml(rows));
  // A time of its own would make every copy another file. Months count from 0.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

function sheetXml(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, () => ({ width: 24, isWrapped: true }));
  const writer = new RowWriter(columns);
  return sheetStart(columns, rows.length > 1) + rows.map((row) => writer.write(row)).join('') + sheetEnd;
}
