import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters, columnNumber } from './column-letters.ts';

describe('columnLetters', () => {
  // XFD is the last column of a spreadsheet, the 16,384th.
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('names column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('is turned round by columnNumber, whatever row follows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), fc.nat(1_000_000), (column, row) => {
        expect(columnNumber(`${columnLetters(column)}${row}`)).toBe(column);
      }),
    );
  });

  it('gives 0 for a name without letters', () => {
    expect(columnNumber('12')).toBe(0);
  });
});
