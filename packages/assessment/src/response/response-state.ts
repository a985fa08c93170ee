import type { QuestionStatus } from '@groundwork/instrument';
import type { ReviewDecision } from '../review/review-decision.ts';

/**
 * Where a response stands. Those of a review stand before all others: `confirmed` and `adjusted` once it is over, `queried` while
 * somebody waits for an answer. `to-confirm`: taken from the last round, and not looked at yet. The others are those of the questionnaire.
 */
export const responseStates = [
  'not-asked',
  'empty',
  'to-confirm',
  'incomplete',
  'answered',
  'needs-evidence',
  'do-not-know',
  'not-applicable',
  'problem',
  'calculated',
  'queried',
  'confirmed',
  'adjusted',
] as const;

export type ResponseState = (typeof responseStates)[number];

/** What is known of a response beside its place in the questionnaire. */
export interface ResponseFacts {
  /** Whether it was carried from the last round and stands as it came. */
  readonly isCarried: boolean;
  readonly hasOpenQuery: boolean;
  /** The decision that stands, once the review is over. */
  readonly decision?: ReviewDecision['decision'] | undefined;
}

/**
 * The state of one response.
 *
 * @example responseState('answered', { isCarried: true, hasOpenQuery: false }) // => 'to-confirm'
 */
export function responseState(
  status: Exclude<QuestionStatus, 'note'>,
  { isCarried, hasOpenQuery, decision }: ResponseFacts,
): ResponseState {
  if (decision !== undefined) return decision === 'confirm' ? 'confirmed' : 'adjusted';
  if (hasOpenQuery) return 'queried';
  if (status === 'hidden') return 'not-asked';
  return isCarried && status !== 'empty' ? 'to-confirm' : status;
}
