import type { Facet, FacetName, FacetShapes } from './facet.ts';
import { isSameValue } from './is-same-value.ts';

/** The difference in one facet, as a list of one; empty where there is none. */
export function differ<Name extends FacetName>(
  facet: Name,
  before: FacetShapes[Name] | null | undefined,
  after: FacetShapes[Name] | null | undefined,
  part?: string,
): readonly Facet[] {
  if (isSameValue(before ?? null, after ?? null)) return [];
  const change = { facet, ...(part === undefined ? {} : { part }), before: before ?? null, after: after ?? null };
  // Name and shapes belong together by the signature, which the compiler does not follow through a union.
  return [change as Facet];
}

/** The differences in a facet that a question has several of, by part: first those of the later revision, then what is gone. */
export function differByPart<Name extends FacetName>(
  facet: Name,
  before: ReadonlyMap<string, FacetShapes[Name] | null>,
  after: ReadonlyMap<string, FacetShapes[Name] | null>,
): readonly Facet[] {
  const gone = [...before.keys()].filter((part) => !after.has(part));
  return [...after.keys(), ...gone].flatMap((part) => differ(facet, before.get(part), after.get(part), part));
}

/** The difference in the order of what both have; what was added or removed is told by itself. */
export function differInOrder(list: string, before: readonly string[], after: readonly string[]): readonly Facet[] {
  const [earlier, later] = [new Set(before), new Set(after)];
  return differ(
    'part-order',
    before.filter((part) => later.has(part)),
    after.filter((part) => earlier.has(part)),
    list,
  );
}
