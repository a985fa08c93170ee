import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../answer/answer.ts';
import { anyText, anyTree } from '../syntax/any-expression.test-data.ts';
import { checkExpression, typeOfExpression } from '../checking/check-expression.ts';
import { compileExpression } from './compile-expression.ts';
import { isFault } from './expression-value.ts';
import type { Expression } from '../syntax/expression.ts';
import { parseExpression } from '../syntax/parse-expression.ts';
import { printExpression } from '../syntax/print-expression.ts';
import { questionsRead } from '../syntax/questions-read.ts';
import { everyKind, everyKindNames, everyKindScope, stateOf } from './worth.test-data.ts';

const anyValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.integer({ min: -1, max: 5 }),
  fc.double().map((number) => number + 0),
  fc.string(),
  fc.constantFrom<AnswerValue>('yes', 'a', '2009-06-30', Number.MAX_VALUE, ['a'], ['b', 'a'], ['none'], []),
  fc.record({ law: fc.nat(3), practice: fc.oneof(fc.nat(3), fc.constant('no-case' as const)) }, { requiredKeys: [] }),
  fc.array(
    fc.record(
      {
        cost: fc.double({ noNaN: true, noDefaultInfinity: true }),
        year: fc.nat(3000),
        start: fc.constant('2009-06-30'),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 5 },
  ),
);
const anyAnswers = fc.dictionary(
  fc.constantFrom(...everyKind.map(({ questionId }) => questionId)),
  fc.record({
    value: anyValue,
    details: fc.record(
      { women: fc.nat(9), unit: fc.constant('km'), since: fc.constant('2009-06-30') },
      { requiredKeys: [] },
    ),
  }),
);

/** Whatever a tree is, it can be checked, printed, read and worked out, and is worth something that exists. */
function isTotal(tree: Expression, answers: Parameters<typeof stateOf>[0]): void {
  for (const { offset, length, severity } of checkExpression(tree, everyKindScope)) {
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(length).toBeGreaterThanOrEqual(0);
    expect(['error', 'warning']).toContain(severity);
  }
  expect(typeof typeOfExpression(tree, everyKindScope)).toBe('string');
  expect(questionsRead(tree).length).toBe(new Set(questionsRead(tree)).size);
  expect(printExpression(tree)).not.toBe('');
  const state = stateOf(answers, '2009-06-30');
  const value = compileExpression(tree, everyKindNames)(state);
  expect(state.row).toBeUndefined();
  if (typeof value === 'number') {
    expect(Number.isFinite(value)).toBe(true);
    expect(Object.is(value, -0)).toBe(false);
  } else if (typeof value === 'object') expect(isFault(value)).toBe(true);
  else expect(['string', 'boolean', 'undefined']).toContain(typeof value);
}

describe('any text', () => {
  it('gives a tree or problems with places inside of it, and a value that is never NaN, infinite or minus zero', () => {
    fc.assert(
      fc.property(anyText, anyAnswers, (text, answers) => {
        const { tree, problems = [] } = parseExpression(text);
        expect(tree === undefined).toBe(problems.length > 0);
        for (const { offset, length } of problems) expect(offset + length).toBeLessThanOrEqual(text.length);
        if (tree !== undefined) isTotal(tree, answers);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('any tree', () => {
  it('is worth something that exists after any answers', () => {
    fc.assert(
      fc.property(anyTree, anyAnswers, (tree, answers) => isTotal(tree, answers)),
      { numRuns: 2_000 },
    );
  });

  it('without a problem is of the type that the checker tells', () => {
    let known = 0;
    fc.assert(
      fc.property(anyTree, anyAnswers, (tree, answers) => {
        const scope = { ...everyKindScope, expects: 'any' as const };
        if (checkExpression(tree, scope).some(({ severity }) => severity === 'error')) return;
        const type = typeOfExpression(tree, scope);
        const value = compileExpression(tree, everyKindNames)(stateOf(answers, '2009-06-30'));
        if (value === undefined || type === 'unknown') return;
        known += 1;
        if (isFault(value)) expect(value.fault).not.toBe('wrong-type');
        else
          expect(typeof value).toBe(
            { number: 'number', date: 'number', text: 'string', truth: 'boolean' }[type as 'text'],
          );
      }),
      { numRuns: 2_000 },
    );
    expect(known).toBeGreaterThan(100);
  });
});
