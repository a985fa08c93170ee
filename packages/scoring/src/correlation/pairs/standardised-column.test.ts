import { expect, test } from 'vitest';
import { columnOf } from '../../value/column.ts';
import { gap } from '../../value/gap.ts';
import { standardise } from './standardised-column.ts';

test('deviations have length one, gaps stand as zero', () => {
  const { deviations, missing, isConstant } = standardise(columnOf([1, gap('withheld'), 3, 5]));
  expect([...deviations]).toEqual([-Math.SQRT1_2, 0, 0, Math.SQRT1_2].map((each) => expect.closeTo(each, 15)));
  expect([...missing]).toEqual([1]);
  expect(isConstant).toBe(false);
});

test.each([
  ['huge', [-1.7e308, 0, 1.7e308]],
  ['tiny', [1e-310, 2e-310, 3e-310]],
  ['far from zero', [1e9 + 1, 1e9 + 2, 1e9 + 3]],
])('%s numbers keep their deviations', (_, numbers) => {
  expect([...standardise(columnOf(numbers)).deviations]).toEqual(
    [-Math.SQRT1_2, 0, Math.SQRT1_2].map((each) => expect.closeTo(each, 12)),
  );
});

test('what rounding leaves of a constant is no spread', () => {
  expect(standardise(columnOf([0.1 + 0.2, 0.3])).isConstant).toBe(true);
  expect(standardise(columnOf([])).isConstant).toBe(true);
  expect(standardise(columnOf([gap('withheld'), 4])).isConstant).toBe(true);
});
