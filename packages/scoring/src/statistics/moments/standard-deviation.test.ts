import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { standardDeviation } from './standard-deviation.ts';

// The example of the documentation of STDEV.S and STDEV.P, Microsoft Excel: breaking strength of ten tools.
const tools = [1345, 1301, 1368, 1322, 1310, 1370, 1318, 1350, 1303, 1299];

test('reproduces the ten tools of the spreadsheet manual, as a sample and as a population', () => {
  expect(standardDeviation(tools)).toBeCloseTo(27.46391572, 8);
  expect(standardDeviation(tools, { of: 'population' })).toBeCloseTo(26.05455814, 8);
});

test('keeps the digits of a small spread around a large number', () => {
  // NIST Statistical Reference Datasets: NumAcc1 and NumAcc3, certified deviations 1 and 0.1.
  expect(standardDeviation([10000001, 10000003, 10000002])).toBe(1);
  const wave = Array.from(
    { length: 1001 },
    (_, position) => 1000000 + (position === 0 ? 0.2 : position % 2 === 1 ? 0.1 : 0.3),
  );
  expect(standardDeviation(wave)).toBeCloseTo(0.1, 9);
});

test('of a constant is exactly zero, of one value alone as a sample not computable', () => {
  expect(standardDeviation([0.1, 0.1, 0.1])).toBe(0);
  expect(standardDeviation([1e300, 1e300, 1e300])).toBe(0);
  expect(standardDeviation([4])).toEqual(gap('not-computable'));
  expect(standardDeviation([4], { of: 'population' })).toBe(0);
  expect(standardDeviation([gap('withheld')], { of: 'population' })).toEqual(gap('not-computable'));
});

test('grows with the unit of measurement by powers of two without losing a digit, however huge or tiny', () => {
  const deviation = standardDeviation(tools) as number;
  for (const exponent of [-1000, -900, 900, 1010]) {
    expect(standardDeviation(tools.map((tool) => tool * 2 ** exponent))).toBe(deviation * 2 ** exponent);
  }
  expect(standardDeviation([-Number.MAX_VALUE, 0, Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
});

test('is a gap where it is beyond the largest number', () => {
  expect(standardDeviation([-Number.MAX_VALUE, Number.MAX_VALUE])).toEqual(gap('not-computable'));
});

test('does not depend on the order of the units', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 40 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(standardDeviation(shuffled)).toEqual(standardDeviation(list));
      },
    ),
  );
});
