import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { idiPreset } from './idi-preset.ts';
import { scoreIdi } from './score-idi.ts';

const country = {
  'fixed-telephone': 30,
  mobile: 90,
  bandwidth: 1000,
  computer: 40,
  'home-internet': 20,
  'internet-users': 30,
  'fixed-broadband': 6,
  'mobile-broadband': 20,
  literacy: 90,
  secondary: 80,
  tertiary: 40,
};

describe('the score', () => {
  test('is 10 x (0.4 access + 0.4 use + 0.2 skills) of the shares of the reference values', () => {
    // access (.5 + .5 + 3/5.45 + .4 + .2) / 5 = .4300917; use (.3 + .1 + .2) / 3 = .2; skills (.9 + .8 + .4) / 3 = .7
    const { score, subIndices } = scoreIdi(idiPreset(2010), country);
    expect(subIndices.map((subIndex) => subIndex.score)).toEqual([
      expect.closeTo(4.300917, 6),
      expect.closeTo(2, 12),
      expect.closeTo(7, 12),
    ]);
    expect(score).toBeCloseTo(10 * (0.4 * 0.4300917 + 0.4 * 0.2 + 0.2 * 0.7), 6);
  });

  test('takes bandwidth on a logarithm: one bit is nothing, the printed reference of 280,377 is nearly all', () => {
    const shareOf = (bandwidth: number): unknown =>
      scoreIdi(idiPreset(2010), { ...country, bandwidth }).subIndices[0]?.indicators[2]?.share;
    expect(shareOf(0)).toBe(0);
    expect(shareOf(1)).toBe(0);
    // The log of 280,377 is 5.44774; the edition normalised with 5.45.
    expect(shareOf(280_377)).toBeCloseTo(5.44774 / 5.45, 5);
    expect(shareOf(1e7)).toBe(1);
  });

  test('is at most the maximum: beyond the reference nothing is gained', () => {
    const preset = idiPreset(2010);
    const all = preset.subIndices.flatMap(({ indicators }) => indicators.map(({ indicatorId }) => indicatorId));
    expect(scoreIdi(preset, Object.fromEntries(all.map((id) => [id, 1e9]))).score).toBe(10);
    expect(scoreIdi(preset, Object.fromEntries(all.map((id) => [id, 0]))).score).toBe(0);
  });

  test('of the same country falls from edition to edition as the reference of bandwidth rises', () => {
    const given = { ...country, schooling: 9 };
    const accessOf = (year: number): unknown => scoreIdi(idiPreset(year), given).subIndices[0]?.indicators[2]?.share;
    expect([2010, 2015, 2016, 2017].map(accessOf)).toEqual(
      [5.45, 5.98, 5.99, 6.33].map((logarithm): unknown => expect.closeTo(3 / logarithm, 12)),
    );
  });
});

describe('a missing indicator', () => {
  test('leaves its sub-index and the index without a score, the other sub-indices with theirs', () => {
    const { score, subIndices } = scoreIdi(idiPreset(2010), { ...country, tertiary: gap('not-answered') });
    expect(score).toEqual(gap('below-availability'));
    expect(subIndices.map((subIndex) => typeof subIndex.score)).toEqual(['number', 'number', 'object']);
    expect(subIndices[2]?.indicators[2]?.share).toEqual(gap('not-answered'));
  });

  test('is bridged by the others where a smaller share is enough', () => {
    const partial = { ...country, tertiary: gap('not-answered') };
    expect(scoreIdi(idiPreset(2010), partial, { minimumShare: 0.6 }).subIndices[2]?.score).toBeCloseTo(8.5, 12);
  });

  test('that has neither value nor gap is refused', () => {
    const { mobile: _, ...rest } = country;
    expect(() => scoreIdi(idiPreset(2010), rest)).toThrow(
      expect.objectContaining({ code: 'component-missing', data: { presetId: 'idi-2010', indicatorId: 'mobile' } }),
    );
    expect(() => scoreIdi(idiPreset(2015), country)).toThrow(expect.objectContaining({ code: 'component-missing' }));
  });
});
