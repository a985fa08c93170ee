import { exactSum } from '../summation/exact-sum.ts';
import { shareNoise, type WeightLimits } from './weight-limits.ts';

/** A simplex of weights: all mixtures of its corners. */
export type WeightRegion = readonly Float64Array[];

/**
 * One simplex around all weights within limits, the smaller of two: all minima kept, or all maxima kept.
 *
 * @param limits as `reachableLimits` gives them
 */
export function regionAround(limits: readonly WeightLimits[]): WeightRegion {
  const free = limits.flatMap(({ minimum, maximum }, at) => (maximum - minimum > shareNoise ? [at] : []));
  const toGive = 1 - exactSum(limits.map(({ minimum }) => minimum));
  const toTake = exactSum(limits.map(({ maximum }) => maximum)) - 1;
  const isFromBelow = toGive <= toTake;
  const start = Float64Array.from(limits, ({ minimum, maximum }) => (isFromBelow ? minimum : maximum));
  if (free.length === 0) return [start];
  return free.map((at) => {
    const corner = start.slice();
    corner[at] = (corner[at] as number) + (isFromBelow ? toGive : -toTake);
    return corner;
  });
}

/** What a weight in the limits keeps at zero or below, as rows to be multiplied with weights that add up to one. */
export function limitRows(limits: readonly WeightLimits[]): readonly Float64Array[] {
  return limits.flatMap(({ minimum, maximum }, at) =>
    maximum - minimum > shareNoise
      ? [
          Float64Array.from(limits, (_, other) => (other === at ? 1 : 0) - maximum),
          Float64Array.from(limits, (_, other) => minimum - (other === at ? 1 : 0)),
        ]
      : [],
  );
}

/** A row times weights. */
export function product(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] as number) * (weights[at] as number);
  return sum;
}

/** The corner with the greatest and the one with the least product with a row. */
export interface Span {
  readonly highest: number;
  readonly lowest: number;
  readonly highestCorner: number;
  readonly lowestCorner: number;
}

/** How far a row's product reaches over a region. */
export function spanOf(row: Float64Array, region: WeightRegion): Span {
  let highest = -Infinity;
  let lowest = Infinity;
  let highestCorner = 0;
  let lowestCorner = 0;
  for (let corner = 0; corner < region.length; corner += 1) {
    const value = product(row, region[corner] as Float64Array);
    if (value > highest) {
      highest = value;
      highestCorner = corner;
    }
    if (value < lowest) {
      lowest = value;
      lowestCorner = corner;
    }
  }
  return { highest, lowest, highestCorner, lowestCorner };
}

/** Cuts the edge between the two corners of a span where the product is zero; two regions take the place of one. */
export function splitAt(
  region: WeightRegion,
  { highest, lowest, highestCorner, lowestCorner }: Span,
): readonly [WeightRegion, WeightRegion] {
  const above = region[highestCorner] as Float64Array;
  const below = region[lowestCorner] as Float64Array;
  const share = highest / (highest - lowest);
  const between = above.map((weight, at) => weight + share * ((below[at] as number) - weight));
  return [region.with(lowestCorner, between), region.with(highestCorner, between)];
}

/** The middle of a region. */
export function centreOf(region: WeightRegion): Float64Array {
  const centre = new Float64Array((region[0] as Float64Array).length);
  for (const corner of region) {
    for (let at = 0; at < centre.length; at += 1) centre[at] = (centre[at] as number) + (corner[at] as number);
  }
  return centre.map((sum) => sum / region.length);
}
