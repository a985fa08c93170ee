/**
 * The choices that make one random thing: each choice takes the next number. Past its end every choice is the first and
 * simplest, so that a shorter tape of smaller numbers makes a smaller thing, which is how a counterexample shrinks.
 */
export class Tape {
  readonly #numbers: ArrayLike<number>;
  #place = 0;

  /** @param numbers whole numbers from 0, for example of `fc.uint16Array` */
  constructor(numbers: ArrayLike<number>) {
    this.#numbers = numbers;
  }

  get isAtEnd(): boolean {
    return this.#place >= this.#numbers.length;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    const number = this.#numbers[this.#place] ?? 0;
    this.#place += 1;
    return number % count;
  }

  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('a pick requires something to pick from');
    return item;
  }

  /** Some of a list, in its order. */
  some<Item>(items: readonly Item[]): readonly Item[] {
    return items.filter(() => this.below(2) === 1);
  }

  /** As many things as the tape says. */
  list<Item>(least: number, most: number, make: (index: number) => Item): readonly Item[] {
    const count = least + this.below(most - least + 1);
    return Array.from({ length: count }, (_, index) => make(index));
  }

  /** True about one time in `times`, never past the end. */
  oneIn(times: number): boolean {
    return this.below(times) === times - 1;
  }

  /** A thing or nothing. */
  maybe<Item>(make: () => Item, times = 2): Item | undefined {
    return this.oneIn(times) ? make() : undefined;
  }
}
