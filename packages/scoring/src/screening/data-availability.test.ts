import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { dataAvailability } from './data-availability.ts';
import { fourUnits as columns } from './four-units.test-data.ts';

const asked = gap('not-answered');
const none = gap('not-applicable');

test('counts per unit, the share of non-zero values over the available ones', () => {
  expect(dataAvailability(columns)).toEqual([
    { applicable: 4, missing: 0, zeros: 0, missingOrZero: 0, availableShare: 1, nonZeroShare: 1 },
    { applicable: 4, missing: 1, zeros: 0, missingOrZero: 1, availableShare: 0.75, nonZeroShare: 1 },
    { applicable: 4, missing: 2, zeros: 1, missingOrZero: 3, availableShare: 0.5, nonZeroShare: 0.5 },
    { applicable: 4, missing: 0, zeros: 4, missingOrZero: 4, availableShare: 1, nonZeroShare: 0 },
  ]);
});

test('leaves what is not applicable out of the denominator', () => {
  expect(
    dataAvailability([
      [none, none],
      [1, none],
      [asked, none],
    ]),
  ).toEqual([
    { applicable: 2, missing: 1, zeros: 0, missingOrZero: 1, availableShare: 0.5, nonZeroShare: 1 },
    {
      applicable: 0,
      missing: 0,
      zeros: 0,
      missingOrZero: 0,
      availableShare: none,
      nonZeroShare: gap('not-computable'),
    },
  ]);
});

test('refuses columns of different length', () => {
  expect(() => dataAvailability([[1], [1, 2]])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
});
