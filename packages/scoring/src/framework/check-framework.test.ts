import { expect, test } from 'vitest';
import { checkFramework } from './check-framework.ts';
import type { FrameworkElement } from './framework-element.ts';

function faults(elements: readonly FrameworkElement[]): readonly string[] {
  return checkFramework(elements).map(({ severity, path, code }) => `${severity} ${path}: ${code}`);
}

test('says nothing of a tree, whatever the order of its elements and the depth of its branches', () => {
  expect(
    faults([
      { code: 'a', parent: 'left', direction: 'lower-is-better' },
      { code: 'index', parent: null },
      { code: 'b', parent: 'index', weight: 0.2 },
      { code: 'left', parent: 'index', weight: 0 },
    ]),
  ).toEqual([]);
});

test('finds every fault at once, each with its place', () => {
  expect(
    faults([
      { code: 'index', parent: null, direction: 'lower-is-better' },
      { code: 'a', parent: 'index', weight: -1 },
      { code: 'a', parent: 'index', weight: Number.NaN },
      { code: ' ', parent: 'nowhere' },
      { code: 'p', parent: 'index', weight: 0 },
      { code: 'q', parent: 'p', weight: 0 },
    ]),
  ).toEqual([
    'warning framework[0].direction: direction-of-aggregate',
    'error framework[2].code: code-duplicate',
    'error framework[3].code: code-missing',
    'error framework[1].weight: weight-invalid',
    'error framework[2].weight: weight-invalid',
    'error framework[3].parent: parent-unknown',
    'error framework[4]: weights-all-zero',
  ]);
});

test('names each circle once, with its members, and nothing that only leads into it', () => {
  const issues = checkFramework([
    { code: 'a', parent: 'b' },
    { code: 'b', parent: 'c' },
    { code: 'c', parent: 'b' },
    { code: 'own', parent: 'own' },
  ]);
  expect(issues.map(({ code, path, params }) => [code, path, params['cycle']])).toEqual([
    ['framework-cycle', 'framework[1].parent', ['b', 'c']],
    ['framework-cycle', 'framework[3].parent', ['own']],
  ]);
});

test('refuses a framework without elements', () => {
  expect(faults([])).toEqual(['error framework: framework-empty']);
});
