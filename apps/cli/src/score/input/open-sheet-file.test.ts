import { describe, expect, test } from 'vitest';
import { openSheetText } from './open-sheet-file.ts';

function faultsOf(text: string): readonly string[] {
  return openSheetText('t.csv', text).faults.map(({ code, line }) => `${String(line)} ${code}`);
}

describe('openSheetText', () => {
  test('finds nothing in a sound table, spaces round headings or not', () => {
    const sheet = openSheetText('t.csv', 'unit, a\nKEN,1\n');
    expect(sheet.faults).toEqual([]);
    expect(sheet.headings).toEqual(['unit', 'a']);
  });

  test('finds every fault of the form at once', () => {
    expect(faultsOf('unit,a,,a\nKEN,1,2\n\nUGA,1,2,3,4\n"TZA"x",1,2,3\n')).toEqual([
      '5 quotes-malformed',
      '1 heading-empty',
      '1 column-duplicate',
      '2 cell-count',
      '4 cell-count',
    ]);
  });

  test('says that a table saved with semicolons needs commas', () => {
    expect(faultsOf('unit;a\nKEN;1\n')).toEqual(['1 separator-not-comma']);
  });
});
