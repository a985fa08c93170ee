import { report, type ScoringIssue } from '../check/scoring-issue.ts';
import type { FrameworkElement } from './framework-element.ts';

/**
 * Finds every fault of a framework at once: codes missing or used twice, unknown parents, cycles, weights that are
 * negative, no number or all zero inside a parent, directions of aggregates.
 *
 * @returns one issue per fault, with the place of the element; empty when the framework can be opened
 *
 * @example
 * checkFramework([{ code: 'a', parent: 'b' }]).map(({ code, path }) => `${path}: ${code}`) // => ['framework[0].parent: parent-unknown']
 */
export function checkFramework(elements: readonly FrameworkElement[]): readonly ScoringIssue[] {
  if (elements.length === 0) {
    return [report('framework-empty', 'framework')];
  }
  const issues: ScoringIssue[] = [];
  const firstAt = new Map<string, number>();
  const parents = new Set(elements.map(({ parent }) => parent));
  elements.forEach(({ code, direction }, position) => {
    const earlier = firstAt.get(code);
    if (code.trim() === '') issues.push(report('code-missing', `framework[${position}].code`));
    else if (earlier !== undefined)
      issues.push(report('code-duplicate', `framework[${position}].code`, { code, earlier }));
    else firstAt.set(code, position);
    if (direction !== undefined && parents.has(code)) {
      issues.push(report('direction-of-aggregate', `framework[${position}].direction`, { code }, undefined, 'warning'));
    }
  });
  elements.forEach(({ code, parent, weight = 1 }, position) => {
    if (parent !== null && !firstAt.has(parent)) {
      issues.push(report('parent-unknown', `framework[${position}].parent`, { code, parent }));
    }
    if (!(Number.isFinite(weight) && weight >= 0)) {
      issues.push(report('weight-invalid', `framework[${position}].weight`, { code, weight }));
    }
  });
  for (const cycle of cyclesOf(elements)) {
    issues.push(report('framework-cycle', `framework[${firstAt.get(cycle[0] ?? '') ?? 0}].parent`, { cycle }));
  }
  for (const parent of parentsWithoutWeight(elements)) {
    if (firstAt.has(parent)) {
      issues.push(report('weights-all-zero', `framework[${firstAt.get(parent)}]`, { parent }));
    }
  }
  return issues;
}

/** Codes of parents all of whose children weigh zero. */
function parentsWithoutWeight(elements: readonly FrameworkElement[]): readonly string[] {
  const weighs = new Map<string, boolean>();
  for (const { parent, weight = 1 } of elements) {
    if (parent !== null) weighs.set(parent, (weighs.get(parent) ?? false) || weight !== 0);
  }
  return [...weighs].filter(([, weighsSomething]) => !weighsSomething).map(([parent]) => parent);
}

/** Each cycle once, from its first element on. */
function cyclesOf(elements: readonly FrameworkElement[]): readonly (readonly string[])[] {
  const parentOf = new Map(elements.map(({ code, parent }) => [code, parent]));
  // Number of the walk that came by: one that meets its own track has found a circle.
  const walkOf = new Map<string, number>();
  const cycles: (readonly string[])[] = [];
  elements.forEach(({ code }, walk) => {
    const path: string[] = [];
    let at: string | null | undefined = code;
    while (typeof at === 'string' && !walkOf.has(at)) {
      walkOf.set(at, walk);
      path.push(at);
      at = parentOf.get(at);
    }
    if (typeof at === 'string' && walkOf.get(at) === walk) cycles.push(path.slice(path.indexOf(at)));
  });
  return cycles;
}
