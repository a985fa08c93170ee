import type { Flow, Questionnaire } from '@groundwork/instrument';
import type { SpokenCheck } from '../check/check-between.ts';
import type { AssessmentScores } from '../score/assessment-scores.ts';
import type { LastRound } from './last-round.ts';

/** An assessment as it was sent, with what a reviewer holds it against. */
export interface AnswersUnderReview {
  readonly questionnaire: Questionnaire;
  readonly flow: Flow;
  /** Without any reviewer's decision. */
  readonly scores: AssessmentScores;
  /** ISO instant of the submission. */
  readonly submittedAt: string;
  /** ISO instants by question id. */
  readonly savedAt: ReadonlyMap<string, string>;
  /** Answers brought over from the last round that stand as they were brought. */
  readonly carried: ReadonlySet<string>;
  /** Null without a last round. */
  readonly last: LastRound | null;
  /** The checks between instruments that speak over this country's answers in the round. */
  readonly spoken: readonly SpokenCheck[];
  /** The income group and the indices (as evidenced, 0-100) of the other countries in it; null where the country is in none. */
  readonly peers: { readonly incomeGroup: string; readonly indices: readonly number[] } | null;
}
