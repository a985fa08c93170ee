import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

/** Whether a fault is of the name of a value or of the value itself. */
export type LocatedPart = 'key' | 'value';

/**
 * Finds where the value of a path stands; as far as the path leads where it leads nowhere, since a missing parameter has
 * no place of its own.
 *
 * Codes may hold points: of several keys that fit the rest of a path, the longest is meant.
 *
 * @param path such as `steps[1].indicators.EG.A01.lower`; empty for the whole file
 * @param part `key` for the name of the value, `value` for a scalar itself; other values are shown by their name
 * @returns offset in characters
 */
export function locateInYaml(document: Document.Parsed, path: string, part: LocatedPart = 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  let rest = path;
  while (rest !== '') {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isSeq(node)) {
      const [bracket = '', position = ''] = /^\[(\d+)\]/.exec(rest) ?? [];
      const item = node.items[Number(position)] as Node | null | undefined;
      if (bracket === '' || item === undefined) break;
      rest = rest.slice(bracket.length);
      node = item;
      offset = item?.range?.[0] ?? offset;
    } else if (isMap(node)) {
      const name = rest.startsWith('.') ? rest.slice(1) : rest;
      const [pair] = node.items
        .filter(({ key }) => isScalar(key) && isPrefix(String(key.value), name))
        .toSorted((one, other) => String(other.key).length - String(one.key).length);
      if (pair === undefined || !isScalar(pair.key)) break;
      rest = name.slice(String(pair.key.value).length);
      node = (pair.value ?? null) as Node | null;
      const isShownByKey = part === 'key' || !isScalar(node) || node.value === null;
      offset = (rest === '' && !isShownByKey ? node?.range?.[0] : pair.key.range?.[0]) ?? offset;
    } else break;
  }
  return offset;
}

function isPrefix(key: string, name: string): boolean {
  return name.startsWith(key) && /^$|^[.[]/.test(name.slice(key.length));
}
