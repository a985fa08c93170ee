/** Smallest number of people of whom anything is told. Source: content.md part 6; safety.md, privacy. */
export const fewestPeople = 5;

/**
 * A number of people as it may be told: in steps of five, so that no sum or difference of two such numbers speaks of one to four
 * people.
 *
 * @example
 * peopleInSteps(13) // => 10
 */
export function peopleInSteps(count: number): number {
  return Math.floor(count / fewestPeople) * fewestPeople;
}
