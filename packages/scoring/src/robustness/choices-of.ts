import type { Framework } from '../framework/framework.ts';
import { removableElements } from '../framework/removable-elements.ts';
import type { UncertaintyFactor } from './uncertainty-plan.ts';

/** Sets of weights that a factor `weights` distinguishes; enough for any number of draws to differ. */
export const weightDraws = 65_536;

/** How many ways a factor has. */
export function choiceCount(factor: UncertaintyFactor, framework: Framework): number {
  switch (factor.kind) {
    case 'weights':
      return weightDraws;
    case 'weight-sets':
      return factor.sets.length;
    case 'alternatives':
      return factor.alternatives.length;
    case 'exclusion':
      return 1 + removableElements(framework, factor.level).length;
    case 'availability':
      return factor.minimumShares.length;
  }
}

/** The way that each factor takes at a point: [0, 1) is cut into as many equal parts as the factor has ways. */
export function choicesOf(
  factors: readonly UncertaintyFactor[],
  point: readonly number[],
  framework: Framework,
): Int32Array {
  return Int32Array.from(factors, (factor, position) => {
    const count = choiceCount(factor, framework);
    return Math.min(Math.floor((point[position] ?? 0) * count), count - 1);
  });
}
