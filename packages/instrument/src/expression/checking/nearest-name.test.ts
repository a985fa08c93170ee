import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

describe('the name that was probably meant', () => {
  it.each([
    ['a letter changed', 'EG-B06', ['EG-C01', 'EG-B05'], 'EG-B05'],
    ['two letters swapped', 'EG-B50', ['EG-B05', 'EG-C01'], 'EG-B05'],
    ['a letter too few', 'selectd', ['selected', 'sum'], 'selected'],
    ['a letter too many', 'womenn', ['women', 'men'], 'women'],
    ['small letters', 'eg-b05', ['EG-B05'], 'EG-B05'],
    ['three slips in a long name', 'cuont-wehre', ['count-where', 'sum-where'], 'count-where'],
    ['the nearest of several, the first of equals', 'EG-B01', ['EG-B22', 'EG-B02', 'EG-B03'], 'EG-B02'],
    ['no name', '', ['a'], 'a'],
  ])('is found with %s', (_name, name, names, nearest) => {
    expect(nearestName(name, names)).toBe(nearest);
  });

  it.each([
    ['more than a third of the letters is another', 'sum', ['min', 'max']],
    ['four letters are another', 'international', ['intrenatilnoax']],
    ['it is longer than anybody mistypes', 'x'.repeat(65), ['x'.repeat(64)]],
    ['there is none', 'x', []],
  ])('is none where %s', (_name, name, names) => {
    expect(nearestName(name, names)).toBeUndefined();
  });

  it('is the one that the whole table of distances finds, and letters that grow when small do no harm', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'İ'), maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (name, names) => {
        const wanted = name.toLowerCase();
        let best = Math.min(3, Math.max(1, Math.floor(wanted.length / 3))) + 1;
        let nearest: string | undefined;
        for (const candidate of names) {
          const distance = distanceOf(wanted, candidate.toLowerCase());
          if (distance >= best) continue;
          best = distance;
          nearest = candidate;
        }
        expect(nearestName(name, names)).toBe(nearest);
      }),
    );
  });
});

/** Optimal string alignment by its definition, without a table. */
function distanceOf(a: string, b: string, known = new Map<string, number>()): number {
  if (a === '' || b === '') return a.length + b.length;
  const key = `${a.length}/${b.length}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const without = (text: string, count: number): string => text.slice(0, text.length - count);
  const ends = [
    distanceOf(without(a, 1), b, known) + 1,
    distanceOf(a, without(b, 1), known) + 1,
    distanceOf(without(a, 1), without(b, 1), known) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ends.push(distanceOf(without(a, 2), without(b, 2), known) + 1);
  }
  const distance = Math.min(...ends);
  known.set(key, distance);
  return distance;
}
