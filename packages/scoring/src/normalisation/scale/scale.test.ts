import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireScale, scoreAt } from './scale.ts';

test('gives exactly the ends at 0 and 1, also where the rounded span misses them', () => {
  // 0.3 + (0.9 - 0.3) is 0.9000000000000001, 0.2 + (0.9 - 0.2) is 0.8999999999999999.
  for (const scale of [
    { lowest: 0.3, highest: 0.9 },
    { lowest: 0.2, highest: 0.9 },
    { lowest: 1, highest: 10 },
    { lowest: 1e16, highest: 3e16 },
  ]) {
    expect(scoreAt(0, scale)).toBe(scale.lowest);
    expect(scoreAt(1, scale)).toBe(scale.highest);
  }
  expect(scoreAt(0.25, { lowest: 1, highest: 9 })).toBe(3);
  expect(scoreAt(-0.5, { lowest: 1, highest: 9 })).toBe(-3);
  expect(scoreAt(2, { lowest: 1, highest: 9 })).toBe(17);
});

test('never falls as the share rises, around 1 least of all', () => {
  const end = fc.double({ noNaN: true, min: -1000, max: 1000 });
  const share = fc.oneof(fc.double({ noNaN: true, min: -3, max: 3 }), fc.constantFrom(1, 1 - 2 ** -53, 1 + 2 ** -52));
  fc.assert(
    fc.property(end, end, share, share, (lowest, highest, one, other) => {
      fc.pre(lowest < highest);
      const scale = { lowest, highest };
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(scoreAt(low, scale)).toBeLessThanOrEqual(scoreAt(high, scale));
      if (high <= 1) expect(scoreAt(high, scale)).toBeLessThanOrEqual(highest);
      if (low >= 0) expect(scoreAt(low, scale)).toBeGreaterThanOrEqual(lowest);
    }),
    { numRuns: 1000 },
  );
});

test('refuses a scale that is empty, upside down, or without an end', () => {
  for (const scale of [
    { lowest: 1, highest: 1 },
    { lowest: 1, highest: 0 },
    { lowest: 0, highest: Number.NaN },
    { lowest: -Infinity, highest: 0 },
    { lowest: -1.7e308, highest: 1.7e308 },
  ]) {
    expect(() => requireScale(scale)).toThrow(expect.objectContaining({ code: 'scale-invalid', data: scale }));
  }
  const scale = { lowest: -1, highest: 1 };
  expect(requireScale(scale)).toBe(scale);
});
