/** What can be wrong with an instrument file. */
export type FileProblemCode =
  | 'too-large'
  | 'too-deep'
  | 'encoding'
  | 'not-yaml'
  | 'refused-yaml'
  | 'duplicate-key'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-kind'
  | 'unknown-value'
  | 'out-of-range'
  | 'text-too-long'
  | 'too-many'
  | 'too-few'
  | 'bad-id'
  | 'duplicate-id'
  | 'weights'
  | 'levels'
  | 'exclusive-option'
  | 'number-scale'
  | 'unknown-target'
  | 'change'
  | 'unknown-question'
  | 'expression'
  | 'self-reference'
  | 'unreachable-option'
  | 'cyclic-skips';

/** One fault of an instrument file: where it is, what it is and what to do. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** An error keeps the file from being used; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Place, fault and remedy in plain English. */
  readonly message: string;
  readonly fileName: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** For example `sections[0].subSections[1].questions[2].weight`; empty for the whole file. */
  readonly path: string;
  readonly questionId?: string;
}
