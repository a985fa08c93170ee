import type { Round } from '@groundwork/assessment';
import type { Answer, InstrumentRevision } from '@groundwork/instrument';

/** One response as it stands. */
export interface ResponseToExport {
  readonly questionId: string;
  /** With its proof where `state` is absent, since that decides whether it needs any. */
  readonly answer: Answer;
  /** How many pieces of proof it has. */
  readonly evidenceCount: number;
  /** Its state in the review, such as `confirmed`; absent: where it stands in the questionnaire, such as `needs-evidence`. */
  readonly state?: string;
  readonly version: number;
  /** ISO instant. */
  readonly savedAt: string;
}

/** The responses of one country; those to questions that the revision does not have are left aside. */
export interface CountryAnswers {
  readonly iso3: string;
  readonly name: string;
  readonly responses: readonly ResponseToExport[];
}

/** The answers of a round to one revision. */
export interface AnswersToExport {
  readonly revision: InstrumentRevision;
  /** Its reference date is what `today()` stands for. */
  readonly round: Pick<Round, 'roundId' | 'referenceDate' | 'isDemonstration'>;
  /** All at once or as they come; one at a time stands in memory. */
  readonly countries: Iterable<CountryAnswers> | AsyncIterable<CountryAnswers>;
  /**
   * Whether the reader may see what the respondent keeps back: answers marked confidential, and texts and records that
   * the respondent did not agree to publish. Absent: no.
   */
  readonly includesConfidential?: boolean;
}
