import { requireSameLength } from '../correlation/require-same-length.ts';
import { power } from '../elementary/power.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import type { Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';
import { kappaStandardError } from './kappa-standard-error.ts';
import { givenRating, type Rating } from './rating.ts';

/** How disagreement counts. */
export interface KappaOptions {
  /** `none` when absent: any difference is one. `linear` and `quadratic` count how many categories lie between. */
  readonly weights?: 'none' | 'linear' | 'quadratic';
  /** All categories in their order. Names need it with weights; numbers that occur are put in order when it is absent. */
  readonly categories?: readonly (number | string)[];
}

/** Agreement of two assessors. */
export interface KappaAgreement {
  /** 1 full agreement, 0 as by chance, negative below; a gap `not-computable` when both use one and the same category. */
  readonly kappa: Value;
  /** Of kappa, for large samples; a gap where kappa is one. */
  readonly standardError: Value;
  /** Agreement found, 0-1, weighted. */
  readonly observedAgreement: Value;
  /** Agreement to be expected if each kept to his own shares of categories at random. */
  readonly expectedAgreement: Value;
  /** Items that both have rated. */
  readonly count: number;
}

/**
 * Cohen's kappa: how far two assessors agree beyond what chance would give.
 *
 * Weighted for levels in an order, where one step apart is less of a disagreement than four. Items that one of the two
 * has not rated are left out. Kappa is low where nearly all items fall into one category: read it beside the observed
 * agreement. For more than two assessors or many gaps see {@link krippendorffsAlpha}.
 *
 * @param first one rating per item; null or a gap where there is none
 * @param second the same items in the same order
 * @returns kappa with what it is made of
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `ratings-invalid` for a rating outside the
 *   categories, a category twice, or names in no order with weights
 * Source: J. Cohen, Educational and Psychological Measurement 20, 1960; weighted: Psychological Bulletin 70, 1968;
 *   standard error: J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72, 1969.
 *
 * @example
 * cohensKappa(['yes', 'yes', 'no', 'no'], ['yes', 'no', 'no', 'no']).kappa // => 0.5
 * cohensKappa([1, 2, 3, null], [1, 2, 3, 3]).count // => 3
 */
export function cohensKappa(
  first: readonly Rating[],
  second: readonly Rating[],
  options: KappaOptions = {},
): KappaAgreement {
  requireSameLength([first, second]);
  const pairs = first.flatMap((rating, item) => {
    const [one, other] = [givenRating(rating), givenRating(second[item])];
    return one === null || other === null ? [] : [[one, other] as const];
  });
  const categories = placesOf(pairs.flat(), options);
  const size = categories.size;
  const distance = distanceBy(options.weights ?? 'none', size);
  const placed = pairs.map(([one, other]) => [categories.get(one) ?? 0, categories.get(other) ?? 0] as const);
  const [shareOfFirst, shareOfSecond] = [new Float64Array(size), new Float64Array(size)];
  let apart = 0;
  for (const [at, to] of placed) {
    apart += distance(at, to);
    shareOfFirst[at] = (shareOfFirst[at] as number) + 1;
    shareOfSecond[to] = (shareOfSecond[to] as number) + 1;
  }
  let byChance = 0;
  shareOfFirst.forEach((many, at) => {
    if (many > 0) shareOfSecond.forEach((others, to) => (byChance += many * others * distance(at, to)));
  });
  const count = pairs.length;
  const [observed, expected] = [apart / count, byChance / (count * count)];
  const found = { pairs: placed, first: shareOfFirst, second: shareOfSecond, distance, observed, expected };
  return {
    kappa: finiteOrGap(1 - (apart * count) / byChance),
    standardError: finiteOrGap(kappaStandardError(found)),
    observedAgreement: finiteOrGap(1 - observed),
    expectedAgreement: finiteOrGap(1 - expected),
    count,
  };
}

function placesOf(
  ratings: readonly (number | string)[],
  { weights = 'none', categories }: KappaOptions,
): ReadonlyMap<number | string, number> {
  ratings.forEach((rating) => typeof rating === 'number' && requireFinite(rating, 'rating'));
  const distinct = [...new Set(ratings)];
  const isUnordered = distinct.some((rating) => typeof rating === 'string');
  if (categories === undefined && isUnordered && weights !== 'none') {
    throw new ScoringError('ratings-invalid', 'weighted kappa requires the names of categories in their order', {});
  }
  const ordered =
    categories ?? (isUnordered ? distinct : distinct.toSorted((one, other) => Number(one) - Number(other)));
  const places = new Map(ordered.map((category, place) => [category, place]));
  const stranger = distinct.find((rating) => !places.has(rating));
  if (stranger !== undefined || places.size < ordered.length) {
    throw new ScoringError(
      'ratings-invalid',
      'kappa requires each rating to be one of the categories, each named once',
      {
        rating: stranger ?? null,
        categories: ordered,
      },
    );
  }
  return places;
}

function distanceBy(weights: 'none' | 'linear' | 'quadratic', size: number): (at: number, to: number) => number {
  const widest = Math.max(1, size - 1);
  if (weights === 'none') return (at, to) => (at === to ? 0 : 1);
  return weights === 'linear' ? (at, to) => Math.abs(at - to) / widest : (at, to) => power((at - to) / widest, 2);
}
