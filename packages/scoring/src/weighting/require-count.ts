import { ScoringError } from '../error/scoring-error.ts';

/**
 * Lets a whole number of one or more through.
 *
 * @throws {@link ScoringError} `count-invalid`
 */
export function requireCount(count: number): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new ScoringError('count-invalid', 'weights require one component or more', { count });
  }
  return count;
}
