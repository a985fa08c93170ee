import { expect, test } from 'vitest';
import { alignColumns } from './align-columns.ts';

test('texts stand to the left and numbers to the right, counted in characters', () => {
  const columns = [
    { heading: 'unit', isNumeric: false },
    { heading: 'x', isNumeric: true },
    { heading: 'group', isNumeric: false },
  ];
  expect(
    alignColumns(columns, [
      ['Côte d’Ivoire', '1.5', 'low'],
      ['𝕏', '10.0', ''],
    ]),
  ).toBe('unit              x  group\nCôte d’Ivoire   1.5  low\n𝕏              10.0\n');
});
