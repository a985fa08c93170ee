/**
 * What can be wrong or odd with a workbook. `formula`, `macros`, `error-value`, `too-many-rows`, `too-many-columns`,
 * `too-many-sheets`, `too-many-cells` and `hidden-name` leave the rest readable; after any other nothing is read.
 */
export type WorkbookProblemCode =
  | 'empty'
  | 'too-large'
  | 'not-a-zip'
  | 'old-workbook'
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'not-a-workbook'
  | 'unpacks-too-large'
  | 'too-many-entries'
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'hidden-name'
  | 'macros'
  | 'formula'
  | 'error-value';

/** One thing that is wrong or odd with a workbook. */
export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  /** An error leaves no workbook; a warning leaves what could be read. */
  readonly severity: 'error' | 'warning';
  /** What it is and what to do, in plain English. */
  readonly message: string;
  readonly sheet?: string;
  /** As the spreadsheet numbers it. */
  readonly row?: number;
  /** 1 for A. */
  readonly column?: number;
}

/** Ends the reading of a workbook; it is turned into a problem by `readWorkbook` and never leaves this folder. */
export class UnreadableWorkbook {
  readonly code: WorkbookProblemCode;
  readonly message: string;

  constructor(code: WorkbookProblemCode, message: string) {
    this.code = code;
    this.message = message;
  }
}
