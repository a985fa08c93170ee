import type { ReviewDecision, ReviewedAnswer } from './review-decision.ts';

let sequence = 0;

/** A confirmation at half of the scale of the answer to T-A1 as it stands, later than all made before, with what differs. */
export function decided(
  part: ReviewDecision['part'],
  reviewerId: string,
  differing: Partial<ReviewDecision> = {},
): ReviewDecision {
  sequence += 1;
  return {
    decisionId: `decision-${sequence}`,
    questionId: 'T-A1',
    part,
    decision: differing.value === undefined || differing.value === null ? 'confirm' : 'adjust',
    value: null,
    score: 0.5,
    evidenced: 0.5,
    reason: '',
    responseVersion: 1,
    responseHash: 'hash-1',
    sequence,
    at: '2026-04-01T00:00:00.000Z',
    reviewerId,
    ...differing,
  };
}

/** The answer to T-A1 as it stands. */
export function reviewed(differing: Partial<ReviewedAnswer> = {}): ReviewedAnswer {
  return { questionId: 'T-A1', responseHash: 'hash-1', evidenced: 0.5, isDrawn: false, ...differing };
}
