import papa from 'papaparse';

/** One row of cells as it stands in a file. */
export interface CellRow {
  /** Line of the file on which the row starts, 1 is the first. */
  readonly line: number;
  /** As text, untrimmed. */
  readonly cells: readonly string[];
}

/** The cells of a file, and the lines that could not be read. */
export interface Cells {
  /** All rows but the blank ones, the first of them usually the headings. */
  readonly rows: readonly CellRow[];
  /** Lines on which a row with malformed quotes starts. Such a row is left out; an open quote swallows all that follows. */
  readonly brokenLines: readonly number[];
}

/**
 * Reads comma-separated text (RFC 4180, any line ending, with or without byte order mark) into bare cells.
 *
 * For whoever wants every fault of a file at once: nothing is thrown, and nothing said of widths or headings. Blank lines
 * are stepped over; the separator is a comma and every cell stays text.
 *
 * @example
 * readCells('iso3,year\n\nTGO,2024\n').rows[1] // => { line: 3, cells: ['TGO', '2024'] }
 */
export function readCells(text: string): Cells {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: CellRow[] = [];
  const brokenLines: number[] = [];
  let line = 1;
  let position = 0;
  papa.parse<string[]>(content, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const raw = content.slice(position, meta.cursor);
      if (errors[0] !== undefined) brokenLines.push(line);
      // A quoted empty cell is a row, a line with nothing on it is not.
      else if (data.length > 1 || raw.trim() !== '') rows.push({ line, cells: data });
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
      position = meta.cursor;
    },
  });
  return { rows, brokenLines };
}
