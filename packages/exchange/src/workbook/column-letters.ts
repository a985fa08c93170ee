/**
 * The letters by which a spreadsheet names a column.
 *
 * @param column 1 for A
 * @example
 * columnLetters(28) // => 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The number of a column from the letters at the start of a cell's name; 0 where there are none.
 *
 * @example
 * columnNumber('AB12') // => 28
 */
export function columnNumber(cellName: string): number {
  let column = 0;
  // Three letters name all columns that a spreadsheet can have.
  for (const letter of /^[A-Za-z]{0,3}/.exec(cellName)?.[0].toUpperCase() ?? '') {
    column = column * 26 + (letter.codePointAt(0) ?? 64) - 64;
  }
  return column;
}
