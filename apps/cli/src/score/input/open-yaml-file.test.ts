import { describe, expect, test } from 'vitest';
import { openYamlText } from './open-yaml-file.ts';

describe('openYamlText', () => {
  test('names every key that stands twice, with the first place, and reads on', () => {
    const { data, faults } = openYamlText('a.yaml', 'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n');
    expect(data).toEqual({ a: 3, b: { c: 2 } });
    expect(faults.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['key-duplicate', 5, 1],
      ['key-duplicate', 4, 3],
    ]);
    expect(faults[0]?.message).toContain('first on line 1');
  });

  test('gives no data of a text that is no YAML, and says where it breaks', () => {
    const { data, faults } = openYamlText('a.yaml', 'a: [1,\nb: 2\n');
    expect(data).toBeUndefined();
    expect(faults[0]).toMatchObject({ code: 'yaml-invalid', severity: 'error', file: 'a.yaml', line: 2 });
  });

  test('refuses aliases that would swell the file', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(20).fill(`*${of}`).join(', ')}]\n`;
    const bomb = `a: &a [x, x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}`;
    expect(openYamlText('a.yaml', bomb)).toMatchObject({ data: undefined, faults: [{ code: 'yaml-invalid' }] });
  });

  test('refuses values nested beyond every use', () => {
    expect(openYamlText('a.yaml', '['.repeat(100_000))).toMatchObject({ data: undefined });
  });

  test('knows line and column of a path', () => {
    const { placeOf } = openYamlText('a.yaml', 'a:\n  - b: 1\n');
    expect(placeOf('a[0].b')).toEqual({ line: 2, column: 8 });
  });
});
