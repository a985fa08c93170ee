import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { columnsOfTable } from '../columns-of-table.ts';
import { frontierTable } from './frontier-table.ts';

test('divides every indicator by its highest value; a gap is zero', () => {
  const table = frontierTable(
    columnsOfTable([
      [4, 0],
      [2, 0],
      [gap('withheld'), 0],
    ]),
    3,
    undefined,
  );
  expect(table.rows.map((row) => [...row])).toEqual([
    [1, 0],
    [0.5, 0],
    [0, 0],
  ]);
  expect([...table.sizes]).toEqual([4, 0]);
});

test('mirrors an indicator of which less is better, but not what is below zero', () => {
  const columns = columnsOfTable([[10], [30], [-5], [gap('withheld')]]);
  const { rows, sizes } = frontierTable(columns, 4, ['lower-is-better']);
  expect([...sizes]).toEqual([30]);
  expect(rows.map((row) => row[0])).toEqual([1, 1 / 3, -5 / 30, 0]);
});

test('keeps as peers the rows without a negative number, each once, in the same order whatever that of the table', () => {
  const table = [
    [2, 1],
    [-1, 9],
    [1, 2],
    [2, 1],
  ];
  const peers = frontierTable(columnsOfTable(table), 4, undefined).peers.map((row) => [...row]);
  expect(peers).toEqual([
    [0.5, 2 / 9],
    [1, 1 / 9],
  ]);
  expect(frontierTable(columnsOfTable(table.toReversed()), 4, undefined).peers.map((row) => [...row])).toEqual(peers);
});

test('a negative number stays negative in an indicator without any other', () => {
  expect(frontierTable(columnsOfTable([[-3], [0]]), 2, undefined).rows.map((row) => row[0])).toEqual([-1, 0]);
  expect(frontierTable(columnsOfTable([[-300], [2]]), 2, undefined).rows.map((row) => row[0])).toEqual([-1, 1]);
});

test('peers may have zeros, and are told apart by any indicator', () => {
  const table = [
    [4, 2],
    [4, 0],
    [2, 2],
    [4, 1],
  ];
  for (const rows of [table, table.toReversed()]) {
    expect(frontierTable(columnsOfTable(rows), 4, undefined).peers.map((row) => [...row])).toEqual([
      [0.5, 1],
      [1, 0],
      [1, 0.5],
      [1, 1],
    ]);
  }
});

test('mirrors zero to the highest', () => {
  const { rows } = frontierTable(columnsOfTable([[0], [10], [4]]), 3, ['lower-is-better']);
  expect(rows.map((row) => row[0])).toEqual([1, 0, 0.6]);
});
