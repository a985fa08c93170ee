import { describe, expect, it } from 'vitest';
import type { CalculatedQuestion, Question } from '../../definition/question.ts';
import { checkExpression, typeOfExpression } from '../checking/check-expression.ts';
import { compileExpression } from '../computing/compile-expression.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';
import { questionsRead } from './questions-read.ts';
import {
  everyKind,
  everyKindNames,
  everyKindScope,
  problemsOf,
  stateOf,
  treeOf,
  worth,
} from '../computing/worth.test-data.ts';

// What an expert could upload as a rule to stop the service or to reach into it. Nothing here is timed: what is not
// bounded does not end, or exhausts the machine's stack. `npm run bench -- questionnaire` prints how long it takes.

describe('a rule that is too much is refused with its place', () => {
  it.each([
    ['10,000 brackets', '('.repeat(10_000), ['too-long', 0]],
    ['a million blanks', ' '.repeat(1_000_000), ['too-long', 0]],
    ['3,999 brackets', '('.repeat(3_999), ['too-deep', 64]],
    ['65 minus signs', `${'-'.repeat(65)}1`, ['too-deep', 64]],
    ['65 functions', 'not('.repeat(65), ['too-deep', 256]],
    ['1,300 functions', 'if('.repeat(1_300), ['too-deep', 192]],
    ['4,000 quotes', "'".repeat(4_000), ['operator-expected', 2]],
    ['4,000 open references', '${'.repeat(2_000), ['bad-reference', 0]],
    ['a long name that almost ends', 'a-'.repeat(1_999), ['unknown-function', 0]],
    ['a long number that almost ends', `${'1'.repeat(300)}.`, ['unexpected-character', 300]],
  ])('%s', (_name, text, place) => {
    const { tree, problems } = parseExpression(text);
    expect(tree).toBeUndefined();
    expect([problems?.[0]?.code, problems?.[0]?.offset]).toEqual(place);
  });
});

describe('a rule at the limit is read, checked, printed and worked out', () => {
  it.each([
    ['64 brackets', `${'('.repeat(64)}1${')'.repeat(64)}`, 1],
    ['64 minus signs', `${'-'.repeat(64)}1`, 1],
    ['a sum of 2,000', `${'1+'.repeat(1_999)}1`, 2_000],
    ['a difference of 2,000', `${'1-'.repeat(1_999)}1`, -1_998],
    ['a product of 2,000', `${'1*'.repeat(1_999)}1`, 1],
    ['300 conditions joined by or', `${'${number}=1 or '.repeat(260)}\${number}=2`, true],
    ['300 conditions joined by and', `${'${number}=2 and '.repeat(240)}\${number}=1`, false],
    ['32 conditions inside each other', `${'not('.repeat(64)}\${number} = 2${')'.repeat(64)}`, true],
    ['a text of 3,900 characters', `'${'x'.repeat(3_900)}' = 'x'`, false],
    ['a minimum of 1,900', `min(${'1,'.repeat(1_900)}0)`, 0],
  ])('%s', (_name, text, value) => {
    const tree = treeOf(text);
    expect(worth(text, { number: 2 })).toBe(value);
    expect(problemsOf(text).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(printExpression(tree).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(questionsRead(tree).length).toBeLessThanOrEqual(1);
  });
});

describe('calculations over calculations', () => {
  const calculated = everyKind.find((question): question is CalculatedQuestion => question.kind === 'calculated');
  const over = (calculation: (before: string) => string, count: number): ReadonlyMap<string, Question> => {
    if (calculated === undefined) throw new Error('no calculated question');
    const all = Array.from({ length: count }, (_, index): Question => ({
      ...calculated,
      questionId: `C${index}`,
      calculation: index === 0 ? '1' : calculation(`\${C${index - 1}}`),
    }));
    return new Map(all.map((question) => [question.questionId, question]));
  };

  it.each([
    ['each adding the one before to itself', (before: string) => `${before} + ${before}`],
    ['each choosing between the one before and itself', (before: string) => `coalesce(${before}, ${before})`],
    ['each deep in brackets', (before: string) => `${'('.repeat(60)}if(true(), ${before}, ${before})${')'.repeat(60)}`],
  ])('have a type 2,000 deep, %s', (_name, calculation) => {
    const questions = over(calculation, 2_000);
    const tree = treeOf('${C1999}');
    expect(typeOfExpression(tree, { questions, isRound: false })).toBe('number');
    expect(checkExpression(treeOf("${C1999} = 'x'"), { questions, isRound: false }).map(({ code }) => code)).toEqual([
      'type-fault',
    ]);
  });

  it('in a ring have no type, and no fault here: the ring has its own', () => {
    const questions = new Map(over(() => '${C1}', 2));
    expect(typeOfExpression(treeOf('${C1}'), { questions, isRound: false })).toBe('unknown');
  });
});

describe('a rule that reaches for the host', () => {
  it.each([
    ['globalThis.process', 'unexpected-character'],
    ['process', 'unknown-function'],
    ['`${1}`', 'unexpected-character'],
    ['${number}.constructor', 'unexpected-character'],
    ['${number}["constructor"]', 'unexpected-character'],
    ['import("fs")', 'unknown-function'],
    ['eval("1")', 'unknown-function'],
    ['constructor("return process")()', 'operator-expected'],
    ['__proto__', 'unexpected-character'],
    ['1; 2', 'unexpected-character'],
    ['x => x', 'unknown-function'],
  ])('like %s is refused', (text, code) => {
    const { tree, problems = [] } = parseExpression(text);
    const found = tree === undefined ? problems : checkExpression(tree, everyKindScope);
    expect(found.map((problem) => problem.code)).toContain(code);
  });

  it('by a name of the host finds nothing, not even in a record or a detail', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const state = stateOf({ cases: [{ cost: 1 }], level: { value: 1, details: { women: 1 } } });
      for (const text of [
        `\${${name}}`,
        `\${cases.${name}}`,
        `detail(\${level}, '${name}')`,
        `sum(\${cases.${name}})`,
        `position(\${ranking}, '${name}')`,
      ]) {
        expect(compileExpression(treeOf(text), everyKindNames)(state), text).toBeUndefined();
      }
      expect(worth(`count-where(\${cases}, answered(\${${name}}))`, { cases: [{ cost: 1 }] })).toBe(0);
    }
  });

  it('as a function named like a member of every object is unknown', () => {
    for (const name of ['constructor', 'toString', 'valueOf']) {
      expect(problemsOf(`${name}(1)`)[0]).toMatchObject({ code: 'unknown-function', params: { name } });
      expect(worth(`${name}(1)`)).toEqual({ fault: 'wrong-type' });
    }
  });
});
