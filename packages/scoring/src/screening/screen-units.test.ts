import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../value/gap.ts';
import { screenUnits } from './screen-units.ts';
import { fourUnits as columns } from './four-units.test-data.ts';

const asked = gap('not-answered');
const none = gap('not-applicable');

describe('screening', () => {
  test('removes units below the threshold and keeps those at it', () => {
    expect(screenUnits(columns, { minimumAvailable: 0.75 })).toMatchObject({
      kept: [0, 1, 3],
      removed: [{ position: 2, because: 'missing' }],
    });
    expect(screenUnits(columns, { minimumAvailable: 0.750000001 }).kept).toEqual([0, 3]);
    expect(screenUnits(columns, { minimumAvailable: 0.75 + 1e-12 }).kept).toEqual([0, 1, 3]);
  });

  test('judges zeros alone or with what is missing', () => {
    expect(screenUnits(columns, { by: 'zeros' })).toMatchObject({
      kept: [0, 1, 2],
      removed: [{ position: 3, because: 'zeros' }],
    });
    const both = screenUnits(columns, { by: 'missing-and-zeros', minimumNonZero: 0.6 });
    expect(both.kept).toEqual([0, 1]);
    expect(both.removed).toEqual([
      { position: 2, because: 'missing' },
      { position: 3, because: 'zeros' },
    ]);
  });

  test('flags both in the summary whatever it screens by', () => {
    const { summary } = screenUnits(columns, { minimumNonZero: 0.6 });
    expect(
      summary.map(({ hasFewAvailable, hasFewNonZero, isKept }) => [hasFewAvailable, hasFewNonZero, isKept]),
    ).toEqual([
      [false, false, true],
      [false, false, true],
      [true, true, false],
      [false, true, true],
    ]);
  });

  test('gives way to the lists of the caller', () => {
    expect(screenUnits(columns, { keep: [2], drop: [0] })).toMatchObject({
      kept: [1, 2, 3],
      removed: [{ position: 0, because: 'dropped' }],
    });
  });

  test('keeps a unit that a rule cannot judge', () => {
    expect(screenUnits([[none, asked, 1]]).kept).toEqual([0, 2]);
    expect(screenUnits([[none, asked, 1]], { by: 'zeros' }).kept).toEqual([0, 1, 2]);
    expect(screenUnits([])).toEqual({ kept: [], removed: [], summary: [] });
  });

  test('refuses thresholds, positions and lists that cannot be meant', () => {
    const code = (expected: string): unknown => expect.objectContaining({ code: expected });
    expect(() => screenUnits(columns, { minimumAvailable: 65 })).toThrow(code('share-out-of-range'));
    expect(() => screenUnits(columns, { minimumNonZero: Number.NaN })).toThrow(code('share-out-of-range'));
    expect(() => screenUnits(columns, { keep: [4] })).toThrow(code('position-unknown'));
    expect(() => screenUnits(columns, { drop: [-1] })).toThrow(code('position-unknown'));
    expect(() => screenUnits(columns, { keep: [0], drop: [0] })).toThrow(code('screening-contradicts'));
  });
});

test('every unit is either kept or removed, in order, and a higher threshold keeps none that a lower one removes', () => {
  const cell = fc.constantFrom<Value>(0, 1, asked, none);
  const share = fc.double({ noNaN: true, min: 0, max: 1 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1 }),
      share,
      share,
      (table, one, other) => {
        const low = screenUnits(table, { minimumAvailable: Math.min(one, other) });
        const high = screenUnits(table, { minimumAvailable: Math.max(one, other) });
        const all = [...low.kept, ...low.removed.map(({ position }) => position)];
        expect(all.toSorted((first, second) => first - second)).toEqual([0, 1, 2, 3, 4, 5]);
        expect(low.kept).toEqual(low.kept.toSorted((first, second) => first - second));
        expect(high.kept.every((position) => low.kept.includes(position))).toBe(true);
      },
    ),
  );
});
