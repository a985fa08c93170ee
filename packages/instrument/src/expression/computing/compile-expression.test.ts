import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '../../answer/answer.ts';
import { compileExpression } from './compile-expression.ts';
import { isFault, type ExpressionFault, type ExpressionValue } from './expression-value.ts';
import { evidenceAt, everyKind, everyKindNames, stateOf, treeOf, worth, type Given } from './worth.test-data.ts';

const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
const divisionByZero: ExpressionFault = { fault: 'division-by-zero' };
const wrongType: ExpressionFault = { fault: 'wrong-type' };

describe('unanswered', () => {
  it('makes every comparison false, also with itself, and not( of it true', () => {
    for (const operator of comparisons) {
      expect(worth(`\${number} ${operator} 0`)).toBe(false);
      expect(worth(`0 ${operator} \${number}`)).toBe(false);
      expect(worth(`\${number} ${operator} \${number}`)).toBe(false);
    }
    expect(worth('not(${number} = 0)')).toBe(true);
  });

  it('goes through arithmetic, also through a minus, unless it is coalesced', () => {
    for (const operator of ['+', '-', '*', 'div', 'mod']) {
      expect(worth(`\${number} ${operator} 1`)).toBeUndefined();
      expect(worth(`1 ${operator} \${number}`)).toBeUndefined();
      expect(worth(`1 ${operator} \${number} + 1`)).toBeUndefined();
    }
    expect(worth('-${number}')).toBeUndefined();
    expect(worth('coalesce(${number}, 2) + 1')).toBe(3);
    expect(worth('coalesce(${number}, 2) + 1', { number: 0 })).toBe(1);
  });

  it('is each answer that is empty, wrong, "do not know" or "not applicable"', () => {
    const none: readonly (Answer | AnswerValue)[] = [
      {},
      { value: 5000 },
      { value: 'x' },
      { noValue: 'do-not-know' },
      { noValue: 'not-applicable', noValueReason: 'None' },
      { value: 1, noValue: 'do-not-know' },
    ];
    for (const answer of none) expect(worth('answered(${number}) or ${number} = 1', { number: answer })).toBe(false);
    expect(worth('${text} = ""', { text: '' })).toBe(false);
    expect(worth("selected(${several}, 'a')", { several: [] })).toBe(false);
  });

  it('is not "do not know" where the lowest level says so: that reads as 0', () => {
    expect(worth('${unknown} = 0', { unknown: { noValue: 'do-not-know' } })).toBe(true);
    expect(worth('${level} = 0', { level: { noValue: 'do-not-know' } })).toBe(false);
  });

  it('is what a name stands for that nobody knows, and every member of the host', () => {
    for (const id of ['nothing', '__proto__', 'constructor', 'toString']) {
      expect(worth(`\${${id}}`)).toBeUndefined();
      expect(worth(`answered(\${${id}}) or \${${id}} = 'x' or selected(\${${id}}, 'length')`)).toBe(false);
      expect(worth(`coalesce(count-links(\${${id}}), level(\${${id}}), count(\${${id}}))`)).toBeUndefined();
    }
  });

  it('is the value of questions that have no single one', () => {
    const given: Given = { several: ['a'], ranking: ['a'], parts: { law: 1 }, cases: [{ year: 2000 }] };
    for (const id of ['several', 'ranking', 'parts', 'cases', 'note']) {
      expect(worth(`\${${id}}`, given)).toBeUndefined();
      expect(worth(`\${${id}} = 1 or \${${id}} = 'a'`, given)).toBe(false);
    }
  });
});

describe('comparison', () => {
  it('is of numbers, and of texts for being the same', () => {
    expect(comparisons.map((operator) => worth(`1 ${operator} 2`))).toEqual([false, true, true, true, false, false]);
    expect(comparisons.map((operator) => worth(`2 ${operator} 2`))).toEqual([true, false, false, true, false, true]);
    expect(worth("${one} = 'yes'", { one: 'yes' })).toBe(true);
    expect(worth("'yes' = ${one}", { one: 'yes' })).toBe(true);
    expect(worth("${one} != 'yes'", { one: 'no' })).toBe(true);
    expect(worth('${one} = ${text}', { one: 'yes', text: 'yes' })).toBe(true);
  });

  it('never makes a number of a text, and knows no order of texts', () => {
    expect(worth("'1' = 1")).toBe(false);
    expect(worth("'1' != 1")).toBe(false);
    expect(worth("'1' + 1")).toEqual(wrongType);
    for (const operator of ['<', '<=', '>', '>=']) expect(worth(`'a' ${operator} 'b'`)).toBe(false);
  });

  it('of conditions or faults is false', () => {
    expect(worth('true() = true()')).toBe(false);
    expect(worth('true() != false()')).toBe(false);
    expect(worth('1 div 0 = 1 div 0')).toBe(false);
    expect(worth('1 div 0 != 1')).toBe(false);
  });

  it('of days goes by the calendar', () => {
    expect(worth("${date} < date('2010-01-01')", { date: '2009-12-31' })).toBe(true);
    expect(worth('${date} <= today()', { date: '2009-06-30' }, '2009-06-30')).toBe(true);
    expect(worth('${date} <= today()', { date: '2009-06-30' })).toBe(false);
  });
});

