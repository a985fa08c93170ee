import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { truncate } from '../rounding/truncate.ts';
import { gap, isGap } from '../value/gap.ts';
import { arithmeticMean } from './arithmetic-mean.ts';

const score = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
const weight = fc.double({ noNaN: true, min: 0.001, max: 1000 });
const entries = fc.array(fc.tuple(score, weight), { minLength: 1, maxLength: 40 });

function meanOf(list: readonly (readonly [number, number])[]): number {
  const mean = arithmeticMean(
    list.map(([value]) => value),
    list.map(([, share]) => share),
  );
  return typeof mean === 'number' ? mean : Number.NaN;
}

describe('published means', () => {
  test('reproduce Ireland 2010 with .34/.33/.33 and miss it with equal weights', () => {
    // United Nations E-Government Survey 2010: published .68655.
    const mean = arithmeticMean([0.49841, 0.57386, 0.9931], [0.34, 0.33, 0.33]);
    expect(isGap(mean) ? mean : truncate(mean, 5)).toBe(0.68655);
    expect(arithmeticMean([0.49841, 0.57386, 0.9931])).toBeCloseTo(0.68846, 5);
  });

  test('reproduce Argentina in the GovTech Maturity Index 2020', () => {
    // World Bank, GovTech Maturity Index 2020: .868093845284015.
    expect(arithmeticMean([0.757164705882353, 0.908695238095238, 0.880941666666667, 0.925573770491803])).toBeCloseTo(
      0.868093845284015,
      12,
    );
  });
});

describe('gaps', () => {
  test('that are not applicable leave the denominator before the share is taken', () => {
    expect(arithmeticMean([1, 0, gap('not-applicable')], [1, 1, 8], { minimumShare: 1 })).toBe(0.5);
  });

  test('of any other reason count as missing in the share', () => {
    const values = [1, 0.5, gap('not-answered')];
    expect(arithmeticMean(values, [2, 1, 2], { minimumShare: 0.6 })).toBeCloseTo(2.5 / 3, 15);
    expect(arithmeticMean(values, [2, 1, 2.001], { minimumShare: 0.6 })).toEqual(gap('below-availability'));
    expect(arithmeticMean([1, gap('do-not-know')], undefined, { minimumShare: 0.6 })).toEqual(
      gap('below-availability'),
    );
  });

  test('at exactly the minimum share are enough, whatever the last digit of the share', () => {
    // 0.1 + 0.2 over 0.5 is 0.6000000000000001 or 0.6 by the order of adding.
    for (const weights of [
      [0.1, 0.2, 0.2],
      [0.7, 0.2, 0.6],
    ]) {
      expect(arithmeticMean([1, 1, gap('not-answered')], weights, { minimumShare: 0.6 })).toBe(1);
    }
  });

  test('everywhere keep the reason when the figures are only not released', () => {
    expect(arithmeticMean([gap('withheld'), gap('withheld')])).toEqual(gap('withheld'));
    expect(arithmeticMean([gap('not-validated'), gap('not-applicable')])).toEqual(gap('not-validated'));
    expect(arithmeticMean([gap('withheld'), gap('not-answered')])).toEqual(gap('below-availability'));
    expect(arithmeticMean([gap('not-answered')])).toEqual(gap('below-availability'));
  });

  test('that are all not applicable, or nothing at all, give not applicable', () => {
    expect(arithmeticMean([gap('not-applicable'), gap('not-applicable')])).toEqual(gap('not-applicable'));
    expect(arithmeticMean([])).toEqual(gap('not-applicable'));
    expect(arithmeticMean([gap('not-applicable'), 0.4], [1, 0])).toEqual(gap('not-applicable'));
  });
});

describe('laws', () => {
  test('the mean lies between the lowest and the highest value', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const values = list.map(([value]) => value);
        expect(meanOf(list)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(meanOf(list)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test('the order of the entries changes no digit', () => {
    fc.assert(
      fc.property(
        entries.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(meanOf(shuffled)).toBe(meanOf(list));
        },
      ),
    );
  });

  test('a higher value never lowers the mean', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.double({ noNaN: true, min: 0, max: 1e6 }), (list, place, more) => {
        const at = place % list.length;
        const raised = list.map(([value, share], position): [number, number] => [
          position === at ? value + more : value,
          share,
        ]);
        expect(meanOf(raised)).toBeGreaterThanOrEqual(meanOf(list));
      }),
    );
  });

  test('another unit of the values moves the mean along, another scale of the weights not at all', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const mean = meanOf(list);
        const inPercent = meanOf(list.map(([value, share]): [number, number] => [value * 100, share]));
        const weightsTimesEight = meanOf(list.map(([value, share]): [number, number] => [value, share * 8]));
        const largest = Math.max(...list.map(([value]) => Math.abs(value)), 1);
        expect(Math.abs(inPercent - 100 * mean) / (100 * largest)).toBeLessThan(1e-12);
        expect(weightsTimesEight).toBe(mean);
      }),
    );
  });
});

describe('a broken contract', () => {
  test.each([
    ['NaN among the values', [0.5, Number.NaN], [1, 1], {}, 'value-not-finite'],
    ['an infinite weight', [0.5, 1], [1, Infinity], {}, 'value-not-finite'],
    ['a negative weight', [0.5, 1], [1, -1], {}, 'weight-negative'],
    ['weights that are all zero', [0.5, 1], [0, 0], {}, 'weights-all-zero'],
    ['fewer weights than values', [0.5, 1], [1], {}, 'lengths-differ'],
    ['a share above one', [0.5, 1], [1, 1], { minimumShare: 60 }, 'share-out-of-range'],
  ] as const)('%s is refused', (_, values, weights, options, code) => {
    expect(() => arithmeticMean(values, weights, options)).toThrow(expect.objectContaining({ code }));
  });
});

test('leaves its input as it was', () => {
  const values = Object.freeze([0.1, gap('withheld'), 0.3]);
  const weights = Object.freeze([3, 2, 1]);
  expect(arithmeticMean(values, weights)).toBeCloseTo(0.15, 12);
});

test('neither overflows nor vanishes at the ends of the range of numbers', () => {
  expect(arithmeticMean([1.7e308, 1.7e308, 1.7e308])).toBe(1.7e308);
  expect(arithmeticMean([1e300, 3e300], [1e10, 1e10])).toBe(2e300);
  expect(arithmeticMean([-1.5e308, 1.5e308], [3, 3])).toBe(0);
  expect(arithmeticMean([1e-200, 3e-200], [1e-200, 1e-200])).toBe(2e-200);
  expect(arithmeticMean([-3e-300, -1e-300], [1, 1])).toBe(-2e-300);
  expect(arithmeticMean([-3e301, -1e301], [1, 1])).toBe(-2e301);
  expect(arithmeticMean([0, 0])).toBe(0);
});
