import { describe, expect, test } from 'vitest';
import { checkLayout } from './check-layout.ts';

describe('checkLayout', () => {
  test('takes headings as they are, and none at all', () => {
    expect(checkLayout({ unit: 'iso3', groups: ['region'] })).toEqual({
      layout: { unit: 'iso3', groups: ['region'] },
      issues: [],
    });
    expect(checkLayout(undefined)).toEqual({ layout: {}, issues: [] });
  });

  test('finds every part that does not fit', () => {
    const { layout, issues } = checkLayout({ unit: 1, time: '', groups: ['region', 2], colour: 'red' });
    expect(layout).toEqual({});
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'table.unit parameter-invalid',
      'table.time parameter-invalid',
      'table.groups[1] parameter-invalid',
      'table.colour parameter-unknown',
    ]);
    expect(checkLayout(['unit']).issues[0]?.code).toBe('not-an-object');
  });
});
