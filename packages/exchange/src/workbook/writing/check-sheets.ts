import { ExchangeError } from '../../error/exchange-error.ts';

/** What a sheet of a spreadsheet can hold. Source: Excel specifications and limits. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, nameCharacters: 31 } as const;

/**
 * Refuses sheets that a spreadsheet would call damaged.
 *
 * @throws ExchangeError `sheet_name` for none, a name that is too long, has a sign that names may not have, or is given
 * twice; `too_many_columns`
 */
export function checkSheets(sheets: readonly { readonly name: string; readonly columns: readonly unknown[] }[]): void {
  if (sheets.length === 0) throw new ExchangeError('sheet_name', 'a workbook requires at least one sheet');
  const seen = new Set<string>();
  for (const { name, columns } of sheets) {
    // oxlint-disable-next-line no-control-regex
    if (!/^(?!')[^[\]:*?/\\\u0000-\u001F]{1,31}(?<!')$/.test(name) || !name.isWellFormed()) {
      throw new ExchangeError(
        'sheet_name',
        `a sheet requires a name of 1 to ${sheetLimits.nameCharacters} characters without []:*?/\\: ${JSON.stringify(name)}`,
      );
    }
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw new ExchangeError('sheet_name', `the sheet ${name} is there twice`);
    seen.add(folded);
    if (columns.length > sheetLimits.columns) {
      throw new ExchangeError(
        'too_many_columns',
        `the sheet ${name} has ${columns.length} columns; a spreadsheet holds ${sheetLimits.columns}`,
      );
    }
  }
}
