import { agreementRoutes } from './agreement-routes.ts';
import { beginReview } from './begin-review.ts';
import { decideAnswer } from './decide-answer.ts';
import { readReview } from './read-review.ts';
import { reviewMoves } from './review-moves.ts';
import { reviewOutcome } from './review-outcome.ts';
import { reviewQueue } from './review-queue.ts';

/** Reviews, from the queue to the validation. */
export const reviewRoutes = [
  reviewQueue,
  readReview,
  beginReview,
  decideAnswer,
  ...reviewMoves,
  reviewOutcome,
  ...agreementRoutes,
];
