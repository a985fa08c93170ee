import { expect, test } from 'vitest';
import { openFramework } from './open-framework.ts';
import { removableElements } from './removable-elements.ts';

test('are those with siblings: a top and an only child cannot be taken out of anything', () => {
  const framework = openFramework([
    { code: 'index', parent: null },
    { code: 'other', parent: null },
    { code: 'left', parent: 'index' },
    { code: 'right', parent: 'index' },
    { code: 'a', parent: 'left' },
    { code: 'b', parent: 'left' },
    { code: 'c', parent: 'right' },
    { code: 'd', parent: 'other' },
  ]);
  const codes = (level: number): readonly string[] => removableElements(framework, level).map(({ code }) => code);
  expect([codes(1), codes(2), codes(3)]).toEqual([['a', 'b'], ['left', 'right'], []]);
});
