/** What a caller of this room can break. */
export type ScoringErrorCode =
  | 'scheme-invalid'
  | 'plan-invalid'
  | 'unit-unknown'
  | 'element-unknown'
  | 'aggregation-not-linear'
  | 'draws-stopped'
  | 'shares-incomplete'
  | 'dimensions-out-of-range'
  | 'value-not-finite'
  | 'value-not-positive'
  | 'sum-overflows'
  | 'lengths-differ'
  | 'weight-negative'
  | 'weights-all-zero'
  | 'share-out-of-range'
  | 'tolerance-negative'
  | 'decimals-invalid'
  | 'probability-out-of-range'
  | 'cut-offs-invalid'
  | 'goalposts-invalid'
  | 'bands-invalid'
  | 'bounds-invalid'
  | 'scale-invalid'
  | 'points-invalid'
  | 'classes-invalid'
  | 'edition-unknown'
  | 'preset-unknown'
  | 'answer-unknown'
  | 'years-invalid'
  | 'years-repeated'
  | 'component-missing'
  | 'ratings-invalid'
  | 'judgements-invalid'
  | 'target-invalid'
  | 'count-invalid'
  | 'unit-repeated'
  | 'time-repeated'
  | 'threshold-invalid'
  | 'limit-invalid'
  | 'position-unknown'
  | 'screening-contradicts'
  | 'exponent-zero'
  | 'strength-out-of-range'
  | 'smoothing-negative'
  | 'program-not-settled'
  | 'limits-infeasible';

/**
 * A broken contract: the call cannot mean anything, so no number comes back.
 *
 * Missing numbers are no error: they are a `Gap` and come back as one.
 */
export class ScoringError extends Error {
  override readonly name = 'ScoringError';
  readonly code: ScoringErrorCode;
  /** What a message in the reader's language needs: positions, names, the offending numbers. */
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ScoringErrorCode, message: string, data: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
