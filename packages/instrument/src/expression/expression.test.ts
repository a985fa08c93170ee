import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerReader } from './answer-reader.ts';
import { compileExpression } from './compile-expression.ts';
import type { ExpressionValue } from './expression-value.ts';
import type { Expression, Operator } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';
import { questionsRead } from './questions-read.ts';

/** Answers as a table: numbers and texts are values, lists are choices of several. */
function reader(answers: Readonly<Record<string, number | string | readonly string[]>>): AnswerReader {
  const value = (id: string) => (Object.hasOwn(answers, id) ? answers[id] : undefined);
  const chosen = (id: string) => {
    const found = value(id);
    return typeof found === 'object' ? found : undefined;
  };
  return {
    value: (id) => {
      const found = value(id);
      return typeof found === 'object' ? undefined : found;
    },
    chosen,
    chosenCount: (id) => chosen(id)?.length,
    linkCount: (id) => (value(id) === undefined ? undefined : 0),
    detail: (id, detailId) => (id === 'Q' && detailId === 'women' ? 40 : undefined),
    part: () => undefined,
  };
}

function worth(text: string, answers: Parameters<typeof reader>[0] = {}): ExpressionValue {
  const { tree } = parseExpression(text);
  if (tree === undefined) throw new Error(`unreadable: ${text}`);
  return compileExpression(tree)(reader(answers));
}

function problemOf(text: string): unknown {
  const [problem] = parseExpression(text).problems ?? [];
  return problem === undefined ? undefined : [problem.code, problem.offset];
}

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.nat(999).map((value): Expression => ({ kind: 'number', value, text: String(value), offset: 0, length: 0 })),
  fc
    .constantFrom('a', 'women', 'x "y"')
    .map((value): Expression => ({ kind: 'text', value, quote: "'", offset: 0, length: 0 })),
  fc
    .constantFrom('EG-A01', 'EG-B05', '__proto__')
    .map((questionId): Expression => ({ kind: 'question', questionId, offset: 0, length: 0 })),
);
const operators: readonly Operator[] = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div'];
const { tree: anyTree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    tie('tree').map((operand): Expression => ({ kind: 'negative', operand, offset: 0, length: 0 })),
    tie('tree').map((inner): Expression => ({ kind: 'group', inner, offset: 0, length: 0 })),
    fc
      .array(tie('tree'), { maxLength: 3 })
      .map((parameters): Expression => ({ kind: 'call', name: 'coalesce', parameters, offset: 0, length: 0 })),
    fc.tuple(fc.constantFrom(...operators), tie('tree'), tie('tree')).map(([operator, left, right]): Expression => ({
      kind: 'operation',
      operator,
      left,
      right,
      offset: 0,
      length: 0,
    })),
  ),
}));
const anyToken = fc.constantFrom(
  '${A}',
  '${__proto__}',
  '${',
  '$',
  '}',
  '(',
  ')',
  ',',
  "'",
  '"',
  "'x'",
  '1',
  '0',
  '9.5',
  '-',
  '+',
  '*',
  ' div ',
  ' and ',
  ' or ',
  '=',
  '!=',
  '<',
  '>=',
  'not(',
  'selected(',
  'if(',
  'round(',
  'coalesce(',
  'constructor',
  ' ',
  '\n',
  'é',
  '\u{1f600}',
  '\u0000',
);

describe('printing', () => {
  it('gives back what was parsed, with blanks in one way only', () => {
    for (const text of [
      "${EG-B05} = 'in-force' and selected(${EG-A07}, 'women')",
      '-(1 - 2.50) * --3 div ${A}',
      'if(not(answered(${A})), 1, min(2, 3)) >= 1 or (((${B} = "it\'s")))',
      '1 - (2 - 3) - 4',
    ]) {
      const loose = text.replaceAll(' = ', '=').replaceAll(', ', ' ,\n');
      expect(printExpression(parseExpression(text).tree as Expression)).toBe(text);
      expect(printExpression(parseExpression(loose).tree as Expression)).toBe(text);
    }
  });

  it('writes any tree so that it parses to a tree that prints the same and is worth the same', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const text = printExpression(tree);
        const again = parseExpression(text).tree;
        expect(again).toBeDefined();
        if (again === undefined) return;
        expect(printExpression(again)).toBe(text);
        const answers = reader({ 'EG-A01': 3, 'EG-B05': 'a' });
        expect(compileExpression(again)(answers)).toEqual(compileExpression(tree)(answers));
      }),
    );
  });
});

