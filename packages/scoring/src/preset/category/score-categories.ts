import { arithmeticMean } from '../../aggregation/arithmetic-mean.ts';
import type { MeanOptions } from '../../aggregation/mean-options.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import { groupByCutOffs } from '../../grouping/group-by-cut-offs.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import { isGap, type Value } from '../../value/gap.ts';
import type { WeightedCategoryPreset } from './weighted-category-preset.ts';

/** One category in a score. */
export interface ScoredCategory {
  readonly categoryId: string;
  readonly value: Value;
  /** Share of this score, 0-1: the share of the preset, scaled up where another category is missing. */
  readonly weight: number;
  /** What it brings to the score, in the unit of the score; a gap stays the gap it is. */
  readonly contribution: Value;
}

/** One country scored by an index of weighted categories. */
export interface CategoryScore {
  readonly score: Value;
  /** Band of the unrounded score; null without a score or without bands. */
  readonly bandId: string | null;
  readonly categories: readonly ScoredCategory[];
  /** Categories outside the scale: reported, not clamped. */
  readonly outOfRange: readonly string[];
}

/**
 * Scores one country by an index of weighted categories and names its band.
 *
 * The weighted mean of the categories. Without `minimumShare`, all categories are needed, as the producers publish no
 * score with a part missing; what is not applicable (a sub-national adjustment in a unitary State) leaves the
 * denominator. Bands are half-open and taken from the unrounded score: 29.96 is not yet 30.
 *
 * @param preset the index; a copy with other weights serves what-if questions
 * @param values score by category id, on the scale of the preset; further entries are ignored
 * @param options availability, as in `arithmeticMean`; 1 as `minimumShare` when absent
 * @returns score on the scale of the preset; a gap as `arithmeticMean` gives it
 * @throws {@link ScoringError} `component-missing` when a category has neither value nor gap; else as `arithmeticMean`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6; method.md 5.
 *
 * @example
 * scoreCategories(weightedCategoryPreset('infrascope-2016'), { legal: 70, institutional: 60, maturity: 50, climate: 60, finance: 60 }).score // => 60
 * scoreCategories(weightedCategoryPreset('infrascope-2016'), { legal: 70, institutional: 60, maturity: 50, climate: 60, finance: 60 }).bandId // => 'developed'
 */
export function scoreCategories(
  preset: WeightedCategoryPreset,
  values: Readonly<Record<string, Value>>,
  options: MeanOptions = {},
): CategoryScore {
  const entries = preset.categories.map(({ categoryId, weight }) => {
    const value = Object.hasOwn(values, categoryId) ? values[categoryId] : undefined;
    if (value === undefined) {
      throw new ScoringError('component-missing', 'an index requires a value or a gap for each category', {
        presetId: preset.presetId,
        categoryId,
      });
    }
    return { categoryId, value, weight };
  });
  const score = arithmeticMean(
    entries.map(({ value }) => value),
    entries.map(({ weight }) => weight),
    { minimumShare: 1, ...options },
  );
  const present = exactSum(entries.map(({ value, weight }) => (isGap(value) ? 0 : weight)));
  const { minimum, maximum } = preset.scale;
  return {
    score,
    bandId: preset.bands.length === 0 ? null : groupByCutOffs(score, preset.bands),
    categories: entries.map(({ categoryId, value, weight }) => {
      const share = isGap(score) || isGap(value) ? 0 : weight / present;
      return {
        categoryId,
        value,
        weight: share,
        contribution: isGap(score) || isGap(value) ? firstGap(value, score) : share * value,
      };
    }),
    outOfRange: entries.flatMap(({ categoryId, value }) =>
      isGap(value) || (value >= minimum && value <= maximum) ? [] : [categoryId],
    ),
  };
}

function firstGap(value: Value, score: Value): Value {
  return isGap(value) ? value : score;
}
