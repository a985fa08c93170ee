import { fewestPeople } from './fewest-people.ts';
import { isolatingCombination, type ToldFigure } from './isolating-combination.ts';

/**
 * Which of some figures over the same answers may be told together: each speaks of five people or more, and so does every sum
 * and difference of them. Where some combination would give fewer away, the smallest figure in it is left out (of equals the
 * last), until none does.
 *
 * @param figures the most important first
 * @returns ids of the figures to tell
 */
export function tellableFigures(figures: readonly ToldFigure[]): ReadonlySet<string> {
  let told = figures.filter(({ people }) => people.length >= fewestPeople);
  for (;;) {
    const combination = isolatingCombination(told, fewestPeople);
    if (combination === null) return new Set(told.map(({ figureId }) => figureId));
    const left = told
      .filter(({ figureId }) => combination.has(figureId))
      .reduce((smallest, figure) => (figure.people.length <= smallest.people.length ? figure : smallest));
    told = told.filter((figure) => figure !== left);
  }
}
