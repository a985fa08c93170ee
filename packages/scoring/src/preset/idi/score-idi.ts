import { arithmeticMean } from '../../aggregation/arithmetic-mean.ts';
import type { MeanOptions } from '../../aggregation/mean-options.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import { normaliseGoalposts } from '../../normalisation/normalise-goalposts.ts';
import { isGap, type Value } from '../../value/gap.ts';
import type { IdiPreset } from './idi-preset.ts';

/** One country scored by the ICT Development Index. */
export interface IdiScore {
  /** 0 to the maximum of the preset. */
  readonly score: Value;
  readonly subIndices: readonly {
    readonly subIndexId: string;
    /** 0 to the maximum of the preset. */
    readonly score: Value;
    readonly indicators: readonly {
      readonly indicatorId: string;
      /** Share of the reference value, 0-1. */
      readonly share: Value;
    }[];
  }[];
}

/**
 * Scores one country by an edition of the ICT Development Index, from the indicators in their own units.
 *
 * Each indicator against its reference value (`normaliseGoalposts`), the mean of a sub-index, the weighted mean of the
 * three. The producer estimated what was missing before; here nothing is imputed, and without `minimumShare` a missing
 * indicator leaves its sub-index and the index without a score: in 2018 more than half of the figures would have been
 * estimates, which is why the index ended.
 *
 * @param preset the method of the edition
 * @param values by indicator id, each in the unit that the preset names; further entries are ignored
 * @param options availability at both levels, as in `arithmeticMean`; 1 as `minimumShare` when absent
 * @returns score and sub-indices from 0 to 10; a gap as `arithmeticMean` gives it
 * @throws {@link ScoringError} `component-missing` when an indicator has neither value nor gap; else as `arithmeticMean`
 * Source: ITU, Measuring the Information Society 2010, figure 2.2; method.md 4.1.
 *
 * @example
 * scoreIdi(idiPreset(2010), { 'fixed-telephone': 30, mobile: 90, bandwidth: 1, computer: 50, 'home-internet': 50, 'internet-users': 50, 'fixed-broadband': 30, 'mobile-broadband': 50, literacy: 100, secondary: 100, tertiary: 25 }).subIndices.map(({ score }) => score) // => [4, 5, 7.5]
 */
export function scoreIdi(
  preset: IdiPreset,
  values: Readonly<Record<string, Value>>,
  options: MeanOptions = {},
): IdiScore {
  const meanOptions = { minimumShare: 1, ...options };
  const subIndices = preset.subIndices.map(({ subIndexId, indicators }) => {
    const shares = indicators.map(({ indicatorId, goalposts }) => {
      const value = Object.hasOwn(values, indicatorId) ? values[indicatorId] : undefined;
      if (value === undefined) {
        throw new ScoringError('component-missing', 'an index requires a value or a gap for each indicator', {
          presetId: preset.presetId,
          indicatorId,
        });
      }
      return { indicatorId, share: normaliseGoalposts(value, goalposts) };
    });
    const scaled = shares.map(({ share }) => (isGap(share) ? share : preset.maximum * share));
    return { subIndexId, score: arithmeticMean(scaled, undefined, meanOptions), indicators: shares };
  });
  const score = arithmeticMean(
    subIndices.map((subIndex) => subIndex.score),
    preset.subIndices.map(({ weight }) => weight),
    meanOptions,
  );
  return { score, subIndices };
}
