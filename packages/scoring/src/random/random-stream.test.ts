import { expect, test } from 'vitest';
import { randomStream } from './random-stream.ts';

function numbers(count: number, seed: number, stream = 0, turn = 0): readonly number[] {
  const next = randomStream(seed, stream, turn);
  return Array.from({ length: count }, next);
}

test('gives the same numbers for the same place, and others for any other seed, stream or turn', () => {
  expect(numbers(5, 2026, 3, 7)).toEqual(numbers(5, 2026, 3, 7));
  const first = [numbers(1, 2026, 3, 7), numbers(1, 2027, 3, 7), numbers(1, 2026, 4, 7), numbers(1, 2026, 3, 8)];
  const beyond32Bits = [numbers(1, 2026 + 2 ** 32, 3, 7), numbers(1, 2026 + 2 ** 40, 3, 7)];
  expect(new Set([...first, ...beyond32Bits].flat()).size).toBe(6);
});

test('is pinned: a change of the generator would change published intervals', () => {
  expect(numbers(3, 2026)).toEqual([0.15442072915664762, 0.28668650057816913, 0.6517864463206162]);
});

test('stays in [0, 1) and fills it evenly, also over the first numbers of neighbouring turns', () => {
  for (const sample of [numbers(20_000, 1), Array.from({ length: 20_000 }, (_, turn) => randomStream(1, 0, turn)())]) {
    expect(sample.every((number) => number >= 0 && number < 1)).toBe(true);
    const counts = Array.from({ length: 20 }, () => 0);
    for (const number of sample) counts[Math.floor(number * 20)] = (counts[Math.floor(number * 20)] ?? 0) + 1;
    // Chi-squared with 19 degrees of freedom exceeds 50 with probability 1e-4.
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(50);
    const mean = sample.reduce((sum, number) => sum + number, 0) / sample.length;
    const lagged = sample.slice(1).reduce((sum, number, at) => sum + (number - mean) * ((sample[at] ?? 0) - mean), 0);
    expect(Math.abs((12 * lagged) / sample.length)).toBeLessThan(0.03);
  }
});
