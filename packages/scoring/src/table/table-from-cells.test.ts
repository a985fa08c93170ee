import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { tableFromCells } from './table-from-cells.ts';

const framework = [
  { code: 'index', parent: null },
  { code: 'a', parent: 'index', denominator: 'people' },
  { code: 'b', parent: 'index' },
];

test('reads indicators, denominators, groups and years by their headings and leaves other columns alone', () => {
  const { table, issues } = tableFromCells(
    ['note', 'iso3', 'year', 'region', 'a', 'b', 'people'],
    [
      ['x', 'KEN', '2024', 'Africa', '1.5', '-2e3', '50'],
      ['', ' RWA ', '2024', '', '.5', '+7.', ''],
    ],
    framework,
    { unit: 'iso3', time: 'year', groups: ['region'] },
  );
  expect(issues).toEqual([]);
  expect(table).toEqual({
    units: ['KEN', 'RWA'],
    columns: { a: [1.5, 0.5], b: [-2000, 7] },
    denominators: { people: [50, gap('not-answered')] },
    groups: { region: ['Africa', null] },
    times: [2024, 2024],
  });
});

test('keeps the reason of a missing cell where it is spelled', () => {
  const { table, issues } = tableFromCells(
    ['unit', 'a', 'b', 'people'],
    [['KEN', 'withheld', 'Not-Applicable', '1'], ['RWA']],
    framework,
  );
  expect(issues).toEqual([]);
  expect(table.columns).toEqual({
    a: [gap('withheld'), gap('not-answered')],
    b: [gap('not-applicable'), gap('not-answered')],
  });
});

test('finds every cell that is no plain number, with row and text, and never guesses', () => {
  const cells = ['1,234', '12 %', '0x10', 'Infinity', 'NaN', '1e999', '1_000', '٣', '1 2', '--1', '-'];
  const { table, issues } = tableFromCells(
    ['unit', 'a', 'b', 'people'],
    cells.map((cell, row) => [`U${row}`, cell, '1', '1']),
    framework,
  );
  expect(issues.map(({ code, path, row, params }) => [code, path, row, params['text']])).toEqual(
    cells.map((cell, row) => ['cell-not-numeric', 'columns.a', row + 1, cell]),
  );
  expect(table.columns['a']).toEqual(cells.map(() => gap('not-computable')));
});

test('finds headings that stand twice, are missing, and rows that are too long', () => {
  const { issues } = tableFromCells(['a', 'a', 'b'], [['1', '2', '3', '4']], framework, { groups: ['region'] });
  expect(issues.map(({ code, path, row }) => `${path}: ${code} ${row ?? ''}`.trim())).toEqual([
    'columns.a: column-duplicate',
    'rows: cell-count 1',
    'columns.unit: column-missing',
    'columns.region: column-missing',
  ]);
});

test('reads a column called like a property of every object as a column', () => {
  const { table } = tableFromCells(['unit', '__proto__'], [['KEN', '3']], [{ code: '__proto__', parent: null }]);
  expect(Object.entries(table.columns)).toEqual([['__proto__', [3]]]);
});
