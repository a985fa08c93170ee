import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import { nearestName } from '../../expression/checking/nearest-name.ts';
import { fileLimits } from '../file-limits.ts';
import type { Reading } from './reading.ts';
import type { Spot } from './spot.ts';
import { numberAt, oneOfAt, textAt, type NumberBounds } from './value-at.ts';

/** One key of a map with its value. */
export interface Entry {
  readonly key: string;
  readonly keyOffset: number;
  readonly spot: Spot;
}

/** The keys and values of a map, each key once; anything else is reported and reads as no entries. */
export function entriesAt(reading: Reading, spot: Spot, name: string): readonly Entry[] | undefined {
  if (!isMap(spot.node)) {
    reading.report('wrong-kind', spot, `${name} has keys and values, one "key: value" in each line`);
    return undefined;
  }
  const entries = new Map<string, Entry>();
  for (const pair of spot.node.items as readonly Pair[]) {
    if (!isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const keyOffset = pair.key.range?.[0] ?? spot.offset;
    const node = isMap(pair.value) || isSeq(pair.value) || isScalar(pair.value) ? pair.value : null;
    const path = spot.path === '' ? key : `${spot.path}.${key}`;
    const entry = { key, keyOffset, spot: { ...spot, node, path, offset: node?.range?.[0] ?? keyOffset } };
    if (entries.has(key)) {
      reading.report('duplicate-key', entry.spot, `"${key}" is written twice in ${name}; keep one of them`, {
        offset: keyOffset,
      });
    } else entries.set(key, entry);
  }
  return [...entries.values()];
}

/** The items of a list; anything else is reported and reads as no items. */
export function itemsAt(
  reading: Reading,
  spot: Spot,
  name: string,
  maximum: number = fileLimits.listItems,
): readonly Spot[] {
  if (!isSeq(spot.node)) {
    reading.report('wrong-kind', spot, `${name} is a list: each item in its own line after "- ", or [one, two]`);
    return [];
  }
  const { items } = spot.node;
  if (items.length > maximum) {
    reading.report('too-many', spot, `${name} has ${items.length} items; at most ${maximum} are read`);
  }
  return items.slice(0, maximum).map((item, index) => {
    const node = isMap(item) || isSeq(item) || isScalar(item) ? item : null;
    return { ...spot, node, path: `${spot.path}[${index}]`, offset: node?.range?.[0] ?? spot.offset };
  });
}

/** A map whose keys are known: reads them one by one and reports what is missing, unknown or of the wrong kind. */
export class Fields<Key extends string> {
  readonly spot: Spot;
  readonly #reading: Reading;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** Whether there is a map at all; what is missing in something else was reported once. */
  readonly #isMap: boolean;

  constructor(reading: Reading, spot: Spot, name: string, keys: readonly Key[]) {
    this.spot = spot;
    this.#reading = reading;
    const entries = entriesAt(reading, spot, name);
    this.#isMap = entries !== undefined;
    this.#entries = new Map((entries ?? []).map((entry) => [entry.key, entry]));
    for (const { key, keyOffset, spot: at } of entries ?? []) {
      if ((keys as readonly string[]).includes(key)) continue;
      const near = reading.isFull ? undefined : nearestName(key, keys);
      const remedy = near === undefined ? `leave it out; known are ${keys.join(', ')}` : `did you mean "${near}"?`;
      reading.report('unknown-key', at, `"${key}" is not a key of ${name}; ${remedy}`, { offset: keyOffset });
    }
  }

  /** The value of a key that may be absent. */
  optional(key: Key): Spot | undefined {
    return this.#entries.get(key)?.spot;
  }

  /** The value of a key that must be there. */
  required(key: Key): Spot | undefined {
    const spot = this.optional(key);
    if (spot === undefined && this.#isMap) {
      this.#reading.report(
        'missing-key',
        { ...this.spot, path: this.spot.path },
        `"${key}" is missing; add a line "${key}: ..."`,
      );
    }
    return spot;
  }

  text(key: Key): string {
    const spot = this.required(key);
    return (spot === undefined ? undefined : textAt(this.#reading, spot, key)) ?? '';
  }

  optionalText(key: Key): string | undefined {
    const spot = this.optional(key);
    return spot === undefined ? undefined : textAt(this.#reading, spot, key);
  }

  number(key: Key, bounds: NumberBounds = {}): number | undefined {
    const spot = this.required(key);
    return spot === undefined ? undefined : numberAt(this.#reading, spot, key, bounds);
  }

  optionalNumber(key: Key, bounds: NumberBounds = {}): number | undefined {
    const spot = this.optional(key);
    return spot === undefined ? undefined : numberAt(this.#reading, spot, key, bounds);
  }

  oneOf<Value extends string>(key: Key, values: readonly Value[]): Value | undefined {
    const spot = this.required(key);
    return spot === undefined ? undefined : oneOfAt(this.#reading, spot, key, values);
  }

  flag(key: Key): boolean | undefined {
    const spot = this.optional(key);
    if (spot === undefined) return undefined;
    if (isScalar(spot.node) && typeof spot.node.value === 'boolean') return spot.node.value;
    this.#reading.report('wrong-kind', spot, `"${key}" is either true or false`);
    return undefined;
  }

  items(key: Key, maximum?: number): readonly Spot[] {
    const spot = this.required(key);
    return spot === undefined ? [] : itemsAt(this.#reading, spot, `"${key}"`, maximum);
  }
}
