import { expect, test } from 'vitest';
import { openFramework } from '../framework/open-framework.ts';
import { gap } from '../value/gap.ts';
import { checkTable } from './check-table.ts';
import type { ScoringTable } from './scoring-table.ts';

const framework = openFramework([
  { code: 'index', parent: null },
  { code: 'a', parent: 'index', denominator: 'people' },
  { code: 'b', parent: 'index' },
]);

function faults(table: ScoringTable): readonly string[] {
  return checkTable(table, framework).map(
    ({ severity, path, code, row }) => `${severity} ${path}${row === undefined ? '' : ` row ${row}`}: ${code}`,
  );
}

test('finds every fault at once, each with its column and row', () => {
  expect(
    faults({
      units: ['KEN', 'KEN', ' ', 'RWA'],
      columns: { a: [1, Number.NaN, 2, Infinity] },
      denominators: { people: [1, 0, gap('not-answered')] },
      groups: { region: ['Africa'] },
      times: [2024, 2024, 2024, Number.NaN],
    }),
  ).toEqual([
    'error units row 2: unit-duplicate',
    'error units row 3: unit-missing',
    'error times row 4: time-missing',
    'error columns.a row 2: cell-not-numeric',
    'error columns.a row 4: cell-not-numeric',
    'error columns.b: column-missing',
    'error denominators.people: column-length',
    'warning denominators.people row 2: denominator-zero',
    'warning denominators.people row 3: denominator-missing',
    'error groups.region: column-length',
  ]);
});

test('takes one country in two years for two rows of a panel, and twice in one year for a fault', () => {
  const columns = { a: [1, 2, 3], b: [3, 2, 1] };
  const denominators = { people: [1, 1, 1] };
  expect(faults({ units: ['KEN', 'KEN', 'RWA'], times: [2023, 2024, 2024], columns, denominators })).toEqual([]);
  expect(faults({ units: ['KEN', 'KEN', 'RWA'], times: [2024, 2024, 2024], columns, denominators })).toEqual([
    'error units row 2: unit-duplicate',
  ]);
});

test('warns of columns that tell no countries apart', () => {
  const denominators = { people: [1, 1] };
  const empty = [gap('not-answered'), gap('not-answered')];
  expect(faults({ units: ['KEN', 'RWA'], columns: { a: [4, 4], b: empty }, denominators })).toEqual([
    'warning columns.a: column-constant',
    'warning columns.b: column-all-missing',
  ]);
});

test('refuses an empty table, and does not take what every object inherits for a column', () => {
  expect(faults({ units: [], columns: { a: [], b: [] }, denominators: { people: [] } })).toContain(
    'error units: table-empty',
  );
  const inherited = openFramework([{ code: 'constructor', parent: null }]);
  expect(checkTable({ units: ['KEN'], columns: {} }, inherited).map(({ code }) => code)).toEqual(['column-missing']);
});
