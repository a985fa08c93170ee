/** What can be wrong with an assessment file. */
export type FileIssueCode =
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'repeated-name'
  | 'wrong-format'
  | 'wrong-format-version'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'wrong-value'
  | 'too-long'
  | 'repeated-id'
  | 'wrong-hash'
  | 'more-issues';

/** One thing that is wrong, with its place; the text is made at the edge. */
export interface FileIssue {
  readonly code: FileIssueCode;
  /** `$.responses[3].answer.value`; `$` where it is the whole. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Issues named one by one; a file with more is no file of ours, and naming them all would be another way to exhaust us. */
export const namedIssues = 200;
