import { describe, expect, test } from 'vitest';
import { weightedCategoryPreset, weightedCategoryPresets } from './weighted-category-preset.ts';

describe.each(weightedCategoryPresets)('$presetId', (preset) => {
  test('has weights that sum to one, and categories once each', () => {
    expect(preset.categories.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(new Set(preset.categories.map(({ categoryId }) => categoryId)).size).toBe(preset.categories.length);
  });

  test('says that it is not verified, and what is from memory', () => {
    expect(preset.isVerified).toBe(false);
    expect(preset.note).toMatch(/from memory/);
  });

  test('is plain data, found by its id', () => {
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
    expect(weightedCategoryPreset(preset.presetId)).toBe(preset);
  });
});

test('an id that is not in the catalogue is refused', () => {
  expect(() => weightedCategoryPreset('infrascope-2031')).toThrow(
    expect.objectContaining({ code: 'preset-unknown', data: { presetId: 'infrascope-2031' } }),
  );
});
