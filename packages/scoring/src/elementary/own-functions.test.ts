import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const room = fileURLToPath(new URL('..', import.meta.url));

/** What IEEE 754 defines to the last bit; the rest of `Math` an engine may compute as it likes. */
const defined =
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2'.split(' ');

/** Uses of what differs between engines in a source text, comments aside. */
function engineOwn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const functions = [...code.matchAll(/\bMath\.(\w+)/g)].filter(([, name = '']) => !defined.includes(name));
  // Not by its name: taken apart, or handed on.
  const handedOn = [...code.matchAll(/\bMath\b(?!\.\w)/g)];
  // A power of two that stands there in digits is a constant, and exact.
  const powers = [...code.matchAll(/.*\*\*.*/g)].filter(([line]) => /\*\*/.test(line.replace(/\b2 \*\* -?\d+/g, '')));
  return [...functions, ...handedOn, ...powers].map(([text]) => text.trim());
}

describe('the whole room', () => {
  test('computes with nothing but what every engine computes to the same bit', () => {
    const files = globSync('**/*.ts', { cwd: room }).filter((path) => !/\.test(-data)?\.ts$/.test(path));
    const found = files.flatMap((path) =>
      engineOwn(readFileSync(`${room}${path}`, 'utf8')).map((use) => `${path}: ${use}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test.each([
    'Math.exp(x)',
    'Math.log10(x)',
    'const { pow } = Math;',
    'numbers.map(Math.cbrt)',
    'x ** 2',
    '2 ** k',
    '2 ** -k',
    'x **= 2',
    'x ** (2 ** -3)',
  ])('would not pass %s', (code) => {
    expect(engineOwn(code).length).toBe(1);
  });

  test.each(['Math.max(a, 2 ** -53)', '// Math.exp(x)', '/** x ** 2 */', 'Math.sqrt(Math.PI)', '3 * 2 ** 51'])(
    'passes %s',
    (code) => {
      expect(engineOwn(code)).toEqual([]);
    },
  );
});
