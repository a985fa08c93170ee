import { ScoringError } from '../../error/scoring-error.ts';

/** The scale that scores are given on: 0 to 1, 0 to 100, 1 to 10. */
export interface Scale {
  /** Score of the worst. */
  readonly lowest: number;
  /** Score of the best. */
  readonly highest: number;
}

/** 0 to 1, where no scale is given. */
export const unitScale: Scale = { lowest: 0, highest: 1 };

/**
 * Lets a scale through whose lowest score is below its highest.
 *
 * @throws {@link ScoringError} `scale-invalid`
 */
export function requireScale(scale: Scale): Scale {
  const { lowest, highest } = scale;
  // A span that is finite and above zero also rules out NaN and infinite ends.
  const span = highest - lowest;
  if (!(span > 0 && span < Infinity)) {
    throw new ScoringError('scale-invalid', 'a scale requires a lowest score below the highest', { lowest, highest });
  }
  return scale;
}

/** The score at a share of the scale: exactly its ends at 0 and 1, and never falling as the share rises. */
export function scoreAt(share: number, scale: Scale): number {
  const { lowest, highest } = scale;
  // The span is rounded, so that the sum may miss the highest score by its last digit. Beside 1 that cannot turn the
  // order round: there the share alone takes or adds more than the rounding did.
  return share === 1 ? highest : lowest + share * (highest - lowest);
}
