/** A column of a table made of text. */
export interface TextColumn {
  readonly heading: string;
  readonly isNumeric: boolean;
}

/**
 * Sets rows of text under each other, texts to the left and numbers to the right, two spaces between columns.
 *
 * @param rows one cell per column each
 */
export function alignColumns(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_, column) => all.reduce((widest, row) => Math.max(widest, lengthOf(row[column])), 0));
  const lines = all.map((row) =>
    columns
      .map(({ isNumeric }, column) => {
        const cell = row[column] ?? '';
        const room = ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell)));
        return isNumeric ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

const segmenter = new Intl.Segmenter();

/** In characters as one sees them, not in code units. */
function lengthOf(cell = ''): number {
  return /^[ -~]*$/.test(cell) ? cell.length : [...segmenter.segment(cell)].length;
}
