import { expect, test } from 'vitest';
import { openFramework } from './open-framework.ts';

test('puts indicators first in the order declared, then aggregates from the lowest level up', () => {
  const { elements, indicatorCount, levels, tops } = openFramework([
    { code: 'index', parent: null },
    { code: 'direct', parent: 'index' },
    { code: 'pillar', parent: 'index', weight: 2 },
    { code: 'b', parent: 'pillar' },
    { code: 'a', parent: 'pillar', direction: 'lower-is-better' },
  ]);
  expect(elements.map(({ code, level }) => `${code} ${level}`)).toEqual([
    'direct 1',
    'b 1',
    'a 1',
    'pillar 2',
    'index 3',
  ]);
  expect([indicatorCount, levels, tops]).toEqual([3, 3, [4]]);
  expect(elements[4]?.children).toEqual([0, 3]);
  expect(elements[2]).toMatchObject({ parent: 3, weight: 1, direction: 'lower-is-better' });
});

test('keeps several tops apart', () => {
  const { tops, levels } = openFramework([
    { code: 'preparation', parent: null },
    { code: 'procurement', parent: null },
    { code: 'a', parent: 'preparation' },
    { code: 'b', parent: 'procurement' },
  ]);
  expect([tops, levels]).toEqual([[2, 3], 2]);
});

test('refuses what is no tree, with all its issues', () => {
  expect(() => openFramework([{ code: 'a', parent: 'a' }])).toThrow(
    expect.objectContaining({
      code: 'scheme-invalid',
      data: { issues: [expect.objectContaining({ code: 'framework-cycle' })] },
    }),
  );
});
