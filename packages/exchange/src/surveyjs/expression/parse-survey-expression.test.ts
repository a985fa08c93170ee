import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSurveyExpression } from './parse-survey-expression.ts';
import type { SurveyExpression } from './survey-expression.ts';

/** A tree in brackets, operator first. */
function shape(tree: SurveyExpression | undefined): string {
  if (tree === undefined) return '';
  switch (tree.kind) {
    case 'constant':
      return JSON.stringify(tree.value);
    case 'variable':
      return `{${tree.name}}`;
    case 'list':
      return `[${tree.items.map(shape).join(' ')}]`;
    case 'call':
      return `${tree.name}(${tree.parameters.map(shape).join(' ')})`;
    case 'operation':
      return `(${tree.operator} ${shape(tree.left)} ${shape(tree.right)})`;
    default:
      return `(${tree.kind} ${shape(tree.operand)})`;
  }
}

function shapeOf(text: string): string {
  return shape(parseSurveyExpression(text).tree);
}

describe('an expression of SurveyJS', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["{a} = 1 or {b} = 'x' and {c} > 2", '(or (= {a} 1) (and (= {b} "x") (> {c} 2)))'],
    ['{a} + 2 * 3 ^ 2 - 1', '(- (+ {a} (* 2 (^ 3 2))) 1)'],
    ['{a b.c} == "it\\"s"', '(= {a b.c} "it\\"s")'],
    ["{a} contains 'x' && !{b}", '(and (contains {a} "x") (not {b}))'],
    ["{a} anyof ['x', 2] || {b} allof [1]", '(or (anyof {a} ["x" 2]) (allof {b} [1]))'],
    ['{a} empty and {b} NotEmpty', '(and (empty {a}) (notempty {b}))'],
    ['{a} <> yes', '(!= {a} "yes")'],
    ['{a} lessorequal 3', '(<= {a} 3)'],
    ['{a} notequal null', '(!= {a} null)'],
    ['iif({a} > 1, -{b}, today())', 'iif((> {a} 1) (minus {b}) today())'],
    ['not ({a} = true)', '(not (= {a} true))'],
    ['({a} % 2) / 3', '(/ (% {a} 2) 3)'],
    ['[]', '[]'],
  ];

  test.each(cases)('%s', (text, tree) => {
    expect(shapeOf(text)).toBe(tree);
  });

  test.each([
    '',
    '   ',
    '{a',
    '{a} =',
    '= 1',
    '{a} = 1 = 2',
    "{a} = 'x",
    'f(1',
    '[1',
    '{a} 1',
    '({a}',
    '{a} and',
    '{}',
  ])('is refused with a reason: %s', (text) => {
    expect(parseSurveyExpression(text).fault).toBeTruthy();
  });

  test('is read or refused whatever it is', () => {
    const pieces = [
      '{a}',
      '{b.c}',
      "'x'",
      '1',
      ' ',
      'and',
      'or',
      '=',
      '<>',
      '(',
      ')',
      '[',
      ']',
      ',',
      '!',
      '-',
      'f',
      'empty',
      '\\',
      '"',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const { tree, fault } = parseSurveyExpression(parts.join(''));
        expect((tree === undefined) !== (fault === undefined)).toBe(true);
      }),
    );
  });

  test('is refused when it is too long or too deep', () => {
    expect(parseSurveyExpression(`{a} = '${'x'.repeat(5_000)}'`).fault).toContain('characters');
    expect(parseSurveyExpression('('.repeat(3_000)).fault).toContain('deep');
    expect(parseSurveyExpression('!'.repeat(3_000)).fault).toContain('deep');
    expect(parseSurveyExpression('f('.repeat(1_500)).fault).toContain('deep');
  });
});