describe('conditions', () => {
  const truths = ['true()', 'false()', '${number} = 1', '1 div 0 = 1', '1', "'x'", '1 div 0', '${number}'];
  it('are met only by what is exactly true', () => {
    for (const part of truths) {
      const isTrue = part === 'true()';
      expect(worth(`${part} and true()`), part).toBe(isTrue);
      expect(worth(`true() and ${part}`), part).toBe(isTrue);
      expect(worth(`${part} or false()`), part).toBe(isTrue);
      expect(worth(`false() or ${part}`), part).toBe(isTrue);
      expect(worth(`not(${part})`), part).toBe(!isTrue);
      expect(worth(`if(${part}, 1, 2)`), part).toBe(isTrue ? 1 : 2);
    }
  });

  it('are as many as one likes', () => {
    expect(worth('true() and true() and true() and false()')).toBe(false);
    expect(worth('false() or false() or true() and true() or false()')).toBe(true);
  });
});

describe('calculation', () => {
  it('goes from the left, products first', () => {
    expect(worth('2 + 3 * 4 - 6 div 3')).toBe(12);
    expect(worth('10 - 3 - 2')).toBe(5);
    expect(worth('64 div 8 div 2 * 3')).toBe(12);
    expect(worth('-2 + 3')).toBe(1);
    expect(worth('1 - (2 - 3) - 4')).toBe(-2);
  });

  it('has a remainder with the sign of what is divided', () => {
    expect(worth('7 mod 3')).toBe(1);
    expect(worth('-7 mod 3')).toBe(-1);
    expect(worth('7 mod -3')).toBe(1);
    expect(worth('5.5 mod 2')).toBe(1.5);
    expect(worth('7 mod 0')).toEqual(divisionByZero);
  });

  it('carries division by zero as a fault that nothing but coalesce of an earlier answer avoids', () => {
    expect(worth('1 div 0 + 1')).toEqual(divisionByZero);
    expect(worth('1 + 1 div 0 * ${number}')).toEqual(divisionByZero);
    expect(worth('coalesce(1 div 0, 1)')).toEqual(divisionByZero);
    expect(worth('coalesce(1, 1 div 0)')).toBe(1);
    expect(worth('if(false(), 1 div 0, 1)')).toBe(1);
  });

  it('never leaves the finite numbers', () => {
    const large = '9'.repeat(308);
    const notFinite = { fault: 'not-finite' };
    for (const text of [
      `${large} * ${large}`,
      `${large} + ${large} + ${large}`,
      `-${large} - ${large} - ${large}`,
      `${large} div 0.1`,
      `sum(${large}, ${large}, ${large})`,
      `mean(${large}, ${large}, ${large})`,
      `days-between(-${large}, ${large})`,
    ]) {
      expect(worth(text), text).toEqual(notFinite);
    }
  });

  it('with something that is no number is the fault of a wrong type', () => {
    for (const text of ["1 + 'x'", "-'x'", 'true() * 2', "abs('x')", "round('x')", "min(1, 'x')", "sum('x')"]) {
      expect(worth(text), text).toEqual(wrongType);
    }
  });
});

