/** What can be wrong with an expression. The text is made at the edge from `code` and `params`. */
export type ExpressionProblemCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unexpected-character'
  | 'unclosed-text'
  | 'bad-reference'
  | 'number-too-large'
  | 'operand-expected'
  | 'operator-expected'
  | 'closing-expected'
  | 'chained-comparison'
  | 'unknown-function'
  | 'parameter-count'
  | 'unknown-question'
  | 'unknown-option'
  | 'unknown-detail'
  | 'note-read'
  | 'type-fault'
  | 'choices-compared'
  | 'question-expected'
  | 'text-expected'
  | 'truth-expected'
  | 'unknown-field'
  | 'field-outside'
  | 'field-expected'
  | 'kind-fault'
  | 'no-date'
  | 'always-true'
  | 'contradiction'
  | 'never-true'
  | 'reads-nothing'
  | 'not-of-missing';

/** One fault of an expression with its place, counted in characters from the start of the expression. */
export interface ExpressionProblem {
  readonly code: ExpressionProblemCode;
  readonly severity: 'error' | 'warning';
  readonly offset: number;
  readonly length: number;
  /** Names and limits for the text; `suggestion` holds a near-miss name where there is one. */
  readonly params: Readonly<Record<string, string | number>>;
}
