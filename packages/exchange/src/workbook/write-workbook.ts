import { strToU8, zipSync } from 'fflate';
import { columnLetters } from './column-letters.ts';
import { escapeCellText, escapeXml } from './xml/xml-text.ts';

/** A sheet to be written: rows of texts from the left; an empty text leaves its cell empty. */
export interface SheetToWrite {
  /** At most 31 characters, without `[]:*?/\`, as spreadsheets want it. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The most characters that a spreadsheet keeps in a cell. */
export const cellTextLimit = 32_767;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes an Excel workbook of texts: the first row of each sheet bold and kept in view, every cell a text, so that
 * nothing is taken for a formula, a number or a date. The same sheets always give the same bytes.
 *
 * @returns the bytes of an .xlsx file; {@link readWorkbook} reads the same texts from it
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(sheets.length)),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(workbookXml(sheets)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': strToU8(styles),
  };
  for (const [index, { rows }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(rows));
  }
  // A time of its own would make every copy another file. Months count from 0.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

function contentTypes(sheetCount: number): string {
  const overrides = [
    ['xl/workbook.xml', `${contentType}.sheet.main+xml`],
    ['xl/styles.xml', `${contentType}.styles+xml`],
    ...Array.from({ length: sheetCount }, (_, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `${contentType}.worksheet+xml`,
    ]),
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const relationType = 'application/vnd.openxmlformats-package.relationships+xml';
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${relationType}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetToWrite[]): string {
  const items = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${items.join('')}</sheets></workbook>`;
}

/** Two looks of a cell: 0 wraps its text, 1 is bold for headings. Format 49 is "text". */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyAlignment="1" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetXml(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = width === 0 ? '' : `<cols><col min="1" max="${width}" width="24" customWidth="1"/></cols>`;
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${rows.length > 1 ? pane : ''}</sheetView></sheetViews>`;
  const items = rows.map((row, index) => {
    const cells = row.map((text, at) => cellXml(text, `${columnLetters(at + 1)}${index + 1}`, index === 0 ? 1 : 0));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `${head}<worksheet xmlns="${main}">${view}${columns}<sheetData>${items.join('')}</sheetData></worksheet>`;
}

function cellXml(text: string, name: string, style: number): string {
  if (text === '') return '';
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}
