/**
 * Whether two plain values say the same: lists in their order, records whatever the order of their keys, and a key that
 * holds `undefined` is a key that is not there.
 *
 * @example isSameValue({ law: 2, practice: undefined }, { law: 2 }) // => true
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, place) => isSameValue(item, other[place]));
  }
  const [first, second] = [present(one), present(other)];
  return (
    first.size === second.size &&
    [...first].every(([key, value]) => second.has(key) && isSameValue(value, second.get(key)))
  );
}

function present(record: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(record).filter(([, value]) => value !== undefined));
}
