import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, isGap } from '../../value/gap.ts';
import { mdgReversal } from './mdg-reversal.ts';

function seriesFrom(first: number, values: readonly number[]): readonly { year: number; value: number }[] {
  return values.map((value, at) => ({ year: first + at, value }));
}

describe('the sign of the trend', () => {
  test('Kenya, adults with HIV to 2011: past its worst of 10.5 in 1996', () => {
    // 2007 to 2011: 6.4 6.3 6.2 6.2 6.2. Least squares: (-2x.2 -1x.1) / 10 = -0.05.
    const kenya = mdgReversal(
      seriesFrom(1995, [10.3, 10.5, 10.5, 10.1]).concat(seriesFrom(2007, [6.4, 6.3, 6.2, 6.2, 6.2])),
      {
        end: 2011,
      },
    );
    expect(kenya.slope).toBeCloseTo(-0.05, 12);
    expect(kenya).toMatchObject({ verdict: 'reversed', isMet: true, worst: { year: 1996, value: 10.5 } });
  });

  test('Egypt, level at 0.06: halted, but not reversed', () => {
    expect(mdgReversal(seriesFrom(2007, [0.06, 0.06, 0.06, 0.06, 0.06]), { end: 2011 })).toEqual({
      slope: 0,
      verdict: 'halted',
      isMet: false,
      worst: { year: 2007, value: 0.06 },
    });
  });

  test('a rising series continues, whatever its last step', () => {
    // 1 2 3 4 3.9: slope (-2 -1x2 +4 +2x3.9)/10 against the first = (0 - 1 + 3 + 5.8)/10 = 0.78.
    const rising = mdgReversal(seriesFrom(2011, [1, 2, 3, 4, 3.9]));
    expect(rising.slope).toBeCloseTo(0.78, 12);
    expect(rising).toMatchObject({ verdict: 'continuing', isMet: false });
  });

  test('where higher is better, a falling series is the loss', () => {
    const forest = seriesFrom(2011, [30, 29, 28]);
    expect(mdgReversal(forest, { direction: 'higher-is-better' })).toMatchObject({
      slope: -1,
      verdict: 'continuing',
      worst: { year: 2013, value: 28 },
    });
  });
});

describe('the years of the trend', () => {
  const turned = seriesFrom(2005, [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]);

  test('are the last five up to the end, or as many as asked', () => {
    expect(mdgReversal(turned).slope).toBe(-1);
    // 2010 to 2015: 6 to 1; 2005 to 2015: symmetric.
    expect(mdgReversal(turned, { years: 6 }).slope).toBe(-1);
    expect(mdgReversal(turned, { years: 11 }).verdict).toBe('halted');
    expect(mdgReversal(turned, { end: 2010 }).slope).toBe(1);
  });

  test('leave nothing to judge with fewer than two figures', () => {
    const none = { slope: gap('not-computable'), verdict: null, isMet: null };
    expect(mdgReversal([])).toEqual({ ...none, worst: null });
    expect(mdgReversal([{ year: 2014, value: 3 }])).toEqual({ ...none, worst: { year: 2014, value: 3 } });
    expect(mdgReversal(seriesFrom(1995, [3, 2, 1]))).toMatchObject(none);
    expect(
      mdgReversal([
        { year: 2014, value: 3 },
        { year: 2015, value: gap('withheld') },
      ]),
    ).toMatchObject(none);
  });

  test('before the start of the goal do not count, not even as the worst', () => {
    expect(mdgReversal([{ year: 1985, value: 99 }, ...seriesFrom(2014, [3, 2])]).worst).toEqual({
      year: 2014,
      value: 3,
    });
  });
});

test('a broken contract is refused', () => {
  const code = (expected: string): unknown => expect.objectContaining({ code: expected });
  expect(() => mdgReversal([], { start: 2015, end: 2015 })).toThrow(code('years-invalid'));
  expect(() => mdgReversal([], { years: 0 })).toThrow(code('years-invalid'));
  expect(() => mdgReversal([], { end: Number.NaN })).toThrow(code('years-invalid'));
  expect(() => mdgReversal([...seriesFrom(2014, [1]), ...seriesFrom(2014, [1])])).toThrow(code('years-repeated'));
});

describe('laws', () => {
  const series = fc
    .array(fc.double({ noNaN: true, min: -1.7e308, max: 1.7e308 }), { minLength: 2, maxLength: 5 })
    .map((values) => seriesFrom(2011, values));

  test('huge figures overflow into a gap, never into an error', () => {
    fc.assert(
      fc.property(series, (rows) => {
        const { slope } = mdgReversal(rows);
        expect(isGap(slope) || Number.isFinite(slope)).toBe(true);
      }),
    );
    expect(mdgReversal(seriesFrom(2014, [-1.7e308, 1.7e308])).slope).toEqual(gap('not-computable'));
    expect(mdgReversal(seriesFrom(2013, [2 ** 1023, 2 ** 1022, 0])).slope).toBe(-(2 ** 1022));
  });

  test('the order of the rows changes no digit, a mirror turns the sign', () => {
    fc.assert(
      fc.property(series, (rows) => {
        expect(mdgReversal(rows.toReversed())).toEqual(mdgReversal(rows));
        const { slope } = mdgReversal(rows);
        const mirrored = mdgReversal(rows.map(({ year, value }) => ({ year, value: -value }))).slope;
        expect(isGap(slope) ? mirrored : -Number(mirrored) + 0).toEqual(isGap(slope) ? slope : slope + 0);
      }),
    );
  });
});
