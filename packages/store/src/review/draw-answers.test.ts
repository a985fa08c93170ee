import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers } from './draw-answers.ts';

const none = { before: new Set<string>(), seen: new Set<string>() };
const ids = Array.from({ length: 40 }, (_, place) => `Q-${place}`);

test('the same seed draws the same in whatever order the answers come, another seed others', () => {
  const drawn = drawAnswers(ids, 0.2, 'seed', none);
  expect(drawn).toHaveLength(8);
  expect(drawAnswers(ids.toReversed(), 0.2, 'seed', none)).toEqual(drawn);
  expect(drawAnswers(ids, 0.2, 'another', none)).not.toEqual(drawn);
});

test('over many seeds every answer is drawn as often as its share', () => {
  const seeds = Array.from({ length: 500 }, (_, place) => `seed ${place}`);
  const counts = new Map<string, number>();
  for (const seed of seeds)
    for (const id of drawAnswers(ids, 0.2, seed, none)) counts.set(id, (counts.get(id) ?? 0) + 1);
  // 500 draws at 0.2: mean 100, standard deviation 9; six of them for forty answers.
  for (const id of ids) expect(Math.abs((counts.get(id) ?? 0) - 100)).toBeLessThan(54);
});

test('a later draw keeps the earlier, never takes what was seen, and fills up to the share', () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.subarray(ids, { maxLength: 10 }), fc.subarray(ids), (toReview, before, seen) => {
      const drawn = drawAnswers(toReview, 0.25, 'seed', { before: new Set(before), seen: new Set(seen) });
      expect(drawn.every((id) => toReview.includes(id) && !before.includes(id) && !seen.includes(id))).toBe(true);
      const wanted = Math.min(toReview.length, Math.max(5, Math.ceil(toReview.length / 4)));
      const kept = before.filter((id) => toReview.includes(id)).length;
      const free = toReview.filter((id) => !before.includes(id) && !seen.includes(id)).length;
      expect(drawn).toHaveLength(Math.min(free, Math.max(0, wanted - kept)));
    }),
  );
});
