import type { FrameworkElement } from './framework-element.ts';
import type { Framework, OpenElement } from './framework.ts';

/** The tree of elements that passed `checkFramework`. */
export function buildFramework(definitions: readonly FrameworkElement[]): Framework {
  const childrenOf = new Map<string, string[]>();
  for (const { code, parent } of definitions) {
    if (parent === null) continue;
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [code]);
    else siblings.push(code);
  }
  const levelOf = new Map<string, number>();
  const level = (code: string): number => {
    const known = levelOf.get(code);
    if (known !== undefined) return known;
    const found = 1 + (childrenOf.get(code) ?? []).reduce((highest, child) => Math.max(highest, level(child)), 0);
    levelOf.set(code, found);
    return found;
  };
  const ordered = definitions.toSorted((one, other) => level(one.code) - level(other.code));
  const positionOf = new Map(ordered.map(({ code }, position) => [code, position]));
  const at = (code: string): number => positionOf.get(code) ?? -1;
  const elements = ordered.map((definition, position): OpenElement => {
    const { code, parent, weight = 1, direction = 'higher-is-better' } = definition;
    return {
      code,
      definition,
      position,
      level: level(code),
      parent: parent === null ? -1 : at(parent),
      children: (childrenOf.get(code) ?? []).map(at),
      weight,
      direction,
    };
  });
  return {
    elements,
    indicatorCount: elements.filter(({ children }) => children.length === 0).length,
    levels: elements.reduce((highest, element) => Math.max(highest, element.level), 0),
    tops: elements.filter(({ parent }) => parent === -1).map(({ position }) => position),
    positionOf,
  };
}