describe('functions of a question', () => {
  const both = { law: 2, practice: 1 };
  it.each<readonly [string, Given, ExpressionValue]>([
    ['answered(${number})', {}, false],
    ['answered(${number})', { number: 0 }, true],
    ['answered(${text})', { text: 'x' }, true],
    ['answered(${several})', { several: ['none'] }, true],
    ['answered(${cases})', { cases: [{}] }, true],
    ['answered(${parts})', { parts: both }, true],
    ['answered(${parts})', { parts: { law: 2 } }, false],
    ['answered(${parts})', { parts: { law: 2, practice: 'no-case' } }, true],
    ["selected(${several}, 'b')", { several: ['a', 'b'] }, true],
    ["selected(${several}, 'c')", { several: ['a', 'b'] }, false],
    ["selected(${one}, 'yes')", { one: 'yes' }, true],
    ["selected(${one}, 'no')", { one: 'yes' }, false],
    ["selected(${ranking}, 'c')", { ranking: ['c', 'a'] }, true],
    ["selected(${several}, 'a')", {}, false],
    ['count-selected(${several})', {}, undefined],
    ['count-selected(${several})', { several: ['c', 'a'] }, 2],
    ['count-selected(${several})', { several: ['none'] }, 0],
    ['count-selected(${ranking})', { ranking: ['c', 'a', 'b'] }, 3],
    ['count-selected(${one})', { one: 'no' }, 1],
    ["position(${ranking}, 'a')", { ranking: ['c', 'a'] }, 2],
    ["position(${ranking}, 'b')", { ranking: ['c', 'a'] }, undefined],
    ["position(${ranking}, 'a')", {}, undefined],
    ['count-links(${level})', {}, undefined],
    ['count-links(${level})', { level: 3 }, 0],
    ['count-links(${level})', { level: { value: 3, evidence: [evidenceAt('https://a.example'), evidenceAt('')] } }, 1],
    ['count-links(${level})', { level: { evidence: [evidenceAt('https://a.example')] } }, undefined],
    ["detail(${level}, 'women')", { level: { value: 3, details: { women: 40 } } }, 40],
    ["detail(${level}, 'women')", { level: 3 }, undefined],
    ["detail(${level}, 'women')", { level: { noValue: 'do-not-know', details: { women: 40 } } }, undefined],
    ["detail(${level}, 'unit') = 'km'", { level: { value: 3, details: { unit: 'km' } } }, true],
    ["year(detail(${level}, 'since'))", { level: { value: 3, details: { since: '2009-06-30' } } }, 2009],
    ["detail(${level}, 'since')", { level: { value: 3, details: { since: '2009-06-31' } } }, undefined],
    ["detail(${level}, 'tags')", { level: { value: 3, details: { tags: ['a'] } } }, undefined],
    ["detail(${level}, 'toString')", { level: { value: 3, details: { women: 40 } } }, undefined],
    ['length(${text})', { text: 'four' }, 4],
    ['length(${text})', {}, undefined],
    ['level(${level})', { level: 3 }, 3],
    ['level(${state})', { state: 4 }, 4],
    ['level(${severity})', { severity: 1 }, 1],
    ['level(${agreement})', { agreement: 0 }, 0],
    ['level(${parts})', { parts: both }, 3],
    ['level(${parts})', { parts: { law: 2, practice: 'no-case' } }, 4],
    ['level(${parts})', { parts: { law: 2 } }, undefined],
    ['level(${parts})', { parts: { law: 5, practice: 1 } }, undefined],
    ['level(${level})', {}, undefined],
    ['law(${parts})', { parts: { law: 2 } }, 2],
    ['law(${parts})', { parts: { practice: 2 } }, undefined],
    ['practice(${parts})', { parts: both }, 1],
    ['practice(${parts})', { parts: { law: 2, practice: 'no-case' } }, undefined],
    ['practice(${parts}) = 0', { parts: { law: 2, practice: 'no-case' } }, false],
  ])('%s after %j is %j', (text, given, value) => {
    expect(worth(text, given)).toEqual(value);
  });
});

describe('functions of values', () => {
  it.each<readonly [string, Given, ExpressionValue]>([
    ['not(${number} > 1)', { number: 2 }, false],
    ['true()', {}, true],
    ['false()', {}, false],
    ["if(${number} > 1, 'high', 'low')", { number: 2 }, 'high'],
    ["if(${number} > 1, 'high', 'low')", {}, 'low'],
    ['coalesce(${number}, ${other})', { other: 3 }, 3],
    ['coalesce(${number}, ${other}, ${share}, 9)', {}, 9],
    ['coalesce(${number}, ${other}, ${share}, 9)', { share: 4 }, 4],
    ['coalesce(${number}, ${other}, ${share})', {}, undefined],
    ['sum(1, 2, 3.5)', {}, 6.5],
    ['sum(1, ${number})', {}, undefined],
    ['mean(1, 2, 6)', {}, 3],
    ['min(3, 1, 2)', {}, 1],
    ['max(3, 1, 2)', {}, 3],
    ['max(1, ${number})', {}, undefined],
    ['max(1, 1 div 0, ${number})', {}, divisionByZero],
    ['sum(${number})', { number: 4 }, 4],
    ['abs(-2.5)', {}, 2.5],
    ['abs(${number})', {}, undefined],
    ['round(2.5)', {}, 3],
    ['round(-2.5)', {}, -2],
    ['round(2.345, 2)', {}, 2.35],
    ['round(${number}, 1)', { number: 0.25 }, 0.3],
    ['round(${number})', {}, undefined],
    ['round(1, ${number})', {}, undefined],
  ])('%s after %j is %j', (text, given, value) => {
    expect(worth(text, given)).toEqual(value);
  });

  it('with parameters that no checker lets through are faults, never more', () => {
    for (const text of ['nothing(1)', 'not()', 'abs()', 'sum()', 'count(1)', 'count-where(${cases})', 'round()']) {
      expect(worth(text), text).toEqual(wrongType);
    }
    expect(worth('if(true(), 1)')).toBe(1);
    expect(worth('if(false(), 1)')).toBeUndefined();
    for (const text of ["selected('a', 'b')", 'answered(1)', 'level(2)', 'detail(1)', 'days-between(1)']) {
      expect(isFault(worth(text)), text).toBe(true);
    }
  });
});

it('what is compiled reads the state it is given, at the moment it is asked', () => {
  const ask = compileExpression(treeOf('${number} + 1'), everyKindNames);
  expect([ask(stateOf({ number: 1 })), ask(stateOf({})), ask(stateOf({ number: 2 }))]).toEqual([2, undefined, 3]);
});

it('questions of every kind can be named', () => {
  expect(everyKind.every(({ questionId }) => everyKindNames.question(questionId) !== undefined)).toBe(true);
});
