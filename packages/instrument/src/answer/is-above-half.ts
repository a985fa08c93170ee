import type { Goalposts, ScoredQuestion } from '../definition/question.ts';
import type { AnswerValue, LawAndPracticeValue } from './answer.ts';
import { levelOfParts } from './level-of-parts.ts';

/**
 * Whether a value is worth more than half of its question's scale, so that it needs its evidence.
 *
 * No score: only this one question is settled here. Ladders and law-and-practice: above 2 of 4. Multiple choice: 4 x ticked
 * / n rounded down to half steps, "none of these" not counted. Number and share: between floor and goalpost, after log10
 * where stated. A value of another kind, and one that is computed, needs nothing.
 *
 * Source: content plan 2.1 (kinds) and 2.3 (evidence).
 * @example isAboveHalf({ kind: 'level', ... }, 3) // => true
 */
export function isAboveHalf(question: ScoredQuestion, value: AnswerValue): boolean {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return typeof value === 'number' && value > 2;
    case 'law-and-practice':
      return typeof value === 'object' && (levelOfParts(value as LawAndPracticeValue) ?? 0) > 2;
    case 'number':
    case 'share':
      return typeof value === 'number' && shareOfScale(question, value) > 0.5;
    case 'multiple-choice': {
      if (!Array.isArray(value)) return false;
      const items = question.options.filter(({ isExclusive }) => isExclusive !== true);
      const ticked = items.filter(({ optionId }) => (value as readonly unknown[]).includes(optionId)).length;
      return Math.floor((8 * ticked) / items.length) > 4;
    }
    case 'calculated':
      return false;
  }
}

/** 0 at the floor, 1 at the goalpost; not clipped, because only the middle is asked for. Unscored numbers stand at 0. */
function shareOfScale({ floor, goalpost, transform = 'none' }: Partial<Goalposts>, value: number): number {
  if (floor === undefined || goalpost === undefined) return 0;
  if (transform === 'none') return (value - floor) / (goalpost - floor);
  // A value of zero has no logarithm; it stands below every floor, and above every goalpost where less is better.
  if (value <= 0) return floor < goalpost ? 0 : 1;
  return Math.log(value / floor) / Math.log(goalpost / floor);
}
