import { ExchangeError } from '../error/exchange-error.ts';
import type { Rows } from '../table/cell.ts';
import { checkWidth } from '../table/rows-as-text.ts';
import { stylesXml } from './writing/cell-styles.ts';
import { checkSheets, sheetLimits } from './writing/check-sheets.ts';
import { packageParts, sheetPartName } from './writing/package-parts.ts';
import { PieceZip } from './writing/piece-zip.ts';
import { RowWriter, sheetEnd, sheetStart } from './writing/sheet-xml.ts';

/** A column of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters of the usual size; absent: as wide as its heading needs, at least 12. */
  readonly width?: number;
  /** Whether texts are shown whole, in as many lines as they need; absent: no. */
  readonly isWrapped?: boolean;
}

/** A sheet of typed cells. */
export interface SheetToStream {
  /** At most 31 characters, without `[]:*?/\`, as spreadsheets want it. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Rows;
}

/** Characters of a sheet that are packed at once. */
const pieceCharacters = 65_536;

/**
 * An Excel workbook of typed cells, piece by piece, so that tables of any length never stand in memory: headings bold and
 * kept in view; a text is a text whatever it begins with; numbers have all their digits; days are dates; what XML cannot
 * hold is written as `_x0000_`, which `readWorkbook` and spreadsheets read back. The same sheets always give the same bytes.
 *
 * A text of more than 32,767 characters, the most that a cell holds, is cut and says so. A day before March 1900,
 * of which programs disagree, is a text.
 *
 * @throws ExchangeError `sheet_name`, `too_many_columns` at the first piece; `too_many_rows`, `wrong_cell_count`,
 * `not_a_number`, `too_large` where it comes to it: what was taken before is a file that breaks off, which no program opens
 */
export async function* streamWorkbook(sheets: readonly SheetToStream[]): AsyncGenerator<Uint8Array, void, undefined> {
  checkSheets(sheets);
  const zip = new PieceZip();
  for (const [name, xml] of [...packageParts(sheets.map(({ name: sheet }) => sheet)), ['xl/styles.xml', stylesXml]]) {
    zip.begin(name ?? '');
    zip.write(xml ?? '');
  }
  for (const [index, sheet] of sheets.entries()) {
    zip.begin(sheetPartName(index));
    for await (const piece of sheetPieces(sheet)) {
      zip.write(piece);
      yield* zip.take();
    }
  }
  zip.end();
  yield* zip.take();
}

async function* sheetPieces({ name, columns, rows }: SheetToStream): AsyncGenerator<string, void, undefined> {
  const looks = columns.map(({ heading, width, isWrapped }) => ({
    width: width ?? Math.min(60, Math.max(12, heading.length + 2)),
    isWrapped: isWrapped === true,
  }));
  const writer = new RowWriter(looks);
  let piece = sheetStart(looks, true) + writer.write(columns.map(({ heading }) => heading));
  for await (const row of rows) {
    checkWidth(row, writer.count, columns.length);
    if (writer.count === sheetLimits.rows) {
      throw new ExchangeError(
        'too_many_rows',
        `the sheet ${name} has more than the ${sheetLimits.rows} rows that a spreadsheet holds; export it as CSV`,
      );
    }
    piece += writer.write(row);
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = '';
  }
  yield piece + sheetEnd;
}
