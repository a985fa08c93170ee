import { strToU8 } from 'fflate';
import { columnLetters } from './column-letters.ts';
import { readDateStyles } from './parts/read-date-styles.ts';
import type { WorkbookParts } from './parts/read-part.ts';
import { readSharedTexts } from './parts/read-shared-texts.ts';
import { readSheet, type ReadSheet } from './parts/read-sheet.ts';
import { readSheetList } from './parts/read-sheet-list.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';
import { UnreadableWorkbook, type WorkbookProblem } from './workbook-problem.ts';
import { workbookLimits } from './workbook-limits.ts';
import { readDirectory } from './zip/read-directory.ts';

/** The workbook where the file is one, and what is wrong or odd about it. */
export interface ReadWorkbook {
  readonly workbook?: Workbook;
  readonly problems: readonly WorkbookProblem[];
}

/**
 * Reads an Excel workbook (.xlsx, .xlsm) into cells of text with their places.
 *
 * Total: any bytes give a workbook or problems, in time and memory bounded by {@link workbookLimits}. Nothing in the file
 * is run, computed or fetched: formulas give the result stored with them and are named, macros are named and left alone.
 *
 * @example
 * readWorkbook(new Uint8Array()).problems[0]?.code // => 'empty'
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const problems: WorkbookProblem[] = [];
  try {
    refuseOthers(bytes);
    const { entries, hidden } = readDirectory(bytes);
    if (hidden > 0)
      warn(problems, 'hidden-name', `${hidden} parts have names that lead out of the file; they are left out`);
    const parts: WorkbookParts = {
      entries: new Map(entries.map((entry) => [entry.path, entry])),
      budget: { left: unpackedLimit(bytes.length) },
    };
    if (entries.some(({ path }) => path.endsWith('vbaproject.bin'))) {
      warn(problems, 'macros', 'the workbook has macros; they are neither read nor run');
    }
    return { workbook: { sheets: readSheets(parts, problems) }, problems };
  } catch (fault) {
    if (!(fault instanceof UnreadableWorkbook)) throw fault;
    return { problems: [...problems, { code: fault.code, severity: 'error', message: fault.message }] };
  }
}

function unpackedLimit(packedBytes: number): number {
  const { unpackedBytes, ratio, ratioFreeBytes } = workbookLimits;
  return Math.min(unpackedBytes, Math.max(ratioFreeBytes, packedBytes * ratio));
}

/** Says what a file is that is no ZIP: people bring old workbooks, protected ones and tables of text. */
function refuseOthers(bytes: Uint8Array): void {
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new UnreadableWorkbook('empty', 'the file is empty');
  if (bytes.length > workbookLimits.packedBytes) {
    throw new UnreadableWorkbook(
      'too-large',
      `the file has ${bytes.length} bytes; at most ${workbookLimits.packedBytes} are read`,
    );
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    throw isProtected(bytes)
      ? new UnreadableWorkbook('encrypted', 'the workbook is protected by a password; save it without one')
      : new UnreadableWorkbook(
          'old-workbook',
          'the file is an Excel workbook of the old kind (.xls); save it as .xlsx',
        );
  }
  if (!starts(0x50, 0x4b)) {
    throw new UnreadableWorkbook('not-a-zip', 'the file is no Excel workbook (.xlsx); save it as one in a spreadsheet');
  }
}

/** A protected workbook is a file of the old kind with a stream of this name. */
function isProtected(bytes: Uint8Array): boolean {
  const name = [...strToU8('EncryptedPackage')].flatMap((byte) => [byte, 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function readSheets(parts: WorkbookParts, problems: WorkbookProblem[]): readonly WorkbookSheet[] {
  const list = readSheetList(parts);
  const around = {
    texts: readSharedTexts(parts, list.sharedTextsPath),
    dateStyles: readDateStyles(parts, list.stylesPath),
    isFrom1904: list.isFrom1904,
    cellsLeft: { count: workbookLimits.cells },
  };
  if (list.sheets.length > workbookLimits.sheets) {
    const names = list.sheets.slice(workbookLimits.sheets).map(({ name }) => `"${name}"`);
    const what = `the workbook has ${list.sheets.length} sheets; ${names.slice(0, 20).join(', ')} and what follows is not read`;
    warn(problems, 'too-many-sheets', what);
  }
  return list.sheets.slice(0, workbookLimits.sheets).map(({ name, path }) => {
    const read = readSheet(parts, path, around);
    reportSheet(name, read, problems);
    return { name, rows: read.rows };
  });
}

function reportSheet(
  sheet: string,
  { rows, stoppedBy, wideRows, errorCells }: ReadSheet,
  problems: WorkbookProblem[],
): void {
  const last = rows.at(-1)?.row ?? 0;
  if (stoppedBy === 'too-many-rows') {
    const what = `the sheet has more than ${workbookLimits.rows} rows; those after row ${last} are not read`;
    warn(problems, stoppedBy, what, { sheet, row: last });
  } else if (stoppedBy === 'too-many-cells') {
    const what = `the workbook has more than ${workbookLimits.cells} cells; what comes after row ${last} is not read`;
    warn(problems, stoppedBy, what, { sheet, row: last });
  }
  const [wide] = wideRows;
  if (wide !== undefined) {
    const what = `${wideRows.length} rows go beyond column ${columnLetters(workbookLimits.columns)}; what stands there is not read`;
    warn(problems, 'too-many-columns', what, { sheet, row: wide, column: workbookLimits.columns + 1 });
  }
  const formulas = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, formula, text }) => (formula === undefined ? [] : [{ row, column, text }])),
  );
  nameCells(problems, sheet, 'formula', formulas, ({ text }) =>
    text === ''
      ? 'the cell has a formula without a stored result; it is not computed and reads as empty'
      : `the cell has a formula; its stored result "${text.slice(0, 60)}" is read, nothing is computed`,
  );
  nameCells(problems, sheet, 'error-value', errorCells, ({ text }) => `the cell shows the error ${text.slice(0, 20)}`);
}

interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function nameCells(
  problems: WorkbookProblem[],
  sheet: string,
  code: 'formula' | 'error-value',
  cells: readonly NamedCell[],
  describe: (cell: NamedCell) => string,
): void {
  for (const cell of cells.slice(0, workbookLimits.namedCells)) {
    warn(problems, code, describe(cell), { sheet, row: cell.row, column: cell.column });
  }
  const unnamed = cells.length - workbookLimits.namedCells;
  if (unnamed > 0) warn(problems, code, `${unnamed} more cells of this sheet are of this sort`, { sheet });
}

function warn(
  problems: WorkbookProblem[],
  code: WorkbookProblem['code'],
  message: string,
  place: Pick<WorkbookProblem, 'sheet' | 'row' | 'column'> = {},
): void {
  problems.push({ code, severity: 'warning', message, ...place });
}
