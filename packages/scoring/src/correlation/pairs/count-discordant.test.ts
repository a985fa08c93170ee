import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDiscordant } from './count-discordant.ts';

test('counts every pair with the larger value first, and sorts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), (list) => {
      const values = Int32Array.from(list);
      const pairs = list.flatMap((one, at) => list.slice(at + 1).filter((other) => one > other));
      expect(countDiscordant(values, new Int32Array(list.length))).toBe(pairs.length);
      expect([...values]).toEqual(list.toSorted((one, other) => one - other));
    }),
  );
});
