import { describe, expect, test } from 'vitest';
import { idiPreset } from './idi-preset.ts';

describe.each([2010, 2015, 2016, 2017].map(idiPreset))('$presetId', (preset) => {
  test('has eleven indicators in three sub-indices whose weights sum to one', () => {
    expect(preset.subIndices.map(({ indicators }) => indicators.length)).toEqual([5, 3, 3]);
    expect(preset.subIndices.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 15);
  });

  test('is plain data and says that it is not verified', () => {
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
    expect(preset.isVerified).toBe(false);
    expect(preset.note).toMatch(/from memory/);
  });
});

test('reference values are those of figure 2.2 of the edition of 2010', () => {
  const references = idiPreset(2010).subIndices.flatMap(({ indicators }) =>
    indicators.map(({ goalposts }) => goalposts.goalpost),
  );
  expect(references).toEqual([60, 180, expect.closeTo(10 ** 5.45, 6), 100, 100, 100, 60, 100, 100, 100, 100]);
});

test('editions from 2015 measure mean years of schooling in the place of literacy', () => {
  const skillsOf = (year: number): unknown => idiPreset(year).subIndices[2]?.indicators[0]?.indicatorId;
  expect([skillsOf(2010), skillsOf(2015)]).toEqual(['literacy', 'schooling']);
});

test.each([2009, 2012, 2018, 2024])(
  '%i is refused: its reference values are not known, or it was not published',
  (year) => {
    expect(() => idiPreset(year)).toThrow(
      expect.objectContaining({ code: 'edition-unknown', data: { indexId: 'idi', year } }),
    );
  },
);
