import type { ValidatedAnswer } from '../score/assessment-scores.ts';
import type { ReviewDecision } from './review-decision.ts';

/**
 * What a decision makes an answer count as validated.
 *
 * @example validatedAnswer({ decision: 'confirm', score: 0.5 }) // => { status: 'confirmed', score: 0.5 }
 */
export function validatedAnswer({ decision, score }: Pick<ReviewDecision, 'decision' | 'score'>): ValidatedAnswer {
  return { status: decision === 'confirm' ? 'confirmed' : 'adjusted', score };
}