describe('any text', () => {
  const isTotal = (text: string): void => {
    const { tree } = parseExpression(text);
    if (tree !== undefined) {
      const value = compileExpression(tree)(reader({ A: 1 }));
      expect(typeof value === 'number' ? Number.isFinite(value) : true).toBe(true);
      expect(parseExpression(printExpression(tree)).tree).toBeDefined();
    }
  };
  it('gives a tree or problems, and a value that is never NaN', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isTotal), { numRuns: 500 });
    fc.assert(
      fc.property(
        fc.array(anyToken, { maxLength: 60 }).map((tokens) => tokens.join('')),
        isTotal,
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['10,000 parentheses', '('.repeat(10_000), ['too-long', 0]],
    ['3,999 parentheses', '('.repeat(3_999), ['too-deep', 64]],
    ['65 minus signs', `${'-'.repeat(65)}1`, ['too-deep', 64]],
    ['65 functions', 'not('.repeat(65), ['too-deep', 256]],
    ['a million blanks', ' '.repeat(1_000_000), ['too-long', 0]],
    ['nothing', ' ', ['empty', 1]],
    ['a number beyond all numbers', '9'.repeat(400), ['number-too-large', 0]],
    ['a text without end', "${A} = 'x", ['unclosed-text', 7]],
    ['a comparison of a comparison', '1 < 2 < 3', ['chained-comparison', 6]],
    ['two values side by side', '${A} ${B}', ['operator-expected', 5]],
    ['a host object', 'globalThis.process', ['unexpected-character', 10]],
    ['a broken reference', '1 = ${A', ['bad-reference', 4]],
  ])('like %s is refused with its place', (_name, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('may nest 64 levels and be 4,000 characters long', () => {
    expect(worth(`${'('.repeat(64)}1${')'.repeat(64)}`)).toBe(1);
    expect(worth(`${'1+'.repeat(1_999)}1`)).toBe(2_000);
  });

  it('names no member of the host: ${__proto__} and ${constructor} are unanswered questions', () => {
    expect(worth("answered(${__proto__}) or answered(${constructor}) or ${toString} = 'x'")).toBe(false);
  });
});

describe('unanswered', () => {
  it('makes every comparison false, and not( of it true', () => {
    for (const operator of ['=', '!=', '<', '<=', '>', '>=']) expect(worth(`\${A} ${operator} 0`)).toBe(false);
    expect(worth('not(${A} = 0)')).toBe(true);
  });

  it('goes through arithmetic unless it is coalesced', () => {
    expect(worth('${A} + 1')).toBeUndefined();
    expect(worth('max(1, ${A})')).toBeUndefined();
    expect(worth('coalesce(${A}, 2) + 1')).toBe(3);
    expect(worth('coalesce(${A}, 2) + 1', { A: 0 })).toBe(1);
  });

  it('is told by answered(, and is no selection', () => {
    expect(worth('answered(${A})')).toBe(false);
    expect(worth('answered(${A})', { A: 0 })).toBe(true);
    expect(worth("selected(${A}, 'x')")).toBe(false);
    expect(worth('count-selected(${A}) = 0')).toBe(false);
  });
});

describe('calculation', () => {
  it('carries division by zero as a fault, which no comparison takes for true', () => {
    expect(worth('1 div 0 + 1')).toEqual({ fault: 'division-by-zero' });
    expect(worth('1 div 0 = 1 div 0')).toBe(false);
    expect(worth('coalesce(1 div 0, 1)')).toEqual({ fault: 'division-by-zero' });
  });

  it('never leaves the finite numbers', () => {
    const large = '9'.repeat(300);
    expect(worth(`${large} * ${large}`)).toEqual({ fault: 'not-finite' });
  });

  it('never makes a number of a text', () => {
    expect(worth("'1' = 1")).toBe(false);
    expect(worth("'1' != 1")).toBe(false);
    expect(worth("'1' + 1")).toEqual({ fault: 'wrong-type' });
    expect(worth("'a' < 'b'")).toBe(false);
  });

  it('binds * and div before + and -, these before comparisons, these before and, and before or', () => {
    expect(worth('2 + 3 * 4 - 6 div 3')).toBe(12);
    expect(worth('10 - 3 - 2')).toBe(5);
    expect(worth('1 = 1 or 1 = 2 and 1 = 2')).toBe(true);
    expect(worth('-2 + 3')).toBe(1);
  });

  it('rounds halves up at the written decimal', () => {
    expect(worth('round(2.5)')).toBe(3);
    expect(worth('round(1.005, 2)')).toBe(1.01);
    expect(worth('round(-2.5)')).toBe(-2);
    expect(worth('round(1 div 10000000)')).toBe(0);
  });

  it('reads choices, details and conditions', () => {
    expect(worth("selected(${A}, 'x') and count-selected(${A}) = 2", { A: ['x', 'y'] })).toBe(true);
    expect(worth("detail(${Q}, 'women') - 1")).toBe(39);
    expect(worth("if(${A} > 1, 'high', 'low')", { A: 2 })).toBe('high');
    expect(worth('min(3, 1, 2) + max(3, 1, 2)')).toBe(4);
  });
});

it('an expression tells which questions it reads, each once', () => {
  expect(questionsRead(parseExpression('${B} = 1 or not(${A} - -${B} > 0)').tree as Expression)).toEqual(['B', 'A']);
});
