import { describe, expect, test } from 'vitest';
import { mdgPaceBands } from './mdg-pace-bands.ts';
import { mdgProgress } from './mdg-progress.ts';
import { mdgTargetPreset, mdgTargetPresets } from './mdg-target-preset.ts';

describe('the targets', () => {
  test('are the 21 of the list in force from 2008, each once, in its order', () => {
    const ids = mdgTargetPresets.map(({ targetId }) => targetId);
    expect(ids).toHaveLength(21);
    expect(new Set(ids).size).toBe(21);
    expect(ids.toSorted()).toEqual(ids);
  });

  test.each([
    ['1.A', 'halve', 2015],
    ['1.C', 'halve', 2015],
    ['2.A', 'universal', 2015],
    ['3.A', 'parity', 2015],
    ['4.A', 'two-thirds', 2015],
    ['5.A', 'three-quarters', 2015],
    ['5.B', 'universal', 2015],
    ['6.A', 'halt-and-reverse', 2015],
    ['6.B', 'universal', 2010],
    ['6.C', 'halt-and-reverse', 2015],
    ['7.B', null, 2010],
    ['7.C', 'halve-without', 2015],
    ['7.D', null, 2020],
    ['8.F', null, 2015],
  ] as const)('%s is read as %s by %i', (targetId, rule, end) => {
    expect(mdgTargetPreset(targetId)).toMatchObject({ rule, start: 1990, end });
  });

  test('without a number name no indicators to apply a rule to, and say why', () => {
    for (const { rule, indicatorIds, note } of mdgTargetPresets) {
      expect(indicatorIds.length > 0).toBe(rule !== null);
      if (rule === null) expect(note).not.toBe('');
    }
  });

  test('say what is not verified: the margin of parity, access to reproductive health, lost resources', () => {
    const unverified = mdgTargetPresets.filter(({ isVerified }) => !isVerified);
    expect(unverified.map(({ targetId }) => targetId)).toEqual(['3.A', '5.B', '7.A']);
    for (const { note } of unverified) expect(note).not.toBe('');
  });

  test('are plain data that goes into the progress as it is', () => {
    expect(JSON.parse(JSON.stringify(mdgTargetPresets))).toEqual(mdgTargetPresets);
    const { rule, start, end } = mdgTargetPreset('6.B');
    expect(
      rule && mdgProgress({ rule, start, end, baseline: { year: 1990, value: 0 }, current: { year: 2000, value: 50 } }),
    ).toMatchObject({ requiredNow: 50, isOnTrack: true });
  });

  test('that are not on the list are refused', () => {
    expect(() => mdgTargetPreset('9.A')).toThrow(
      expect.objectContaining({ code: 'preset-unknown', data: { targetId: '9.A' } }),
    );
  });
});

test('bands of the pace leave no pace without a band', () => {
  expect(Math.min(...mdgPaceBands.map(({ from }) => from))).toBe(-Number.MAX_VALUE);
  expect(JSON.parse(JSON.stringify(mdgPaceBands))).toEqual(mdgPaceBands);
});
