import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseXPath } from './parse-xpath.ts';
import { plainNumber } from '../../expression/plain-number.ts';
import { printXPath } from './print-xpath.ts';
import type { XPath, XPathOperator } from './xpath.ts';

const operators: readonly XPathOperator[] = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod'];

const anyXPath: fc.Arbitrary<XPath> = fc.letrec<{ tree: XPath }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<XPath>({ kind: 'self' }, { kind: 'column', name: 'region' }, { kind: 'text', value: '' }),
    fc.double({ min: 0, max: 1e22, noNaN: true }).map((value): XPath => ({ kind: 'number', value: Math.abs(value) })),
    fc.constantFrom('a', 'EG-A01', 'q_1.x').map((name): XPath => ({ kind: 'answer', name })),
    fc
      .string()
      .filter((value) => !(value.includes("'") && value.includes('"')) && !/[\u2018\u2019\u201C\u201D]/.test(value))
      .map((value): XPath => ({ kind: 'text', value })),
    fc
      .record({
        name: fc.constantFrom('not', 'jr:choice-name', 'count-selected'),
        parameters: fc.array(tie('tree'), { maxLength: 3 }),
      })
      .map(({ name, parameters }): XPath => ({ kind: 'call', name, parameters })),
    tie('tree').map((operand): XPath => ({ kind: 'negative', operand })),
    fc
      .record({ operator: fc.constantFrom(...operators), left: tie('tree'), right: tie('tree') })
      .map((parts): XPath => ({ kind: 'operation', ...parts })),
  ),
})).tree;

describe('printXPath', () => {
  it('is read back as the same tree', () => {
    fc.assert(
      fc.property(anyXPath, (tree) => {
        const text = printXPath(tree);
        fc.pre(text.length <= 4_000);
        expect(parseXPath(text).tree).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseXPath', () => {
  // XPath 1.0, 3.5: or, and, equality, order, sums, products; 3.7: a minus is an operator only after an operand.
  test.each([
    ['1 + 2 * 3 - 4', '1 + 2 * 3 - 4'],
    ['(1 + 2) * 3', '(1 + 2) * 3'],
    ['1 - (2 - 3)', '1 - (2 - 3)'],
    ['a or b and c', 'a or b and c'],
    ['(a or b) and c', '(a or b) and c'],
    ['${a}=1<2', '${a} = 1 < 2'],
    ['-${ a }*2', '-${a} * 2'],
    ['5-3', '5 - 3'],
    ['count-selected( . )>.5', 'count-selected(.) > 0.5'],
    ['div div mod', 'div div mod'],
    ['\u2018yes\u2019 = \u201Cno\u201D', "'yes' = 'no'"],
    ['((((1))))', '1'],
  ])('reads %s as %s', (text, printed) => {
    const { tree } = parseXPath(text);
    expect(tree && printXPath(tree)).toBe(printed);
  });

  test.each([
    ['', 'ends where a value is expected'],
    ['1 +', 'ends where a value is expected'],
    ['1 2', '"2" is not expected there'],
    ['(1', 'a closing parenthesis is missing'],
    ['f(1, )', '")" is not expected there'],
    ["'open", '"\'" cannot be read'],
    ['${a', '"$" cannot be read'],
    ['a # b', '"#" cannot be read'],
    ['../a', 'paths through the form'],
    ['/data/a', 'paths through the form'],
    ["instance('x')/rows/item[name = 1]", 'paths through the form'],
    ['a | b', 'paths through the form'],
    ['current()/../a', 'paths through the form'],
    [`${'('.repeat(100)}1`, 'nested too deeply'],
    ['1'.repeat(400), 'too large'],
    ['x'.repeat(4_001), 'too long'],
  ])('refuses %s and says why', (text, reason) => {
    expect(parseXPath(text).refusal).toContain(reason);
  });

  test('gives a tree or a reason for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+*().,=<>!$ {}a-c0-9'"|/[\]]*$/)), (text) => {
        const { tree, refusal } = parseXPath(text);
        expect((tree === undefined) !== (refusal === undefined)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainNumber', () => {
  it('writes any number without an exponent so that it is read back as the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text) + 0).toBe(value + 0);
      }),
    );
  });
});
