/**
 * Choices read from a list of small numbers: random ones make something random, and where they are used up, or zero, the
 * simplest is chosen. So whatever shortens the list or makes its numbers smaller makes the thing simpler.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #place = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from 0 to below `count`, which is at most 256. */
  below(count: number): number {
    const number = this.#numbers[this.#place] ?? 0;
    this.#place += 1;
    return number % count;
  }

  /** True once in so many times. */
  isOneIn(count: number): boolean {
    return this.below(count) === count - 1;
  }

  /** One of a list; the first is the simplest. */
  of<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('a choice requires a list that is not empty');
    return list[this.below(list.length)] as T; // below the length
  }
}
