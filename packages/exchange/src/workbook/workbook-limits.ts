/**
 * How much of a workbook is read. A form of 2,000 questions in six languages stays well below; what lies above is either
 * no form or meant to exhaust the machine.
 */
export const workbookLimits = {
  /** Of the file as it comes. */
  packedBytes: 20_000_000,
  /** Of all parts that are read, unpacked; counted while unpacking, whatever the file says of itself. */
  unpackedBytes: 200_000_000,
  /** Unpacked bytes per packed byte. */
  ratio: 100,
  /** Below this the ratio does not matter: a small workbook of empty formatted rows packs very well. */
  ratioFreeBytes: 2_000_000,
  entries: 2_000,
  sheets: 50,
  /** Of one sheet, those that hold something. */
  rows: 20_000,
  columns: 300,
  /** Of the whole workbook. */
  cells: 1_000_000,
  /** Characters of one tag or text of the parts. */
  nodeCharacters: 1_000_000,
  /** Formulas and error values named one by one; the rest is counted. */
  namedCells: 200,
} as const;
