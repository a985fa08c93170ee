import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, isGap } from '../../value/gap.ts';
import { mdgPaceBands } from './mdg-pace-bands.ts';
import { mdgProgress, type MdgQuestion } from './mdg-progress.ts';

function ask(
  rule: MdgQuestion['rule'],
  baseline: readonly [number, number],
  current: readonly [number, number],
  options: Partial<MdgQuestion> = {},
): ReturnType<typeof mdgProgress> {
  const [from, start] = baseline;
  const [now, value] = current;
  return mdgProgress({ rule, baseline: { year: from, value: start }, current: { year: now, value }, ...options });
}

describe('countries', () => {
  test('Kenya, under-five mortality: 151 in 1990, 119 in 2007, behind its path', () => {
    // Target 151/3. (151 - 119) / (151 - 50.333) = 32 / 100.667; path 151 - 100.667 x 17/25 = 82.547.
    const kenya = ask('two-thirds', [1990, 151], [2007, 119], { bands: mdgPaceBands });
    expect(kenya.progress).toBeCloseTo(0.317881, 6);
    expect(kenya.requiredNow).toBeCloseTo(82.546667, 6);
    // 0.317881 x 25/17
    expect(kenya.pace).toBeCloseTo(0.467472, 6);
    expect(kenya).toMatchObject({ isOnTrack: false, isMet: false, bandId: 'unlikely', flags: [] });
  });

  test('Kenya with 1992 as its baseline, 190.7: the later baseline asks for less and says so', () => {
    // Target 63.567; (190.7 - 119) / 127.133; the path of the goal begins in 1990, that of the figures in 1992.
    const fromStart = ask('two-thirds', [1992, 190.7], [2007, 119]);
    expect(fromStart.progress).toBeCloseTo(0.563975, 6);
    expect(fromStart.requiredNow).toBeCloseTo(190.7 - (127.133333 * 17) / 25, 5);
    expect(fromStart.flags).toEqual(['baseline-late']);
    const fromBaseline = ask('two-thirds', [1992, 190.7], [2007, 119], { pathFrom: 'baseline' });
    expect(fromBaseline.requiredNow).toBeCloseTo(190.7 - (127.133333 * 15) / 23, 5);
    expect(fromBaseline.flags).toEqual(['baseline-late']);
  });

  test('Egypt, maternal mortality: 230 in 1990, 66 in 2010, ahead of its path of 92', () => {
    const egypt = ask('three-quarters', [1990, 230], [2010, 66], { bands: mdgPaceBands });
    expect(egypt.target).toEqual({ atLeast: null, atMost: 57.5 });
    expect(egypt.progress).toBeCloseTo(164 / 172.5, 12);
    expect(egypt).toMatchObject({ requiredNow: 92, isOnTrack: true, isMet: false, bandId: 'likely' });
  });
});

describe('rules', () => {
  test('a share with access rises towards half of those without', () => {
    // 60 with access in 1990: target 80; 2000 asks for 60 + 20 x 10/25 = 68.
    expect(ask('halve-without', [1990, 60], [2000, 70])).toMatchObject({
      progress: 0.5,
      requiredNow: 68,
      pace: 1.25,
      isOnTrack: true,
      isMet: false,
    });
  });

  test('beyond the target progress is above one, behind the baseline below zero', () => {
    expect(ask('halve', [1990, 40], [2010, 10])).toMatchObject({ progress: 1.5, isMet: true, isOnTrack: true });
    expect(ask('halve', [1990, 40], [2010, 50], { bands: mdgPaceBands })).toMatchObject({
      progress: -0.5,
      isOnTrack: false,
      bandId: 'very-unlikely',
    });
  });

  test('the target itself is met, a thousandth off is not', () => {
    expect(ask('halve', [1990, 40], [2015, 20]).isMet).toBe(true);
    expect(ask('halve', [1990, 40], [2015, 20.001]).isMet).toBe(false);
    expect(ask('two-thirds', [1990, 0.3], [2015, 0.1])).toMatchObject({ isMet: true, isOnTrack: true });
  });

  test('parity counts from the nearer end, so too many girls are as far off as too few', () => {
    // 0.90 is 0.07 below the margin, 0.95 and 1.05 are 0.02 off: 5/7 of the way.
    expect(ask('parity', [1990, 0.9], [2005, 0.95]).progress).toBeCloseTo(5 / 7, 12);
    expect(ask('parity', [1990, 0.9], [2005, 1.05]).progress).toBeCloseTo(5 / 7, 12);
    expect(ask('parity', [1990, 0.9], [2005, 1.05]).isMet).toBe(false);
    expect(ask('parity', [1990, 0.9], [2005, 1.03]).isMet).toBe(true);
    expect(ask('parity', [1990, 0.9], [2005, 0.97]).isMet).toBe(true);
    // 1.10 comes down to 1.03: after 15 of 25 years 1.10 - 0.07 x 0.6.
    expect(ask('parity', [1990, 1.1], [2005, 1.06]).requiredNow).toBeCloseTo(1.058, 12);
    expect(ask('parity', [1990, 1.1], [2005, 1.06]).isOnTrack).toBe(false);
  });

  test('halt and reverse has no path', () => {
    expect(ask('halt-and-reverse', [1990, 3.9], [2010, 6.2])).toMatchObject({
      progress: gap('not-applicable'),
      requiredNow: gap('not-applicable'),
      isOnTrack: null,
      isMet: null,
    });
  });
});

