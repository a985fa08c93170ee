import type { Issue, Question } from '@groundwork/instrument';

/** The words of a question that one can begin to answer without: they come behind the first picture of a page. */
export interface QuestionWords {
  /** What to do about an issue, for example `issueText`. */
  readonly issue: (issue: Issue, question: Question | undefined) => string;
  /** Further guidance as titles with texts: what the question serves, and who knows best. */
  readonly background: (question: Question) => readonly (readonly [title: string, text: string])[];
}

/** What stands there until the words have come: nothing. A wrong field is marked all the same. */
export const noWords: QuestionWords = { issue: () => '', background: () => [] };
