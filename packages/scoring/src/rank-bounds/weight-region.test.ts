import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOf, limitRows, product, regionAround, spanOf, splitAt } from './weight-region.ts';

const any = { minimum: 0, maximum: 1 };

test('around free weights is the whole simplex', () => {
  expect(regionAround([any, any, any])).toEqual([
    Float64Array.of(1, 0, 0),
    Float64Array.of(0, 1, 0),
    Float64Array.of(0, 0, 1),
  ]);
});

test('around limits is the smaller of the two that minima and maxima make', () => {
  // Minima leave 0.5 to give, maxima 0.5 to take: from below.
  expect(
    regionAround([
      { minimum: 0.25, maximum: 0.75 },
      { minimum: 0.25, maximum: 0.75 },
    ]),
  ).toEqual([Float64Array.of(0.75, 0.25), Float64Array.of(0.25, 0.75)]);
  // Minima leave 1 to give, maxima only 0.125 to take: from above.
  expect(
    regionAround([
      { minimum: 0, maximum: 0.625 },
      { minimum: 0, maximum: 0.5 },
    ]),
  ).toEqual([Float64Array.of(0.5, 0.5), Float64Array.of(0.625, 0.375)]);
});

test('has one corner per weight that is free', () => {
  const fixed = { minimum: 0.5, maximum: 0.5 };
  expect(regionAround([fixed, { minimum: 0, maximum: 0.5 }, { minimum: 0, maximum: 0.5 }])).toEqual([
    Float64Array.of(0.5, 0.5, 0),
    Float64Array.of(0.5, 0, 0.5),
  ]);
  expect(regionAround([fixed, fixed])).toEqual([Float64Array.of(0.5, 0.5)]);
});

test('limits become rows that are at most zero inside them', () => {
  const rows = limitRows([
    { minimum: 0.25, maximum: 0.5 },
    { minimum: 0.5, maximum: 0.5 },
  ]);
  expect(rows).toEqual([Float64Array.of(0.5, -0.5), Float64Array.of(-0.75, 0.25)]);
  expect(rows.map((row) => product(row, Float64Array.of(0.5, 0.5)))).toEqual([0, -0.25]);
  expect(rows.map((row) => product(row, Float64Array.of(0.25, 0.75)))).toEqual([-0.25, 0]);
});

test('a span finds the corners with most and least', () => {
  const region = [Float64Array.of(0, 1), Float64Array.of(1, 0), Float64Array.of(0.5, 0.5)];
  expect(spanOf(Float64Array.of(4, -2), region)).toEqual({ highest: 4, lowest: -2, highestCorner: 1, lowestCorner: 0 });
  expect(spanOf(Float64Array.of(3, 3), region)).toEqual({ highest: 3, lowest: 3, highestCorner: 0, lowestCorner: 0 });
});

test('a cut puts the zero of the row between the two parts', () => {
  const region = regionAround([any, any]);
  const row = Float64Array.of(3, -1);
  expect(splitAt(region, spanOf(row, region))).toEqual([
    [Float64Array.of(1, 0), Float64Array.of(0.25, 0.75)],
    [Float64Array.of(0.25, 0.75), Float64Array.of(0, 1)],
  ]);
});

test('the centre is the mean of the corners', () => {
  expect(centreOf([Float64Array.of(1, 0, 0), Float64Array.of(0, 0.5, 0.5)])).toEqual(Float64Array.of(0.5, 0.25, 0.25));
});

test('the parts of a cut lie on one side each along the edge, and keep the other corners', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 6 }), (list) => {
      const region = regionAround(list.map(() => any));
      const row = Float64Array.from(list);
      const span = spanOf(row, region);
      if (span.highest <= 0 || span.lowest >= 0) return;
      const [above, below] = splitAt(region, span);
      expect(spanOf(row, above).highest).toBe(span.highest);
      expect(product(row, above[span.lowestCorner] ?? row)).toBeCloseTo(0, 12);
      expect(product(row, below[span.highestCorner] ?? row)).toBeCloseTo(0, 12);
      expect(spanOf(row, below).lowest).toBe(span.lowest);
    }),
  );
});
