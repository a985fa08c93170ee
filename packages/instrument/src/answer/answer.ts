import type { EvidenceMediaType } from './evidence-media-types.ts';
/** The value of a field: a number, a text (also an ISO date, an address, an option id), or a list of option ids. */
export type FieldValue = number | string | readonly string[];

/** One record of a repeat: values by field id; an empty field is absent. */
export type RecordValue = Readonly<Record<string, FieldValue>>;

/** The two parts of a law-and-practice answer; a part that is not answered yet is absent. */
export interface LawAndPracticeValue {
  readonly law?: number | undefined;
  readonly practice?: number | 'no-case' | undefined;
}

/**
 * What a question is answered with, by its kind: level, state, severity, agreement, number, share: a number. Single
 * choice: an option id. Text: the text. Date: an ISO date. Multiple choice, ranking: option ids. Law and practice: its two
 * parts. Repeat: its records.
 */
export type AnswerValue = number | string | readonly string[] | LawAndPracticeValue | readonly RecordValue[];

/** What kind of proof an evidence item is. */
export type EvidenceKind = 'law' | 'decision' | 'report' | 'address' | 'screenshot' | 'statistics' | 'register';

/** One piece of proof for an answer. */
export interface Evidence {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly issuer: string;
  /** ISO date of the document: year, year-month or full date. */
  readonly date: string;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  /** http(s) address, or empty where only a gazette number exists. */
  readonly link: string;
  /** Page, article or gazette number. */
  readonly page: string;
  readonly isPublic: boolean;
  /** An uploaded file, known by the SHA-256 of its content. */
  readonly file?: EvidenceFile | undefined;
}

/** An uploaded file as evidence refers to it. */
export interface EvidenceFile {
  readonly fileHash: string;
  readonly name: string;
  readonly mediaType: EvidenceMediaType;
  /** Bytes. */
  readonly size: number;
}

/** Why there is no value although the question was read. */
export type NoValue = 'do-not-know' | 'not-applicable';

/** The answer to one question: a value, or a reason for none. Neither means empty. */
export interface Answer {
  readonly value?: AnswerValue;
  readonly noValue?: NoValue;
  /** Required with `not-applicable`. */
  readonly noValueReason?: string;
  /** Values of the question's details, by detail id. */
  readonly details?: Readonly<Record<string, FieldValue>>;
  /** Withholds evidence and comments from publication; the level itself is scored and public. */
  readonly isConfidential?: boolean;
  /** Whether the respondent agrees that a text or the records of a repeat are published. Absent: no. */
  readonly mayPublish?: boolean;
  readonly evidence?: readonly Evidence[];
}

/** Answers by question id. A question without an entry is empty. */
export type Answers = Readonly<Record<string, Answer>>;
