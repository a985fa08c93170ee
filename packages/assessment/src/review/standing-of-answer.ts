import type { ReviewDecision, ReviewedAnswer, ReviewPart } from './review-decision.ts';

/** Scores nearer than this are the same, as everywhere. */
const sameWithin = 1e-9;

/** Where the review of one answer stands. */
export interface AnswerStanding {
  /** The decisions in force, by part. */
  readonly parts: Readonly<Partial<Record<ReviewPart, ReviewDecision>>>;
  /** `undecided`: a judgement is missing. `to-adjudicate`: the two differ and nobody has decided between them. */
  readonly state: 'undecided' | 'to-adjudicate' | 'decided';
  /** The decision that stands; of two that agree the one with a value of its own, else the first. */
  readonly final: ReviewDecision | null;
}

/**
 * Where the review of one answer stands: of each part the latest decision counts, as long as it was made about this very
 * content. Whatever moves the answer, its evidence or what it is worth makes earlier decisions void.
 *
 * Two decisions agree when they come to the same score.
 *
 * @param decisions those about this question, in any order
 */
export function standingOfAnswer(answer: ReviewedAnswer, decisions: readonly ReviewDecision[]): AnswerStanding {
  const parts: Partial<Record<ReviewPart, ReviewDecision>> = {};
  for (const decision of decisions.toSorted((one, other) => one.sequence - other.sequence))
    if (isInForce(answer, decision)) parts[decision.part] = decision;
  const { first, second, adjudication } = parts;
  if (!answer.isDrawn) return settled(parts, first);
  if (first === undefined || second === undefined) return settled(parts, undefined);
  if (isSameScore(first.score, second.score)) {
    const isOnlySecondAdjusted = first.decision === 'confirm' && second.decision === 'adjust';
    return settled(parts, isOnlySecondAdjusted ? second : first);
  }
  return adjudication === undefined ? { parts, state: 'to-adjudicate', final: null } : settled(parts, adjudication);
}

/** Whether a decision is about this very content. */
export function isInForce({ responseHash, evidenced }: ReviewedAnswer, decision: ReviewDecision): boolean {
  return (
    decision.responseHash === responseHash && (evidenced === undefined || isSameScore(decision.evidenced, evidenced))
  );
}

function settled(parts: AnswerStanding['parts'], final: ReviewDecision | undefined): AnswerStanding {
  return final === undefined ? { parts, state: 'undecided', final: null } : { parts, state: 'decided', final };
}

function isSameScore(one: number, other: number): boolean {
  return Math.abs(one - other) <= sameWithin;
}
