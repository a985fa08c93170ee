import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { describeIndicators } from './describe-indicators.ts';

const none = gap('not-computable');

test('describes location, spread, shape and coverage of each indicator, in the order given', () => {
  // The example of the documentation of SKEW and KURT, Microsoft Excel; STDEV.S of the same cells is 1.524.
  const [ten, two] = describeIndicators({ ten: [3, 4, 5, 2, 3, gap('withheld'), 4, 5, 6, 4, 7], two: [0, 8] });
  expect(ten).toEqual({
    code: 'ten',
    minimum: 2,
    maximum: 7,
    mean: 4.3,
    median: 4,
    standardDeviation: expect.closeTo(Math.sqrt(201 / 9 - (10 * 4.3 ** 2) / 9 + 4 / 9), 10),
    skewness: expect.closeTo(0.359543071, 9),
    kurtosis: expect.closeTo(-0.151799637, 9),
    of: 11,
    applicable: 11,
    available: 10,
    nonZero: 10,
    unique: 6,
    mostRepeated: 3,
    availableShare: 10 / 11,
    nonZeroShare: 1,
    uniqueShare: 0.6,
    mostRepeatedShare: 0.3,
    flags: [],
  });
  expect(two).toMatchObject({ code: 'two', nonZeroShare: 0.5, skewness: none, kurtosis: none, flags: [] });
});

test('raises each flag on the share that stands beside it; a share equal to the threshold is enough', () => {
  const flagsOf = (values: Parameters<typeof describeIndicators>[0][string]): readonly string[] =>
    describeIndicators({ a: values })[0]?.flags ?? [];
  expect(flagsOf([1, 2, gap('not-answered')])).toEqual([]);
  expect(flagsOf([1, gap('not-answered')])).toEqual(['few-available']);
  // Two of five available values are zero: 0.6 of the available, 0.3 of all ten units.
  expect(flagsOf([0, 0, 1, 2, 3, ...Array.from({ length: 5 }, () => gap('not-asked'))])).toEqual(['few-available']);
  expect(flagsOf([0, 0, 1])).toEqual(['few-non-zero']);
  expect(flagsOf([2, 2, 2, 2, 4])).toEqual(['few-unique', 'outliers']);
  expect(describeIndicators({ a: [1, 2, 4, 20] }, { skewness: 1, kurtosis: 1 })[0]?.flags).toEqual(['outliers']);
});

test('leaves what is not applicable out of the denominator', () => {
  expect(describeIndicators({ a: [1, 2, gap('not-applicable'), gap('not-applicable')] })[0]).toMatchObject({
    of: 4,
    applicable: 2,
    availableShare: 1,
    flags: [],
  });
});

test('of an indicator without any value is gaps and one flag', () => {
  expect(describeIndicators({ a: [gap('withheld'), gap('not-asked')] })[0]).toMatchObject({
    minimum: none,
    maximum: none,
    mean: none,
    median: none,
    standardDeviation: none,
    available: 0,
    availableShare: 0,
    nonZeroShare: none,
    flags: ['few-available'],
  });
  expect(describeIndicators({ a: [] })[0]).toMatchObject({ availableShare: none, flags: [] });
  expect(describeIndicators({})).toEqual([]);
});

test('does not depend on the order of the units', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1)), {
          maxLength: 30,
        })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(describeIndicators({ a: shuffled })).toEqual(describeIndicators({ a: list }));
      },
    ),
  );
});

test('refuses a threshold that is no number', () => {
  expect(() => describeIndicators({ a: [1] }, { skewness: Number.NaN })).toThrow(
    expect.objectContaining({ code: 'threshold-invalid' }),
  );
});
