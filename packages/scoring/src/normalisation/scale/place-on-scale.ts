import { newColumn, notComputable, setGap, type Column } from '../../value/column.ts';
import { scoreAt, unitScale, type Scale } from './scale.ts';

/** A straight line from an indicator's own unit to a scale. */
export interface Placement {
  /** Scores the lowest of the scale, in the indicator's own unit. */
  readonly from: number;
  /** Scores the highest of the scale; below `from` where lower is better. */
  readonly to: number;
  /** No share of the way is below this; minus infinity when absent. */
  readonly floor?: number;
  /** No share of the way is above this; infinity when absent. */
  readonly ceiling?: number;
  /** 0 to 1 when absent. */
  readonly scale?: Scale;
}

/**
 * Places every number of a column on a scale by its share of the way between two ends: what all linear
 * normalisations have in common.
 *
 * One formula serves both directions: where lower is better, the way only leads downwards, and the ends stay in the
 * indicator's own unit.
 *
 * @returns a gap keeps its reason; where the two ends are the same, nothing is computable
 */
export function placeOnScale(column: Column, placement: Placement): Column {
  const { numbers, reasons } = column;
  const { from, to, floor = -Infinity, ceiling = Infinity, scale = unitScale } = placement;
  const way = to - from;
  const isPlain = way !== 0 && Number.isFinite(way);
  const placed = newColumn(numbers.length);
  const scores = placed.numbers;
  for (let position = 0; position < numbers.length; position += 1) {
    const number = numbers[position] as number;
    const travelled = number - from;
    const isNear = isPlain && travelled - travelled === 0;
    const share = isNear ? travelled / way : shareOfWay(number, from, to);
    const score = scoreAt(Math.min(Math.max(share, floor), ceiling), scale);
    // A gap is NaN and stays one all the way.
    if (score - score === 0) scores[position] = score;
    else setGap(placed, position, (reasons[position] as number) || notComputable);
  }
  return placed;
}

function shareOfWay(number: number, from: number, to: number): number {
  // Division by zero would give an infinity, which a ceiling would take for a full score.
  if (from === to) return Number.NaN;
  const travelled = number - from;
  const way = to - from;
  if (Number.isFinite(travelled) && Number.isFinite(way)) return travelled / way;
  // Half of each reaches as far as the numbers do. Halving always would cost the smallest their last digit.
  return (number / 2 - from / 2) / (to / 2 - from / 2);
}
