import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { normaliseCategorical } from './normalise-categorical.ts';

// Four bands: nascent, emerging from 30, developed from 60, mature from 80.
const bands = { thresholds: [30, 60, 80], scores: [0, 1, 2, 3] };

test('gives every country the score of its band', () => {
  expect(normaliseCategorical([12, 45, 79.9, 95, gap('withheld')], bands)).toEqual([0, 1, 2, 3, gap('withheld')]);
});

describe('a value on a threshold', () => {
  test('belongs to the upper band', () => {
    expect(normaliseCategorical([30, 60, 80], bands)).toEqual([1, 2, 3]);
  });

  test('belongs to the lower band where lower is better', () => {
    const direction = 'lower-is-better';
    expect(normaliseCategorical([12, 30, 30.1, 60, 80, 80.1], { ...bands, direction })).toEqual([3, 3, 2, 2, 1, 0]);
  });

  test('is one on the same step of 1e-9, or of the tolerance that is given', () => {
    const threshold = { thresholds: [0.3], scores: [0, 1] };
    expect(normaliseCategorical([0.1 + 0.2, 0.3 - 1e-12, 0.3 - 2e-9], threshold)).toEqual([1, 1, 0]);
    const lower = { ...threshold, direction: 'lower-is-better' } as const;
    expect(normaliseCategorical([0.1 + 0.2, 0.3, 0.3 + 2e-9], lower)).toEqual([1, 1, 0]);
    expect(normaliseCategorical([0.3 - 1e-12], { ...threshold, tolerance: 0 })).toEqual([0]);
    expect(normaliseCategorical([0.27, 0.2], { ...threshold, tolerance: 0.1 })).toEqual([1, 0]);
  });
});

test('takes thresholds and values of the largest magnitude in their order', () => {
  const options = { thresholds: [1e297, 1e299], scores: [0, 1, 2] };
  expect(normaliseCategorical([1e296, 1e298, 1e306, -1e306], options)).toEqual([0, 1, 2, 0]);
});

test('can have scores in any order and no threshold at all', () => {
  expect(normaliseCategorical([1, 5, 9], { thresholds: [3, 7], scores: [0, 10, 5] })).toEqual([0, 10, 5]);
  expect(normaliseCategorical([1, 5], { thresholds: [], scores: [4] })).toEqual([4, 4]);
});

test('refuses bands that are none', () => {
  for (const options of [
    { thresholds: [2, 1], scores: [0, 1, 2] },
    { thresholds: [1, 1], scores: [0, 1, 2] },
    { thresholds: [1], scores: [0] },
    { thresholds: [1], scores: [0, 1, 2] },
    { thresholds: [Number.NaN], scores: [0, 1] },
    { thresholds: [1], scores: [0, Infinity] },
  ]) {
    expect(() => normaliseCategorical([1], options)).toThrow(
      expect.objectContaining({ code: 'bands-invalid', data: options }),
    );
  }
});
