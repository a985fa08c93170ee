import { describe, expect, it } from 'vitest';
import { attributeOf } from './xml-scanner.ts';

describe('attributeOf', () => {
  it('reads a value in either quotes, whatever stands around it, without its namespace', () => {
    expect(attributeOf(` r="A1" t='s'`, 't')).toBe('s');
    expect(attributeOf(' x:id = "rId1" name="id"', 'id')).toBe('rId1');
    expect(attributeOf(' a="&amp;&#65;"', 'a')).toBe('&A');
    expect(attributeOf(' a="x>y" b="c=\'d\'"', 'b')).toBe("c='d'");
  });

  it('knows nothing of names without a value and of values that stand for another name', () => {
    expect(attributeOf(' id name="r"', 'id')).toBeUndefined();
    expect(attributeOf(' name="r=\'1\'"', 'r')).toBeUndefined();
    expect(attributeOf('', 'r')).toBeUndefined();
  });

  it.each([
    ['a name', ` ${'a'.repeat(1_000_000)}`],
    ['blanks after a name', ` a${' '.repeat(1_000_000)}b`],
    ['an open quote', ` a="${'b'.repeat(1_000_000)}`],
    ['many names', ' a'.repeat(500_000)],
    ['many open values', ' a='.repeat(333_000)],
  ])('comes to an end with %s of a million letters', (_name, attributes) => {
    expect(attributeOf(attributes, 'r')).toBeUndefined();
  });
});
