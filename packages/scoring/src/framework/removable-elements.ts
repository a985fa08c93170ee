import type { Framework, OpenElement } from './framework.ts';

/** The elements of a level that can be left out: those with siblings, who take their weight over. */
export function removableElements({ elements }: Framework, level: number): readonly OpenElement[] {
  return elements.filter((element) => element.level === level && (elements[element.parent]?.children.length ?? 0) > 1);
}
