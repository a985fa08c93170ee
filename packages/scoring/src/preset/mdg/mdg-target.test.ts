import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { mdgTarget } from './mdg-target.ts';

describe('the target of a country', () => {
  test.each([
    // b/2, b/3, b/4; under-five mortality of Kenya 1990: 151, a third of it 50.33.
    ['halve', 46, { atLeast: null, atMost: 23 }],
    ['two-thirds', 151, { atLeast: null, atMost: 151 / 3 }],
    ['three-quarters', 230, { atLeast: null, atMost: 57.5 }],
    // 48 per cent with access: 52 without, half of that is 26, so 74 with.
    ['halve-without', 48, { atLeast: 74, atMost: null }],
    ['universal', 63.11, { atLeast: 100, atMost: null }],
    ['parity', 0.81632, { atLeast: 0.97, atMost: 1.03 }],
    ['halt-and-reverse', 3.9, { atLeast: null, atMost: null }],
  ] as const)('%s from %d', (rule, baseline, target) => {
    expect(mdgTarget(rule, baseline)).toEqual(target);
  });

  test('keeps the reason of a missing baseline where the target depends on it', () => {
    expect(mdgTarget('halve', gap('withheld')).atMost).toEqual(gap('withheld'));
    expect(mdgTarget('halve-without', gap('not-asked')).atLeast).toEqual(gap('not-asked'));
    expect(mdgTarget('universal', gap('not-asked')).atLeast).toBe(100);
    expect(mdgTarget('parity', gap('not-asked'))).toEqual({ atLeast: 0.97, atMost: 1.03 });
  });

  test('is not computable from a baseline that cannot be', () => {
    expect(mdgTarget('halve', -1).atMost).toEqual(gap('not-computable'));
    expect(mdgTarget('halve-without', 100.5).atLeast).toEqual(gap('not-computable'));
    expect(mdgTarget('halve-without', -0.5).atLeast).toEqual(gap('not-computable'));
  });

  test('accepts the ends of the scale', () => {
    expect(mdgTarget('two-thirds', 0).atMost).toBe(0);
    expect(mdgTarget('halve-without', 0).atLeast).toBe(50);
    expect(mdgTarget('halve-without', 100).atLeast).toBe(100);
    expect(mdgTarget('halve', 1e308).atMost).toBe(5e307);
  });

  test('refuses NaN', () => {
    expect(() => mdgTarget('halve', Number.NaN)).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
  });
});

test('a burden to be reduced scales with its unit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: 1e-300, max: 1e9 }), (baseline) => {
      const target = mdgTarget('three-quarters', baseline).atMost;
      expect(mdgTarget('three-quarters', baseline * 8).atMost).toBe(Number(target) * 8);
    }),
  );
});
