import type { Scheme } from './scheme.ts';

/**
 * The scheme as one text that two equal schemes share: fields in alphabetical order, nothing undefined, no spaces.
 *
 * Its SHA-256, made by the app, names the method of a score run for good.
 *
 * @example
 * canonicalScheme({ steps: [], schemeId: 's', framework: [] }) // => '{"framework":[],"schemeId":"s","steps":[]}'
 */
export function canonicalScheme(scheme: Scheme): string {
  return JSON.stringify(ordered(scheme));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, item]) => [name, ordered(item)]),
  );
}
