import type { JsonValue } from './json-value.ts';

/** A value of our own as a tree; members that are `undefined` are left out. */
export function treeOf(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(treeOf);
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return new Map(members.map(([name, inner]) => [name, treeOf(inner)]));
  }
  // What is left is a text, a number, a truth or nothing.
  return (value ?? null) as JsonValue;
}
