import type { Answer, Evidence } from '@groundwork/instrument';
import type { StoredResponse } from '@groundwork/assessment/wire';

/** What the file says of itself first. */
export const assessmentFormat = 'groundwork-assessment';
/** Changes with anything that an older reader would misread. */
export const assessmentFormatVersion = 1;

/** Hash of a text in UTF-8, in 64 small hexadecimal digits; passed in, since this room has none. */
export type Sha256 = (text: string) => string | Promise<string>;

/** One response with its proof. */
export interface ResponseInFile {
  readonly questionId: string;
  /** That of the place where the file was made. */
  readonly version: number;
  readonly answer: Omit<Answer, 'evidence'>;
  readonly origin: StoredResponse['origin'];
  /** ISO instant. */
  readonly savedAt: string;
  /**
   * SHA-256 of each answer it had before (`answerText`), newest first: by them another place tells whether this one goes on
   * from what stands there. The number of a version says nothing elsewhere.
   */
  readonly earlier: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Most earlier answers that are named; what is older is forgotten, and meets at worst a conflict that keeps both. */
export const earlierAnswersLimit = 500;

/** A remark in the thread of a question, or about the assessment as a whole. */
export interface CommentInFile {
  readonly commentId: string;
  /** `null` where it is about the assessment as a whole. */
  readonly questionId: string | null;
  readonly text: string;
  /** A name for people; no account is known by it. */
  readonly writtenBy: string;
  /** ISO instant. */
  readonly writtenAt: string;
}

/** Of which assessment a file is. */
export interface AssessmentIdentity {
  readonly iso3: string;
  readonly roundId: string;
  readonly instrumentId: string;
  readonly version: string;
  /** SHA-256 of the revision, as the service keeps it. */
  readonly revisionHash: string;
}

/** A whole assessment, carried in one file. */
export interface AssessmentFile extends AssessmentIdentity {
  readonly isDemonstration: boolean;
  /** ISO instant. */
  readonly madeAt: string;
  /** At most one for a question. */
  readonly responses: readonly ResponseInFile[];
  readonly comments: readonly CommentInFile[];
}
