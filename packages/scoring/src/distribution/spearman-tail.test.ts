import { describe, expect, test } from 'vitest';
import { spearmanTail } from './spearman-tail.ts';

describe('the probability of squared rank differences', () => {
  test('counts the six orders of three units', () => {
    // By hand: sums 0, 2, 2, 6, 6, 8.
    expect(spearmanTail(0, 3)).toBeCloseTo(2 / 6, 15);
    expect(spearmanTail(8, 3)).toBeCloseTo(2 / 6, 15);
    expect(spearmanTail(2, 3)).toBe(1);
    expect(spearmanTail(6, 3)).toBe(1);
  });

  test('is that of the published tables for nine and ten units', () => {
    // J. H. Zar, Biostatistical Analysis, table B.20: two-sided 5 % at .700 for 9 and .648 for 10 units.
    expect(spearmanTail(120 * 0.3, 9)).toBeLessThan(0.05);
    expect(spearmanTail(120 * 0.3 + 4, 9)).toBeGreaterThan(0.05);
    expect(spearmanTail(58, 10)).toBeLessThan(0.05);
    expect(spearmanTail(60, 10)).toBeGreaterThan(0.05);
  });

  test('runs on smoothly where counting ends', () => {
    const exact = spearmanTail(40, 9);
    const series = spearmanTail(56, 10);
    // Coefficients .667 and .661: nearly the same, one unit more.
    expect(Math.abs(exact - series)).toBeLessThan(0.02);
  });

  test('never leaves 0 to 1', () => {
    for (let squares = 0; squares <= 330; squares += 2) {
      expect(spearmanTail(squares, 10)).toBeGreaterThanOrEqual(0);
      expect(spearmanTail(squares, 10)).toBeLessThanOrEqual(1);
    }
  });
});
