/** The most characters that a spreadsheet keeps in a cell. */
export const cellTextLimit = 32_767;

/**
 * A text as far as a cell can hold it. A longer one would make a spreadsheet call the whole file damaged; it is cut, and
 * its end says so and how long it was, since a cut that nobody sees would be a lost answer.
 *
 * @example
 * fitCellText('short') // => 'short'
 */
export function fitCellText(text: string): string {
  if (text.length <= cellTextLimit) return text;
  const mark = ` [cut: the whole text has ${text.length} characters]`;
  // Not between the halves of a pair.
  return text.slice(0, cellTextLimit - mark.length - 1).replace(/[\uD800-\uDBFF]$/, '') + mark;
}
