import type { ParameterShape } from '../scheme/parameter-shape.ts';
import { stepShapes } from '../scheme/scheme-shape.ts';

const text: ParameterShape = { kind: 'text' };
const whole = (minimum: number, maximum: number): ParameterShape => ({
  kind: 'number',
  minimum,
  maximum,
  isWhole: true,
});
const level = whole(1, 100);

/** A plan of draws, as data. */
export const planShape: ParameterShape = {
  kind: 'fields',
  required: {
    draws: whole(1, 1_000_000),
    seed: whole(0, Number.MAX_SAFE_INTEGER),
    factors: {
      kind: 'list',
      atLeast: 1,
      of: {
        kind: 'variants',
        by: 'kind',
        variants: {
          weights: {
            kind: 'fields',
            required: { factorId: text, spread: { kind: 'number', minimum: 0, maximum: 1 } },
            optional: { level },
          },
          'weight-sets': {
            kind: 'fields',
            required: {
              factorId: text,
              sets: { kind: 'list', atLeast: 1, of: { kind: 'map', of: { kind: 'number', minimum: 0 } } },
            },
          },
          alternatives: {
            kind: 'fields',
            required: {
              factorId: text,
              step: { kind: 'choice', of: Object.keys(stepShapes) },
              // Looked at by the shape of the step, once merged into it.
              alternatives: { kind: 'list', atLeast: 1, of: { kind: 'object' } },
            },
          },
          exclusion: { kind: 'fields', required: { factorId: text, level } },
          availability: {
            kind: 'fields',
            required: {
              factorId: text,
              minimumShares: { kind: 'list', atLeast: 1, of: { kind: 'number', minimum: 0, maximum: 1 } },
            },
          },
        },
      },
    },
  },
  optional: {
    sequence: { kind: 'choice', of: ['pseudo-random', 'low-discrepancy'] },
    element: text,
    points: { kind: 'list', atLeast: 1, of: { kind: 'list', of: { kind: 'number' } } },
  },
};
