/**
 * The few words that an import or an export has to make up, in the language of the instrument. Pass others for other
 * languages.
 */
export interface FormWords {
  /** Heads the part of a question about the law. */
  readonly law: string;
  /** Heads the part about practice. */
  readonly practice: string;
  /** The choice of `or_other`. */
  readonly other: string;
  /** The text beside it. */
  readonly specifyOther: string;
  /** The choice that stands alone, where a form has none. */
  readonly noneOfThese: string;
  /** Heads questions that stand in no group. */
  readonly general: string;
  /** Heads the rows of a table. */
  readonly item: string;
  /** What one record of a repeat is called. */
  readonly record: string;
  /** What a number counts, where a form does not say. */
  readonly unit: string;
  /** What the answers refer to, where a form does not say. */
  readonly referenceDate: string;
  /** Said of an answer that does not meet the condition of its question, where a form says nothing. */
  readonly badAnswer: string;
}

/** The words in English. */
export const englishFormWords: FormWords = {
  law: 'What the law says',
  practice: 'What is done',
  other: 'Other',
  specifyOther: 'Other, namely',
  noneOfThese: 'None of these',
  general: 'General',
  item: 'Item',
  record: 'record',
  unit: 'number',
  referenceDate: 'the day of the answer',
  badAnswer: 'The answer does not meet the condition of the question. Please check it.',
};
