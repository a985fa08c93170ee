import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as elementary from './elementary/elementary.test-data.ts';
import * as exampleData from './example.test-data.ts';
import * as scoring from './index.ts';

interface Example {
  readonly path: string;
  readonly expression: string;
  readonly expected: string;
}

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every line `expression // => result` of every docstring. */
function examplesOf(path: string): readonly Example[] {
  return [...readFileSync(`${root}${path}`, 'utf8').matchAll(/^ \* (?<expression>.+) \/\/ => (?<expected>.+)$/gm)].map(
    ({ groups }) => ({ path, expression: groups?.['expression'] ?? '', expected: groups?.['expected'] ?? '' }),
  );
}

const atHand: Readonly<Record<string, unknown>> = { ...scoring, ...elementary, ...exampleData };

/** Reads text as an expression with every export of the room at hand, as a reader of the docstring would. */
function evaluate(text: string): unknown {
  // oxlint-disable-next-line no-implied-eval -- the text is ours: a docstring of this room
  return new Function(...Object.keys(atHand), `return ${text};`)(...Object.values(atHand)) as unknown;
}

const files = globSync('**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
const examples = files.flatMap(examplesOf);

describe('examples in docstrings', () => {
  test('exist for every function that the room exports', () => {
    const functions = Object.entries(scoring).filter(
      ([name, value]) => typeof value === 'function' && !/^([A-Z]|is[A-Z]|gap$)/.test(name),
    );
    const shown = functions.filter(([name]) => examples.some(({ expression }) => expression.includes(`${name}(`)));
    expect(functions.map(([name]) => name)).toEqual(shown.map(([name]) => name));
    expect(examples.length).toBeGreaterThan(20);
  });

  test.each(examples)('$path: $expression is $expected', ({ expression, expected }) => {
    expect(evaluate(expression)).toEqual(evaluate(expected));
  });
});
