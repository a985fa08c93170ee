/** What can be wrong with an answer or a questionnaire. The text is made at the edge from `code` and `params`. */
export type IssueCode =
  | 'required'
  | 'not-an-option'
  | 'not-a-level'
  | 'not-a-number'
  | 'below-minimum'
  | 'above-maximum'
  | 'too-many-decimals'
  | 'exclusive-with-others'
  | 'reason-required'
  | 'value-and-reason'
  | 'detail-required'
  | 'detail-unknown'
  | 'detail-out-of-bounds'
  | 'evidence-not-taken'
  | 'evidence-needed'
  | 'link-not-http'
  | 'text-too-long'
  | 'not-a-date'
  | 'not-a-part'
  | 'too-many-choices'
  | 'too-many-records'
  | 'field-unknown'
  | 'option-not-offered'
  | 'calculated'
  | 'unknown-question'
  | 'wrong-kind'
  | 'check';

/** One thing that needs attention, with its place. Errors block submission, warnings do not. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  readonly questionId: string;
  /**
   * Where inside the question, when the issue is not about the whole value: a detail or evidence id, `law` or `practice`,
   * `3/year` for a field of the third record.
   */
  readonly part?: string;
  readonly params: Readonly<Record<string, string | number>>;
}
