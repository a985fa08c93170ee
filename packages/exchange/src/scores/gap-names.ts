import type { GapReason } from '@groundwork/scoring';

/** Why there is no number, in words. */
export const gapNames: Readonly<Record<GapReason, string>> = {
  'not-asked': 'Not asked',
  'not-answered': 'Not answered',
  'do-not-know': 'The respondent does not know',
  'not-applicable': 'Not applicable',
  withheld: 'Withheld',
  'below-availability': 'Too few answers for a score',
  'not-validated': 'Too few answers validated for a score',
  'not-computable': 'Cannot be worked out',
};
