import { requireSameLength } from '../correlation/require-same-length.ts';
import { binaryExponent } from '../elementary/binary-exponent.ts';
import { powerOfTwo } from '../elementary/power-of-two.ts';
import { power } from '../elementary/power.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { gap, type Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';
import { midRanks } from './mid-ranks.ts';
import { givenRating, type Rating } from './rating.ts';

/** What differences between ratings mean. */
export interface AlphaOptions {
  /** Names only differ; ordered levels lie so many ratings apart; numbers on an interval or a ratio scale. */
  readonly level: 'nominal' | 'ordinal' | 'interval' | 'ratio';
}

/**
 * Krippendorff's alpha: how far any number of assessors agree beyond chance, whatever the gaps.
 *
 * One minus the disagreement within items over the disagreement among all ratings thrown together. An item with one
 * rating says nothing about agreement and is left out. From .8 on ratings are commonly relied upon, below .667 not.
 *
 * @param ratings one row per assessor, one entry per item in each; null or a gap where there is none
 * @returns at most 1; 0 as by chance; a gap `not-computable` when no item has two ratings, or all are the same
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `ratings-invalid` for names where the level
 *   requires numbers, or a number below zero on a ratio scale
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 *
 * @example
 * krippendorffsAlpha([['a', 'b', 'b', null], ['a', 'b', 'b', 'a']], { level: 'nominal' }) // => 1
 * krippendorffsAlpha([['a', 'a'], ['a', 'a']], { level: 'nominal' }) // => gap('not-computable')
 */
export function krippendorffsAlpha(ratings: readonly (readonly Rating[])[], { level }: AlphaOptions): Value {
  requireSameLength(ratings);
  const items = (ratings[0] ?? [])
    .map((_, item) => ratings.map((row) => givenRating(row[item])).filter((rating) => rating !== null))
    .filter((list) => list.length > 1);
  if (items.length === 0) return gap('not-computable');
  if (level === 'nominal') return alphaFrom(items, (list) => list.length * list.length - sameSquares(list));
  const numbers = items.map((list) => list.map((rating) => requireNumber(rating, level)));
  if (level === 'ratio') return alphaFrom(numbers, ratioDisagreement);
  const placed = level === 'ordinal' ? midRanks(numbers) : scaled(numbers);
  return alphaFrom(placed, spread);
}

/**
 * @param disagreement sum of squared differences over all ordered pairs of a list
 */
function alphaFrom<Rated>(
  items: readonly (readonly Rated[])[],
  disagreement: (list: readonly Rated[]) => number,
): Value {
  const all = items.flat();
  const within = exactSum(items.map((list) => disagreement(list) / (list.length - 1)));
  const among = disagreement(all) / (all.length - 1);
  return finiteOrGap(among === 0 ? Number.NaN : 1 - within / among);
}

function sameSquares(list: readonly (number | string)[]): number {
  const counts = new Map<number | string, number>();
  for (const rating of list) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return [...counts.values()].reduce((sum, many) => sum + many * many, 0);
}

/** From the deviations instead of all pairs: the same sum in one walk. */
function spread(list: readonly number[]): number {
  if (list.every((number) => number === list[0])) return 0;
  const mean = exactSum(list) / list.length;
  return 2 * list.length * exactSum(list.map((number) => power(number - mean, 2)));
}

/** Distinct numbers by distinct numbers: here no shorter way exists. */
function ratioDisagreement(list: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
  const entries = [...counts];
  return exactSum(
    entries.flatMap(([one, many], at) =>
      entries.slice(at + 1).map(([other, others]) => {
        const difference = (one / 2 - other / 2) / (one / 2 + other / 2);
        return 2 * many * others * difference * difference;
      }),
    ),
  );
}

function scaled(items: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const largest = items.flat().reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const scale = largest === 0 ? 1 : powerOfTwo(-Math.max(-1000, binaryExponent(largest) + 1));
  return items.map((list) => list.map((number) => number * scale));
}

function requireNumber(rating: number | string, level: string): number {
  if (typeof rating === 'string' || (level === 'ratio' && rating < 0)) {
    throw new ScoringError('ratings-invalid', 'alpha requires numbers at this level, on a ratio scale zero or more', {
      rating,
      level,
    });
  }
  return requireFinite(rating, 'rating');
}
