import type { Framework } from '../framework/framework.ts';
import { removableElements } from '../framework/removable-elements.ts';
import { randomStream } from '../random/random-stream.ts';
import type { UncertaintyFactor } from './uncertainty-plan.ts';

/** Stream of the weights of factor 0; each further factor has the next one. */
const firstWeightStream = 1;

/**
 * A weight moved by a random number: w (1 + spread (2u - 1)). Not scaled back: only shares count.
 *
 * @example
 * noisyWeight(2, 0.25, 1) // => 2.5
 */
export function noisyWeight(weight: number, spread: number, uniform: number): number {
  return weight + weight * spread * (2 * uniform - 1);
}

/**
 * The weights of one draw: those of the scheme as its factors change them.
 *
 * An element left out weighs nothing, and so does a parent that has no child left.
 *
 * @param base weight of each element under the scheme
 * @param choices way that each factor takes
 */
export function drawWeights(
  base: Float64Array,
  factors: readonly UncertaintyFactor[],
  choices: Int32Array,
  framework: Framework,
  seed: number,
): Float64Array {
  const weights = base.slice();
  factors.forEach((factor, position) => {
    const choice = choices[position] as number;
    if (factor.kind === 'weights') {
      const next = randomStream(seed, firstWeightStream + position, choice);
      for (const { position: element, level } of framework.elements) {
        const uniform = next();
        if (factor.level === undefined || factor.level === level) {
          weights[element] = noisyWeight(weights[element] as number, factor.spread, uniform);
        }
      }
    } else if (factor.kind === 'weight-sets') {
      for (const [code, weight] of Object.entries(factor.sets[choice] ?? {})) {
        const element = framework.positionOf.get(code);
        if (element !== undefined) weights[element] = weight;
      }
    }
  });
  factors.forEach((factor, position) => {
    const choice = choices[position] as number;
    if (factor.kind !== 'exclusion' || choice === 0) return;
    const excluded = removableElements(framework, factor.level)[choice - 1];
    if (excluded !== undefined) leaveOut(weights, excluded.position, framework);
  });
  return weights;
}

/** Takes an element out of its parent, and the parent out of its own when nothing is left in it. */
export function leaveOut(weights: Float64Array, position: number, framework: Framework): void {
  weights[position] = 0;
  const parent = framework.elements[position]?.parent ?? -1;
  const siblings = framework.elements[parent]?.children ?? [];
  if (siblings.length > 0 && siblings.every((sibling) => weights[sibling] === 0)) leaveOut(weights, parent, framework);
}
