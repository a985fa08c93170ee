import { readCells, type CellRow } from '@groundwork/exchange';
import { describeIssue, type ScoringIssueCode } from '@groundwork/scoring';
import type { InputFault } from './input-fault.ts';
import { readTextFile } from './read-text-file.ts';

/** The cells of a table file, before anything is known of what they mean. */
export interface SheetFile {
  readonly path: string;
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly rows: readonly CellRow[];
  /** What the cells alone tell. */
  readonly faults: readonly InputFault[];
  /** Whether there are cells to go on with. */
  readonly isRead: boolean;
}

/** Ten thousand countries over fifty years stay well below. */
const largestMegabytes = 200;

/** Opens a table: comma-separated, the first row names the columns. Every fault of its form is found at once. */
export async function openSheetFile(path: string): Promise<SheetFile> {
  const { text, fault } = await readTextFile(path, largestMegabytes);
  if (fault !== undefined) return { path, headings: [], headingLine: 1, rows: [], faults: [fault], isRead: false };
  return openSheetText(path, text);
}

/** {@link openSheetFile} on a text at hand. */
export function openSheetText(path: string, text: string): SheetFile {
  const { rows: lines, brokenLines } = readCells(text);
  const [header, ...rows] = lines;
  const headings = header?.cells.map((cell) => cell.trim()) ?? [];
  const headingLine = header?.line ?? 1;
  const error = (code: InputFault['code'], line: number, message: string): InputFault => ({
    code,
    severity: 'error',
    message,
    file: path,
    line,
  });
  const firstPlace = new Map(headings.map((heading, position) => [heading, position] as const).toReversed());
  const [only] = headings;
  const separator = headings.length === 1 && only !== undefined ? /[;\t|]/.exec(only)?.[0] : undefined;
  const faults = [
    ...brokenLines.map((line) =>
      error(
        'quotes-malformed',
        line,
        'A quoted cell must end with a quote before the next comma; what follows may have been swallowed. ' +
          'Double a quote that belongs to the text.',
      ),
    ),
    ...headings.flatMap((heading, position) =>
      heading === ''
        ? [error('heading-empty', headingLine, `Column ${position + 1} has no heading. Name it, or delete the column.`)]
        : [],
    ),
    ...(separator === undefined
      ? []
      : [
          error(
            'separator-not-comma',
            headingLine,
            `The cells seem to be separated by ${JSON.stringify(separator)}. Save the table with commas.`,
          ),
        ]),
    ...headings.flatMap((heading, position) =>
      heading !== '' && firstPlace.get(heading) !== position
        ? [error('column-duplicate', headingLine, sentences('column-duplicate', { heading }))]
        : [],
    ),
    // The scoring room takes a short row as one with empty cells at its end; in a file it is a broken one.
    ...rows
      .filter(({ cells }) => cells.length !== headings.length)
      .map(({ line, cells }) =>
        error(
          'cell-count',
          line,
          cells.length > headings.length
            ? sentences('cell-count', { cells: cells.length, headings: headings.length })
            : `The row has ${cells.length} cells under ${headings.length} headings. Leave a cell empty where there is no number.`,
        ),
      ),
  ];
  return { path, headings, headingLine, rows, faults, isRead: header !== undefined || brokenLines.length === 0 };
}

function sentences(code: ScoringIssueCode, params: Readonly<Record<string, unknown>>): string {
  const { message, remedy } = describeIssue({ code, params, severity: 'error', path: '' });
  return `${message} ${remedy}`;
}
