/** What can be wrong with a file that comes in, or with a table that should go out. */
export type ExchangeErrorCode =
  | 'malformed_quotes'
  | 'no_header'
  | 'empty_column_name'
  | 'repeated_column'
  | 'missing_column'
  | 'wrong_cell_count'
  | 'not_a_number'
  | 'sheet_name'
  | 'too_many_columns'
  | 'too_many_rows'
  | 'too_large';

/**
 * A broken file or table: the code for programs, the line for people, the message for a terminal.
 * Thrown at the first fault, since what follows a broken quote or header has no meaning.
 */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  readonly code: ExchangeErrorCode;
  /** Line in the file, 1 is the first; null where no file is involved. */
  readonly line: number | null;

  constructor(code: ExchangeErrorCode, message: string, line: number | null = null) {
    super(line === null ? message : `line ${line}: ${message}`);
    this.code = code;
    this.line = line;
  }
}
