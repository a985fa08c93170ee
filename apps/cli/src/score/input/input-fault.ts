import type { ScoringIssueCode } from '@groundwork/scoring';

/** What can be wrong with a file or a call before its content is even looked at. */
export type FileFaultCode =
  | 'file-unreadable'
  | 'file-too-large'
  | 'text-not-utf8'
  | 'yaml-invalid'
  | 'key-duplicate'
  | 'quotes-malformed'
  | 'heading-empty'
  | 'separator-not-comma'
  | 'plan-missing'
  | 'flag-invalid'
  | 'output-exists'
  | 'output-unwritable'
  | 'draws-too-many'
  | 'outputs-missing';

/** One fault of what was given to a command, with its place. */
export interface InputFault {
  readonly code: FileFaultCode | ScoringIssueCode;
  readonly severity: 'error' | 'warning';
  /** What is wrong and what mends it, in sentences. */
  readonly message: string;
  /** Path of the file as it was given; the flag, for a fault of the call. */
  readonly file: string;
  /** From 1; absent where the fault is of the whole file. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** Whether nothing can be computed before something is mended. */
export function hasFaults(faults: readonly InputFault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
