import { weightedArithmetic } from '../../aggregation/arithmetic-mean.ts';
import { weightedGeometric } from '../../aggregation/geometric-mean.ts';
import { weightedHarmonic } from '../../aggregation/means/harmonic-mean.ts';
import { weightedPower } from '../../aggregation/means/power-mean.ts';
import { maximumKernel } from '../../aggregation/ordered/maximum-aggregate.ts';
import { weightedMedian } from '../../aggregation/ordered/median-aggregate.ts';
import { minimumKernel } from '../../aggregation/ordered/minimum-aggregate.ts';
import { orderedWeighted } from '../../aggregation/ordered/ordered-weighted-mean.ts';
import { mazziottaParetoKernel } from '../../aggregation/penalty/mazziotta-pareto-kernel.ts';
import { meanMinKernel } from '../../aggregation/penalty/mean-min-penalty.ts';
import type { RowKernel } from '../../aggregation/row-kernel.ts';
import type { AggregationLevel } from '../../scheme/step.ts';

/** The arithmetic of a row that an aggregation stands for; null for one that looks at all countries together. */
export function kernelOf(level: AggregationLevel): RowKernel | null {
  switch (level.method) {
    case 'arithmetic':
      return weightedArithmetic;
    case 'geometric':
      return level.floor === undefined ? weightedGeometric : floored(level.floor);
    case 'harmonic':
      return weightedHarmonic;
    case 'power':
      return weightedPower(level.exponent ?? 1);
    case 'median':
      return weightedMedian;
    case 'minimum':
      return minimumKernel;
    case 'maximum':
      return maximumKernel;
    case 'ordered-weighted':
      return orderedWeighted(level.positionWeights ?? []);
    case 'mean-min-penalty':
      return meanMinKernel({ strength: level.strength ?? 1, smoothing: level.smoothing ?? 0 });
    case 'mazziotta-pareto':
      return mazziottaParetoKernel(level.penalty === undefined ? {} : { penalty: level.penalty });
    case 'copeland':
    case 'benefit-of-the-doubt':
      return null;
  }
}

/** The geometric mean over numbers that are raised to the floor first. */
function floored(floor: number): RowKernel {
  return (numbers, weights, count) => {
    for (let position = 0; position < count; position += 1) {
      if ((numbers[position] as number) < floor) numbers[position] = floor;
    }
    return weightedGeometric(numbers, weights, count);
  };
}
