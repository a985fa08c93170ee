import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackFigures, meanRow } from './attack-figures.test-data.ts';
import { isolatingCombination, type ToldFigure } from './isolating-combination.ts';
import { tellableFigures } from './tellable-figures.ts';

const figure = (figureId: string, ...people: readonly number[]): ToldFigure => ({ figureId, people });
const first = (count: number, from = 0): readonly number[] => Array.from({ length: count }, (_, place) => from + place);

/** Some figures, each over some of a dozen people. */
const anyFigures = fc
  .array(fc.uniqueArray(fc.nat({ max: 11 })), { maxLength: 7 })
  .map((sets) => sets.map((people, position) => figure(`f${position}`, ...people)));

const seen = (figures: readonly ToldFigure[]) => figures.map(({ people }) => meanRow(people));

describe('isolatingCombination', () => {
  test('finds the one person between six and five', () => {
    const figures = [figure('all', ...first(6)), figure('local', ...first(5))];
    expect(isolatingCombination(figures, 5)).toEqual(
      new Map([
        ['all', -1],
        ['local', 1],
      ]),
    );
  });

  test('finds nobody where at least five are left, or none', () => {
    expect(isolatingCombination([figure('all', ...first(10)), figure('local', ...first(5))], 5)).toBeNull();
    expect(isolatingCombination([figure('all', ...first(6)), figure('the same', ...first(6))], 5)).toBeNull();
    expect(isolatingCombination([], 5)).toBeNull();
  });

  test('finds what only all three options together give away', () => {
    const options = [figure('small', ...first(5)), figure('medium', ...first(5, 5)), figure('large', ...first(5, 10))];
    const found = isolatingCombination([figure('all', ...first(17)), ...options], 5);
    expect(found?.size).toBe(4);
    expect(isolatingCombination([figure('all', ...first(20)), ...options], 5)).toBeNull();
  });

  test('finds two people who stand apart in two tables that overlap', () => {
    // Six locals and seven bidders of whom five are both: the difference speaks of 1 + 2 people.
    const figures = [figure('local', ...first(6)), figure('bidder', ...first(5), 6, 7)];
    expect(isolatingCombination(figures, 5)).not.toBeNull();
  });

  test('finds a combination exactly where the plainest search does', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const found = isolatingCombination(figures, 5);
        expect(found === null).toBe(attackFigures(seen(figures), 5) === null);
        if (found === null) return;
        const counts = new Map<number, number>();
        for (const { figureId, people } of figures)
          for (const person of people) counts.set(person, (counts.get(person) ?? 0) + (found.get(figureId) ?? 0));
        const spokenOf = [...counts.values()].filter((count) => count !== 0).length;
        expect(spokenOf).toBeGreaterThan(0);
        expect(spokenOf).toBeLessThan(5);
      }),
    );
  });
});

describe('tellableFigures', () => {
  test('leave out what is small, and the smallest of what would give it away', () => {
    const figures = [
      figure('all', ...first(14)),
      figure('a', ...first(6)),
      figure('b', ...first(5, 6)),
      figure('c', ...first(3, 11)),
    ];
    expect(tellableFigures(figures)).toEqual(new Set(['all', 'a']));
  });

  test('keep a whole table where every option is large', () => {
    const figures = [figure('all', ...first(11)), figure('a', ...first(6)), figure('b', ...first(5, 6))];
    expect(tellableFigures(figures)).toEqual(new Set(['all', 'a', 'b']));
  });

  test('never give fewer than five away, whatever the figures, and keep the first wherever it is large enough', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const everybody = figure('all', ...first(12));
        const told = tellableFigures([everybody, ...figures]);
        expect(told.has('all')).toBe(true);
        expect(attackFigures(seen([everybody, ...figures].filter(({ figureId }) => told.has(figureId))), 5)).toBeNull();
      }),
    );
  });
});