describe('the path', () => {
  test('is level before the first year and after the last', () => {
    expect(ask('halve', [1985, 40], [1988, 40])).toMatchObject({ requiredNow: 40, isOnTrack: true, flags: [] });
    expect(ask('halve', [1990, 40], [2019, 21])).toMatchObject({
      requiredNow: 20,
      isOnTrack: false,
      flags: ['after-end'],
    });
  });

  test('has other years where the target has: HIV treatment by 2010', () => {
    expect(ask('universal', [2000, 0], [2005, 40], { start: 2000, end: 2010 })).toMatchObject({
      requiredNow: 50,
      progress: 0.4,
      flags: [],
    });
  });

  test('is not there from a baseline at the end or later', () => {
    expect(ask('halve', [2015, 40], [2016, 30], { pathFrom: 'baseline' })).toMatchObject({
      progress: 0.5,
      requiredNow: gap('not-computable'),
      pace: gap('not-computable'),
      isOnTrack: null,
    });
  });

  test('has no pace in its first year', () => {
    expect(ask('halve', [1990, 40], [1990, 40])).toMatchObject({ progress: 0, pace: gap('not-computable') });
  });
});

describe('what cannot be computed', () => {
  test('progress from a baseline that meets the target; whether it still does can be', () => {
    expect(ask('universal', [1990, 101], [2010, 99])).toMatchObject({
      progress: gap('not-computable'),
      requiredNow: 100,
      isOnTrack: false,
      isMet: false,
      flags: ['baseline-meets-target'],
    });
    expect(ask('halve', [1990, 0], [2010, 0])).toMatchObject({ isMet: true, isOnTrack: true, requiredNow: 0 });
    expect(ask('parity', [1990, 1.02], [2010, 1.01])).toMatchObject({ requiredNow: 1.03, isOnTrack: true });
  });

  test('a current value from before the baseline', () => {
    expect(ask('halve', [1995, 40], [1992, 50])).toMatchObject({
      progress: gap('not-computable'),
      requiredNow: gap('not-computable'),
      isOnTrack: null,
      flags: ['baseline-late', 'current-before-baseline'],
    });
  });

  test('keeps the reason of the baseline first, then that of the current value', () => {
    const missing = { year: 1990, value: gap('withheld') };
    const unasked = { year: 2010, value: gap('not-asked') };
    expect(mdgProgress({ rule: 'halve', baseline: missing, current: unasked })).toMatchObject({
      progress: gap('withheld'),
      requiredNow: gap('withheld'),
      pace: gap('withheld'),
      isOnTrack: null,
      isMet: null,
    });
    expect(mdgProgress({ rule: 'halve', baseline: { year: 1990, value: 8 }, current: unasked })).toMatchObject({
      progress: gap('not-asked'),
      requiredNow: 4.8,
      isMet: null,
    });
    expect(mdgProgress({ rule: 'halve', baseline: { year: 1990, value: 0 }, current: unasked }).progress).toEqual(
      gap('not-asked'),
    );
    // A target that does not depend on the baseline can be met without one.
    expect(mdgProgress({ rule: 'universal', baseline: missing, current: { year: 2010, value: 100 } })).toMatchObject({
      isMet: true,
      progress: gap('withheld'),
      isOnTrack: null,
    });
  });

  test('refuses an end that is not after the start, and NaN', () => {
    const years = expect.objectContaining({ code: 'years-invalid', data: { start: 2015, end: 2015 } });
    expect(() => ask('halve', [1990, 40], [2010, 30], { start: 2015 })).toThrow(years);
    const notFinite = expect.objectContaining({ code: 'value-not-finite' });
    expect(() => ask('halve', [1990, 40], [2010, Number.NaN])).toThrow(notFinite);
    expect(() => ask('halve', [Number.NaN, 40], [2010, 30])).toThrow(notFinite);
  });
});

describe('laws', () => {
  const amount = fc.double({ noNaN: true, min: -1.7e308, max: 1.7e308 });
  const year = fc.integer({ min: 1980, max: 2025 });
  const rule = fc.constantFrom('halve', 'two-thirds', 'halve-without', 'universal', 'parity', 'halt-and-reverse');

  test('no number leaves that is not finite', () => {
    fc.assert(
      fc.property(rule, amount, amount, year, year, (asked, from, now, first, last) => {
        const { progress, requiredNow, pace } = ask(asked, [first, from], [last, now]);
        for (const value of [progress, requiredNow, pace]) expect(isGap(value) || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  test('a better value never lowers progress', () => {
    const rate = fc.double({ noNaN: true, min: 1, max: 1000 });
    fc.assert(
      fc.property(rate, rate, rate, (from, one, other) => {
        const [lower, higher] = one < other ? [one, other] : [other, one];
        const progressAt = (value: number): number => Number(ask('halve', [1990, from], [2010, value]).progress);
        expect(progressAt(lower)).toBeGreaterThanOrEqual(progressAt(higher));
      }),
    );
  });

  test('the value that the path asks for is on track', () => {
    const rate = fc.double({ noNaN: true, min: 0.01, max: 99 });
    fc.assert(
      fc.property(
        fc.constantFrom('halve', 'two-thirds', 'halve-without', 'universal', 'parity'),
        rate,
        year,
        (asked, from, now) => {
          const { requiredNow } = ask(asked, [1980, from], [now, from]);
          expect(ask(asked, [1980, from], [now, Number(requiredNow)]).isOnTrack).toBe(true);
        },
      ),
    );
  });
});
