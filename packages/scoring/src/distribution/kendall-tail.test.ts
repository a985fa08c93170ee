import { describe, expect, test } from 'vitest';
import { discordanceDistribution, kendallTail } from './kendall-tail.ts';

describe('the distribution of discordant pairs', () => {
  test('counts the 24 orders of four units', () => {
    // By hand: 1, 3, 5, 6, 5, 3, 1 orders with 0 to 6 discordant pairs.
    expect([...discordanceDistribution(4)].map((share) => Math.round(share * 24))).toEqual([1, 4, 9, 15]);
  });

  test('gives both tails alike, and at most 1', () => {
    const distribution = discordanceDistribution(4);
    expect(kendallTail(0, distribution, 6)).toBeCloseTo(2 / 24, 15);
    expect(kendallTail(6, distribution, 6)).toBe(kendallTail(0, distribution, 6));
    expect(kendallTail(3, distribution, 6)).toBe(1);
  });

  test('keeps the digits of the smallest probability', () => {
    // One order of 49!.
    let orders = 1;
    for (let unit = 2; unit <= 49; unit += 1) orders *= unit;
    expect(kendallTail(0, discordanceDistribution(49), 1176) / (2 / orders)).toBeCloseTo(1, 12);
  });
});
