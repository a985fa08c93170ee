import { expect, test } from 'vitest';
import { valuesOf } from '../value/column.ts';
import { gap } from '../value/gap.ts';
import { columnsOfTable, rowsOfColumns } from './columns-of-table.ts';

const table = [
  [1, gap('withheld')],
  [3, 4],
  [gap('not-asked'), 6],
];

test('a table becomes one column per indicator, and rows again', () => {
  const columns = columnsOfTable(table);
  expect(columns.map(valuesOf)).toEqual([
    [1, 3, gap('not-asked')],
    [gap('withheld'), 4, 6],
  ]);
  expect(rowsOfColumns(columns, 3)).toEqual(table);
});

test('no rows have no columns, whatever directions are given', () => {
  expect(columnsOfTable([])).toEqual([]);
  expect(columnsOfTable([], ['lower-is-better'])).toEqual([]);
});

test('rows of different length, and directions of another number, are refused', () => {
  expect(() => columnsOfTable([[1, 2], [1]])).toThrow(
    expect.objectContaining({
      code: 'lengths-differ',
      message: 'a table requires as many values in every row',
      data: { unit: 1, values: 1, indicators: 2 },
    }),
  );
  expect(() => columnsOfTable([[1, 2]], ['lower-is-better'])).toThrow(
    expect.objectContaining({
      code: 'lengths-differ',
      message: 'a table requires one direction per indicator',
      data: { directions: 1, indicators: 2 },
    }),
  );
  expect(() => columnsOfTable([[Number.NaN]])).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});
