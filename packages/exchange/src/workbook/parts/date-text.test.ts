import { describe, expect, it } from 'vitest';
import { dateText } from './date-text.ts';

describe('dateText', () => {
  // Days as spreadsheets count them: ECMA-376, part 1, 18.17.4.1.
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [39_994, false, '2009-06-30'],
    [38_532, true, '2009-06-30'],
    [39_994.25, false, '2009-06-30T06:00:00'],
    [0.5, false, '12:00:00'],
    [2_958_465, false, '9999-12-31'],
  ])('reads %d (from 1904: %s) as %s', (serial, isFrom1904, text) => {
    expect(dateText(serial, isFrom1904)).toBe(text);
  });

  it('gives nothing for days that no spreadsheet knows', () => {
    expect([-1, 2_958_466, Number.NaN].map((serial) => dateText(serial, false))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
