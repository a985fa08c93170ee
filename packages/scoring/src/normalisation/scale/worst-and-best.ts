import type { Direction } from '../../ranking/direction.ts';
import type { Column } from '../../value/column.ts';

/** The two extremes of a column in the indicator's own unit; infinite when nothing is there. */
export interface WorstAndBest {
  readonly worst: number;
  readonly best: number;
}

/** Finds the worst and the best number of a column; where lower is better, the highest is the worst. */
export function worstAndBest({ numbers }: Column, direction: Direction = 'higher-is-better'): WorstAndBest {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let position = 0; position < numbers.length; position += 1) {
    // NaN, a gap, is neither below nor above.
    const number = numbers[position] as number;
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
  }
  return direction === 'lower-is-better' ? { worst: highest, best: lowest } : { worst: lowest, best: highest };
}
