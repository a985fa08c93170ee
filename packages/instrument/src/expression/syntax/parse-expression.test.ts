import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, anyTree } from './any-expression.test-data.ts';
import { compileExpression } from '../computing/compile-expression.ts';
import { expressionLimits } from './expression-limits.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';
import { questionsRead } from './questions-read.ts';
import { everyKindNames, stateOf, treeOf } from '../computing/worth.test-data.ts';

function problemOf(text: string): unknown {
  const { problems = [] } = parseExpression(text);
  const [problem] = problems;
  return problem === undefined ? undefined : [problem.code, problem.offset, problem.length];
}

describe('a tree', () => {
  it('has the place of every part in the text', () => {
    expect(treeOf(" if( ${A} = -1 , 'x', (2) )")).toEqual({
      kind: 'call',
      name: 'if',
      offset: 1,
      length: 26,
      parameters: [
        {
          kind: 'operation',
          operator: '=',
          offset: 5,
          length: 9,
          left: { kind: 'question', questionId: 'A', offset: 5, length: 4 },
          right: {
            kind: 'negative',
            offset: 12,
            length: 2,
            operand: { kind: 'number', value: 1, text: '1', offset: 13, length: 1 },
          },
        },
        { kind: 'text', value: 'x', quote: "'", offset: 17, length: 3 },
        {
          kind: 'group',
          offset: 22,
          length: 3,
          inner: { kind: 'number', value: 2, text: '2', offset: 23, length: 1 },
        },
      ],
    });
  });

  it('takes a field after the dot of a reference', () => {
    expect(treeOf('${BL-E01.start-year}')).toMatchObject({ questionId: 'BL-E01', fieldId: 'start-year' });
  });

  it.each([
    ['* and div before +', '1 + 2 * 3', '1 + (2 * 3)'],
    ['mod like * and div, from the left', '7 mod 4 * 2', '(7 mod 4) * 2'],
    ['- from the left', '9 - 3 - 2', '(9 - 3) - 2'],
    ['+ before comparisons', '1 + 2 > 3 - 1', '(1 + 2) > (3 - 1)'],
    ['comparisons before and', '1 = 1 and 2 = 2', '(1 = 1) and (2 = 2)'],
    ['and before or', '${a} or ${b} and ${c}', '${a} or (${b} and ${c})'],
    ['minus before everything', '-1 + 2', '(-1) + 2'],
  ])('binds %s', (_name, text, grouped) => {
    expect(withoutGroups(treeOf(text))).toEqual(withoutGroups(treeOf(grouped)));
  });

  it('tells which questions it reads, each once, in the order of first mention', () => {
    const text = '${B} = 1 or not(${A} - -${B} > 0) or sum-where(${C.cost}, ${C.year} > (${D})) = 1';
    expect(questionsRead(treeOf(text))).toEqual(['B', 'A', 'C', 'D']);
  });
});

describe('an unreadable expression', () => {
  it.each([
    ['nothing', ' ', ['empty', 1, 0]],
    ['a text without end', "${A} = 'x", ['unclosed-text', 7, 2]],
    ['a comparison of a comparison', '1 < 2 < 3', ['chained-comparison', 6, 1]],
    ['two values side by side', '${A} ${B}', ['operator-expected', 5, 4]],
    ['an operator without its right side', '1 +', ['operand-expected', 3, 0]],
    ['an operator without its left side', 'and 1', ['operand-expected', 0, 3]],
    ['a parenthesis without its end', '(1', ['closing-expected', 2, 0]],
    ['a list without its end', 'min(1, 2', ['closing-expected', 8, 0]],
    ['a list with nothing after the comma', 'min(1, )', ['operand-expected', 7, 1]],
    ['a word', 'yes', ['unknown-function', 0, 3]],
    ['a sign that means nothing', '1 + é', ['unexpected-character', 4, 1]],
    ['a picture sign, which is two units and one fault', '1 + \u{1f600}', ['unexpected-character', 4, 2]],
    ['a broken reference', '1 = ${A', ['bad-reference', 4, 3]],
    ['a reference with a blank', '${A B} = 1', ['bad-reference', 0, 6]],
    ['a reference with two dots', '${A.b.c} = 1', ['bad-reference', 0, 8]],
    ['a number beyond all numbers', '9'.repeat(400), ['number-too-large', 0, 400]],
  ])('names %s with its place', (_name, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('names every unreadable character at once', () => {
    const { problems = [] } = parseExpression('1 ; 2 [ ${ 3');
    expect(problems.map(({ code, offset }) => [code, offset])).toEqual([
      ['unexpected-character', 2],
      ['unexpected-character', 6],
      ['bad-reference', 8],
    ]);
  });
});

describe('printing', () => {
  it('gives back what was parsed, with blanks in one way only', () => {
    for (const text of [
      "${EG-B05} = 'in-force' and selected(${EG-A07}, 'women')",
      '-(1 - 2.50) * --3 div ${A} mod 4',
      'if(not(answered(${A})), 1, min(2, 3)) >= 1 or (((${B} = "it\'s")))',
      'sum-where(${BL-E01.cost}, ${BL-E01.year} >= 2000) < today()',
      '1 - (2 - 3) - 4',
    ]) {
      const loose = text.replaceAll(' = ', '=').replaceAll(', ', ' ,\n');
      expect(printExpression(treeOf(text))).toBe(text);
      expect(printExpression(treeOf(loose))).toBe(text);
    }
  });

  it('writes any tree so that it parses to a tree that prints the same and is worth the same', () => {
    const state = stateOf({ level: 3, one: 'yes', cases: [{ cost: 5, year: 2001 }, { cost: 7 }] }, '2009-06-30');
    fc.assert(
      fc.property(anyTree, (tree) => {
        const text = printExpression(tree);
        fc.pre(text.length <= expressionLimits.characters);
        const again = treeOf(text);
        expect(printExpression(again)).toBe(text);
        expect(compileExpression(again, everyKindNames)(state)).toEqual(compileExpression(tree, everyKindNames)(state));
      }),
    );
  });

  it('of any text that can be read parses again to the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tree } = parseExpression(text);
        if (tree === undefined) return;
        const printed = printExpression(tree);
        expect(printExpression(treeOf(printed))).toBe(printed);
        expect(withoutGroups(treeOf(printed))).toEqual(withoutGroups(tree));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** A tree without parentheses and places: what it means. */
function withoutGroups(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutGroups);
  if (typeof tree !== 'object' || tree === null) return tree;
  if ('kind' in tree && tree.kind === 'group' && 'inner' in tree) return withoutGroups(tree.inner);
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => key !== 'offset' && key !== 'length')
      .map(([key, value]) => [key, withoutGroups(value)]),
  );
}
