import { expect, test } from 'vitest';
import { columnOf, valuesOf } from '../../value/column.ts';
import { gap, type Value } from '../../value/gap.ts';
import { placeOnScale, type Placement } from './place-on-scale.ts';

function placed(values: readonly Value[], placement: Placement): readonly Value[] {
  return valuesOf(placeOnScale(columnOf(values), placement));
}

test('gives each number its share of the way, upwards or downwards, and beyond', () => {
  expect(placed([10, 15, 20, 25, 5], { from: 10, to: 20 })).toEqual([0, 0.5, 1, 1.5, -0.5]);
  expect(placed([10, 15, 20, 25, 5], { from: 20, to: 10 })).toEqual([1, 0.5, 0, -0.5, 1.5]);
  expect(placed([10, 15], { from: 10, to: 20, scale: { lowest: 1, highest: 9 } })).toEqual([1, 5]);
});

test('holds shares at a floor and at a ceiling', () => {
  const placement = { from: 10, to: 20, floor: 0, ceiling: 1 };
  expect(placed([5, 10, 15, 20, 25], placement)).toEqual([0, 0, 0.5, 1, 1]);
  expect(placed([5, 25], { from: 10, to: 20, floor: 0 })).toEqual([0, 1.5]);
  expect(placed([5, 25], { from: 10, to: 20, ceiling: 1 })).toEqual([-0.5, 1]);
});

test('keeps the reason of a gap', () => {
  expect(placed([gap('withheld'), 1, gap('do-not-know')], { from: 0, to: 1 })).toEqual([
    gap('withheld'),
    1,
    gap('do-not-know'),
  ]);
});

test('has no number where the ends are the same, not even at a ceiling', () => {
  expect(placed([0, 5, 10], { from: 5, to: 5, floor: 0, ceiling: 1 })).toEqual([
    gap('not-computable'),
    gap('not-computable'),
    gap('not-computable'),
  ]);
});

test('measures a way longer than the largest number', () => {
  expect(placed([-1.5e308, 0, 1.5e308], { from: -1.5e308, to: 1.5e308 })).toEqual([0, 0.5, 1]);
  expect(placed([1.5e308, 0, -1.5e308], { from: 1.5e308, to: -1.5e308 })).toEqual([0, 0.5, 1]);
  // The way is short enough, what has been travelled is not.
  expect(placed([1.5e308], { from: -1e308, to: 0 })).toEqual([2.5]);
});

test('measures the shortest way that there is', () => {
  expect(placed([0, 5e-324, 1e-323, 1.5e-323], { from: 0, to: 1e-323 })).toEqual([0, 0.5, 1, 1.5]);
  expect(placed([1, 1 + 2 ** -52], { from: 1, to: 1 + 2 ** -52 })).toEqual([0, 1]);
});

test('has no number where a share is beyond the numbers, unless a ceiling holds it', () => {
  expect(placed([1e300, -1e300], { from: 0, to: 1e-300 })).toEqual([gap('not-computable'), gap('not-computable')]);
  expect(placed([1e300, -1e300], { from: 0, to: 1e-300, floor: 0, ceiling: 1 })).toEqual([1, 0]);
});

test('never says minus zero, and leaves the column as it was', () => {
  const column = columnOf([7, gap('withheld'), 3]);
  expect(valuesOf(placeOnScale(column, { from: 7, to: 3 }))).toEqual([0, gap('withheld'), 1]);
  expect(valuesOf(column)).toEqual([7, gap('withheld'), 3]);
});
