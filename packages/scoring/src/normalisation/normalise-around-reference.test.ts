import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { normaliseAroundReference } from './normalise-around-reference.ts';

test('puts the mean at 100 and the range on 60 points', () => {
  expect(normaliseAroundReference([0, 5, 10])).toEqual([70, 100, 130]);
  // Mean 4, range 10: 100 + 60 * (0 - 4) / 10 = 76.
  expect(normaliseAroundReference([0, 2, 10])).toEqual([76, 88, 136]);
});

test('keeps a given scale, on the scale of the indicator also where less is better', () => {
  const given = { reference: 4, minimum: 0, maximum: 20 };
  expect(normaliseAroundReference([4, 14], given)).toEqual([100, 130]);
  expect(normaliseAroundReference([4, 14], { ...given, direction: 'lower-is-better' })).toEqual([100, 70]);
  expect(normaliseAroundReference([0, 10], { minimum: -10 })).toEqual([85, 115]);
  expect(normaliseAroundReference([0, 10], { maximum: 20 })).toEqual([85, 115]);
  expect(normaliseAroundReference([7], given)).toEqual([109]);
});

describe('gaps', () => {
  test('stay as they are and have no part in mean and range', () => {
    expect(normaliseAroundReference([0, gap('withheld'), 10])).toEqual([70, gap('withheld'), 130]);
    expect(normaliseAroundReference([gap('not-asked')])).toEqual([gap('not-asked')]);
    expect(normaliseAroundReference([gap('not-asked')], { minimum: 5 })).toEqual([gap('not-asked')]);
    expect(normaliseAroundReference([])).toEqual([]);
  });

  test('come of values without a range', () => {
    expect(normaliseAroundReference([0.1, 0.1, gap('withheld'), 0.1])).toEqual([
      gap('not-computable'),
      gap('not-computable'),
      gap('withheld'),
      gap('not-computable'),
    ]);
    expect(normaliseAroundReference([3])).toEqual([gap('not-computable')]);
  });
});

test('takes values from end to end of the range of numbers', () => {
  expect(normaliseAroundReference([-1.7e308, 0, 1.7e308])).toEqual([70, 100, 130]);
  expect(normaliseAroundReference([1e-300, 2e-300, 3e-300])).toEqual([70, 100, 130]);
});

test.each([
  [{ minimum: 5, maximum: 5 }, 'goalposts-invalid'],
  [{ minimum: 6, maximum: 5 }, 'goalposts-invalid'],
  [{ minimum: 3 }, 'goalposts-invalid'],
  [{ maximum: 1 }, 'goalposts-invalid'],
  [{ reference: Number.NaN }, 'value-not-finite'],
  [{ minimum: -Infinity }, 'value-not-finite'],
  [{ maximum: Number.NaN }, 'value-not-finite'],
] as const)('refuses %o', (options, code) => {
  expect(() => normaliseAroundReference([1, 3], options)).toThrow(expect.objectContaining({ code }));
});

test('a higher value never scores lower, and order changes no digit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 20 }),
      (values) => {
        const sorted = values.toSorted((one, other) => one - other);
        const scores = normaliseAroundReference(sorted);
        expect(normaliseAroundReference(sorted.toReversed())).toEqual(scores.toReversed());
        scores.forEach((score, at) => {
          if (typeof score !== 'number') return;
          expect(score).toBeGreaterThanOrEqual(Number(scores[at - 1] ?? -Infinity));
        });
      },
    ),
  );
});
