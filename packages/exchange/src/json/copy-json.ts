import { jsonLimits } from './json-limits.ts';
import { memberPath, type JsonRefusal, type JsonValue, type ReadJson } from './json-value.ts';

/** Carried by the one throw that ends a copy early; it never leaves this file. */
class Refused {
  readonly refusal: JsonRefusal;

  constructor(refusal: JsonRefusal) {
    this.refusal = refusal;
  }
}

/**
 * Copies a value that somebody else has parsed into a tree of our own. Total and bounded, as `readJson` is: rings are
 * refused, what JSON cannot hold is left out and named, and no code of the value is run but what a proxy forces on us.
 *
 * @example copyJson({ a: () => 1 }).foreign // => ['$.a']
 */
export function copyJson(value: unknown): ReadJson {
  const copier = new Copier();
  try {
    const copied = copier.copy(value, '$', []);
    if (copied !== undefined) return { value: copied, duplicates: [], foreign: copier.foreign };
    return { refusal: { code: 'not-json', message: 'this is no value of JSON', path: '$' } };
  } catch (refused) {
    if (refused instanceof Refused) return { refusal: refused.refusal };
    // A proxy may throw whatever it likes.
    return { refusal: { code: 'not-json', message: 'the value cannot be read', path: '$' } };
  }
}

class Copier {
  readonly foreign: string[] = [];
  #count = 0;

  copy(value: unknown, path: string, ancestors: readonly object[]): JsonValue | undefined {
    this.#count += 1;
    if (this.#count > jsonLimits.values) this.#refuse('too-large', 'there are too many values', path);
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value !== 'object') return undefined;
    if (ancestors.includes(value)) this.#refuse('cyclic', 'the value contains itself', path);
    if (ancestors.length >= jsonLimits.nesting) {
      this.#refuse('too-deep', 'lists and objects are nested too deep', path);
    }
    const inner = [...ancestors, value];
    if (Array.isArray(value)) return this.#list(value, path, inner);
    const members = new Map<string, JsonValue>();
    for (const name of Object.keys(value)) {
      const at = memberPath(path, name);
      // A getter would run code of whoever made the object.
      const found = Object.getOwnPropertyDescriptor(value, name);
      const copied = found !== undefined && 'value' in found ? this.copy(found.value, at, inner) : undefined;
      if (copied === undefined) this.foreign.push(at);
      else members.set(name, copied);
    }
    return members;
  }

  #list(value: readonly unknown[], path: string, ancestors: readonly object[]): JsonValue {
    if (value.length > jsonLimits.values) this.#refuse('too-large', 'there are too many values', path);
    const items: JsonValue[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const found = Object.getOwnPropertyDescriptor(value, String(index));
      const at = `${path}[${index}]`;
      const copied = found !== undefined && 'value' in found ? this.copy(found.value, at, ancestors) : undefined;
      if (copied === undefined) this.foreign.push(at);
      // The places of what follows must not move.
      items.push(copied ?? null);
    }
    return items;
  }

  #refuse(code: JsonRefusal['code'], message: string, path: string): never {
    throw new Refused({ code, message, path });
  }
}
