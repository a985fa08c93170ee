import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfText } from './hash-of-text.ts';

describe('hashOfText', () => {
  // Source: test vectors of the FNV reference code (Landon Curt Noll), 32-bit FNV-1a without the final zero byte.
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['b', 'e70c2de5'],
    ['fo', '6222e842'],
    ['foobar', 'bf9cf968'],
  ])('gives %j the published hash %s', (text, hash) => {
    expect(hashOfText(text)).toBe(hash);
  });

  it('has eight digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hashOfText(text)).toMatch(/^[0-9a-f]{8}$/);
      }),
    );
  });

  const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

  it('changes with any single character of a text', () => {
    fc.assert(
      fc.property(fc.string(), codeUnit, codeUnit, fc.string(), (before, one, other, after) => {
        fc.pre(one !== other);
        expect(hashOfText(before + one + after)).not.toBe(hashOfText(before + other + after));
      }),
    );
  });
});
