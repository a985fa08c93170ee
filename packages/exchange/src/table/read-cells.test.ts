import { describe, expect, test } from 'vitest';
import { readCells } from './read-cells.ts';

describe('readCells', () => {
  test('gives every row with the line on which it starts, blank lines and breaks inside quotes counted', () => {
    expect(readCells('\uFEFFiso3,note\r\nTGO,"two\r\nlines"\r\n\r\nKEN,x').rows).toEqual([
      { line: 1, cells: ['iso3', 'note'] },
      { line: 2, cells: ['TGO', 'two\r\nlines'] },
      { line: 5, cells: ['KEN', 'x'] },
    ]);
  });

  test('leaves rows of any width as they are', () => {
    expect(readCells('a,b\n1\n1,2,3\n').rows.map(({ cells }) => cells.length)).toEqual([2, 1, 3]);
  });

  test('names each line with malformed quotes and reads on where they end', () => {
    expect(readCells('a,b\n"x"y",1\nTGO,2\n"z"z",3\nKEN,4\n')).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['TGO', '2'] },
        { line: 5, cells: ['KEN', '4'] },
      ],
      brokenLines: [2, 4],
    });
  });

  test('loses what follows a quote that is never closed, and says where it opens', () => {
    expect(readCells('a,b\nTGO,1\n"KEN,2\nUGA,3\n')).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['TGO', '1'] },
      ],
      brokenLines: [3],
    });
  });

  test('finds nothing in an empty file', () => {
    expect(readCells('')).toEqual({ rows: [], brokenLines: [] });
  });
});
