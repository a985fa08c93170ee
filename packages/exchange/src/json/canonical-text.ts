import { isList, isObject, type JsonValue } from './json-value.ts';

/**
 * A tree as the one text it can have: names in the order of their code units, no blanks. Two trees that say the same have
 * the same text, however they were written; it is well formed even where a text in it is not.
 *
 * @example canonicalText(new Map([['b', 1], ['a', [true]]])) // => '{"a":[true],"b":1}'
 */
export function canonicalText(value: JsonValue): string {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = [...value].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalText(inner)}`).join(',')}}`;
}
