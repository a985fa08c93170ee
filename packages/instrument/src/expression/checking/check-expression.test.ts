import { describe, expect, it } from 'vitest';
import { checkExpression, typeOfExpression } from './check-expression.ts';
import type { ExpressionScope } from './checking.ts';
import type { ExpressionProblem, ExpressionProblemCode } from '../syntax/expression-problem.ts';
import type { ExpressionType } from './expression-type.ts';
import { parseExpression } from '../syntax/parse-expression.ts';
import { everyKindScope, problemsOf, treeOf } from '../computing/worth.test-data.ts';

interface Example {
  readonly text: string;
  /** What the problem is about, as it stands in the text; its first place there. */
  readonly at: string;
  readonly params: ExpressionProblem['params'];
  readonly severity?: 'warning';
  readonly expects?: ExpressionScope['expects'];
}

/** One example for every problem there is; the compiler asks for a new one when a problem is added. */
const examples: Readonly<Record<ExpressionProblemCode, Example>> = {
  empty: { text: '', at: '', params: { text: '', maximum: 64 } },
  'too-long': { text: '1'.repeat(4_001), at: '1'.repeat(4_001), params: { maximum: 4_000, length: 4_001 } },
  'too-deep': { text: `${'-'.repeat(64)}(1)`, at: '(', params: { text: '(', maximum: 64 } },
  'unexpected-character': { text: '1 # 2', at: '#', params: { text: '#' } },
  'unclosed-text': { text: "${one} = 'yes", at: "'yes", params: { text: "'yes" } },
  'bad-reference': { text: '${one = 1', at: '${one = 1', params: { text: '${one = 1' } },
  'number-too-large': { text: `1 + ${'9'.repeat(400)}`, at: '9'.repeat(400), params: { text: '9'.repeat(400) } },
  'operand-expected': { text: '1 + * 2', at: '*', params: { text: '*', maximum: 64 } },
  'operator-expected': { text: '1 2', at: '2', params: { text: '2', maximum: 64 } },
  'closing-expected': { text: 'abs(1 2', at: '2', params: { text: '2', maximum: 64 } },
  'chained-comparison': { text: '1 < ${number} <= 3', at: '<=', params: { text: '<=', maximum: 64 } },
  'unknown-function': {
    text: 'cuont(${cases}) > 1',
    at: 'cuont(${cases})',
    params: { name: 'cuont', suggestion: 'count' },
  },
  'parameter-count': {
    text: "1 + selected(${several}, 'a', 'b')",
    at: "selected(${several}, 'a', 'b')",
    params: { name: 'selected', minimum: 2, count: 3 },
  },
  'unknown-question': {
    text: '1 + ${numbre}',
    at: '${numbre}',
    params: { questionId: 'numbre', suggestion: 'number' },
  },
  'unknown-option': {
    text: "${one} = 'partyl'",
    at: "'partyl'",
    params: { questionId: 'one', optionId: 'partyl', suggestion: 'partly' },
  },
  'unknown-detail': {
    text: "detail(${level}, 'woman') > 1",
    at: "'woman'",
    params: { questionId: 'level', detailId: 'woman', suggestion: 'women' },
  },
  'note-read': { text: '${note} = 1', at: '${note}', params: { questionId: 'note' } },
  'type-fault': { text: "1 + 'x'", at: "'x'", params: { type: 'text', expected: 'number' } },
  'choices-compared': { text: "${several} = 'a'", at: '${several}', params: { type: 'choices' } },
  'question-expected': { text: 'answered(1)', at: '1', params: { name: 'answered' } },
  'text-expected': { text: 'selected(${several}, 1)', at: '1', params: { name: 'selected' } },
  'truth-expected': { text: '${number} and true()', at: '${number}', params: { type: 'number' } },
  'unknown-field': {
    text: 'sum(${cases.cots}) > 1',
    at: '${cases.cots}',
    params: { questionId: 'cases', fieldId: 'cots', suggestion: 'cost' },
  },
  'field-outside': { text: '${cases.cost} > 1', at: '${cases.cost}', params: { questionId: 'cases', fieldId: 'cost' } },
  'field-expected': { text: 'sum-where(${cases}, true()) > 1', at: '${cases}', params: { name: 'sum-where' } },
  'kind-fault': {
    text: 'count(${several}) > 1',
    at: '${several}',
    params: { name: 'count', kind: 'multiple-choice', kinds: 'repeat' },
  },
  'no-date': { text: "${date} > date('2009-02-29')", at: "'2009-02-29'", params: { text: '2009-02-29' } },
  'always-true': {
    text: '${level} >= 0',
    at: '${level} >= 0',
    params: { questionId: 'level' },
    severity: 'warning',
  },
  contradiction: {
    text: '${level} > 2 and ${level} < 2',
    at: '${level} < 2',
    params: { questionId: 'level' },
    severity: 'warning',
  },
  'never-true': {
    text: '${level} > 4',
    at: '${level} > 4',
    params: { questionId: 'level', value: 4 },
    severity: 'warning',
  },
  'reads-nothing': { text: '1 = 1', at: '1 = 1', params: {}, severity: 'warning' },
  'not-of-missing': {
    text: 'true() and not(${number} = 1)',
    at: 'not(${number} = 1)',
    params: { questionIds: 'number' },
    severity: 'warning',
  },
};

function problemsOfText(text: string, scope: Partial<ExpressionScope>): readonly ExpressionProblem[] {
  const { tree, problems } = parseExpression(text);
  return tree === undefined ? problems : checkExpression(tree, { ...everyKindScope, ...scope });
}

function codesOf(text: string, scope: Partial<ExpressionScope> = {}): readonly string[] {
  return problemsOf(text, scope).map(({ code }) => code);
}

describe('the problem', () => {
  it.each(Object.entries(examples))('%s has its place, its weight and its names', (code, example) => {
    const { text, at, params, severity = 'error', expects = 'any' } = example;
    const found = problemsOfText(text, { expects }).filter((problem) => problem.code === code);
    expect(found).toEqual([{ code, severity, offset: text.indexOf(at), length: at.length, params }]);
  });
});

describe('what an expression is worth', () => {
  it.each<readonly [string, ExpressionType]>([
    ['1', 'number'],
    ["'x'", 'text'],
    ['1 = 1', 'truth'],
    ['true() and false()', 'truth'],
    ['-(1 + 2)', 'number'],
    ['${level}', 'number'],
    ['${share}', 'number'],
    ['${one}', 'text'],
    ['${text}', 'text'],
    ['${date}', 'date'],
    ['${several}', 'choices'],
    ['${ranking}', 'choices'],
    ['${parts}', 'parts'],
    ['${cases}', 'records'],
    ['${cases.cost}', 'number'],
    ['${cases.year}', 'number'],
    ['${cases.start}', 'date'],
    ['${cases.name}', 'text'],
    ['${cases.type}', 'text'],
    ['${cases.tags}', 'choices'],
    ['${note}', 'unknown'],
    ['${nothing}', 'unknown'],
    ['nothing(1)', 'unknown'],
    ['today()', 'date'],
    ["date('2009-06-30')", 'date'],
    ['year(today())', 'number'],
    ["if(true(), 'x', ${text})", 'text'],
    ['coalesce(${nothing}, ${date})', 'date'],
    ["detail(${level}, 'women')", 'number'],
    ["detail(${level}, 'unit')", 'text'],
    ["detail(${level}, 'since')", 'date'],
    ["detail(${level}, 'nothing')", 'unknown'],
    ['${double}', 'number'],
    ['${isLarge}', 'truth'],
    ['${begin}', 'date'],
  ])('%s is a %s', (text, type) => {
    expect(typeOfExpression(treeOf(text), everyKindScope)).toBe(type);
  });
});

describe('types', () => {
  it.each([
    ["${one} = 'yes'", []],
    ['${one} = ${text}', []],
    ["${number} = 'yes'", ['type-fault']],
    ["'yes' < ${number}", ['type-fault']],
    ["${one} < 'yes'", ['type-fault']],
    ['${date} < today()', []],
    ['${date} + 1', ['type-fault']],
    ["${date} = '2009-06-30'", ['type-fault']],
    ['${date} = 2009', ['type-fault']],
    ['year(${number})', ['type-fault']],
    ['days-between(${date}, ${begin})', []],
    ['(${number} = 1) = true()', ['type-fault', 'type-fault']],
    ['not(${number})', ['not-of-missing', 'truth-expected']],
    ["if(${number} = 1, 1, 'x')", ['type-fault']],
    ['coalesce(${number}, ${date})', ['type-fault']],
    ['coalesce(${number}, ${other}, ${share}, 0)', []],
    ['${double} + 1', []],
    ['${isLarge} and ${begin} < today()', []],
    ['${isLarge} + 1', ['type-fault']],
    ['${parts} = 1', ['choices-compared']],
    ['level(${parts}) = 1', []],
    ['law(${level}) = 1', ['kind-fault']],
    ["position(${several}, 'a') = 1", ['kind-fault']],
    ["selected(${number}, 'a')", ['kind-fault']],
    ['length(${one}) = 1', ['kind-fault']],
    ['level(${one}) = 1', ['kind-fault']],
    ["selected(${several}, 'd')", ['unknown-option']],
    ["position(${ranking}, 'd') = 1", ['unknown-option']],
    ["selected('several', 'a')", ['reads-nothing', 'question-expected']],
    ['answered(${cases.cost})', ['question-expected']],
    ['answered(${note})', ['note-read']],
    ["detail(${one}, 'x') = 1", ['unknown-detail']],
    ["detail(${level}, 'unit') = 'km'", []],
    ["detail(${level}, 'unit') = 1", ['type-fault']],
    ["detail(${level}, 'tags') = 'a'", ['choices-compared']],
    ['date(2009) = today()', ['text-expected']],
  ])('%s has the problems %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('of a condition and of a calculation are asked for', () => {
    expect(codesOf('${number} + 1', { expects: 'truth' })).toEqual(['truth-expected']);
    expect(problemsOfText('${number} + 1', {}).map(({ code }) => code)).toEqual(['truth-expected']);
    expect(codesOf('${number} + 1')).toEqual([]);
    expect(codesOf('${several}')).toEqual(['choices-compared']);
    expect(codesOf('${cases}')).toEqual(['choices-compared']);
    expect(codesOf("'x'", { expects: 'truth' })).toEqual(['truth-expected', 'reads-nothing']);
  });
});

describe('records', () => {
  it.each([
    ['count(${cases}) > 1', []],
    ['sum(${cases.cost}) > 1', []],
    ['sum(${cases.cost}, 1) > 1', ['field-outside']],
    ['max(${cases.cost} + 1) > 1', ['field-outside']],
    ['sum(${cases.name}) > 1', ['type-fault']],
    ['mean(${cases.start}) > 1', ['type-fault']],
    ['sum(${cases}) > 1', ['choices-compared']],
    ['sum(${number.cost}) > 1', ['unknown-field']],
    ["count-where(${cases}, ${cases.type} = 'works') > 1", []],
    ["count-where(${cases}, ${cases.type} = 'work') > 1", ['unknown-option']],
    ['count-where(${cases}, ${cases.tags} = 1) > 1', ['choices-compared']],
    ['count-where(${cases}, ${cases.cost}) > 1', ['truth-expected']],
    ['count-where(${cases}, ${works.cost} > 1) > 1', ['field-outside']],
    ['count-where(${cases}, ${cases.cost} > ${number}) > 1', []],
    ['count-where(${cases}, ${cases.cost} > mean(${cases.cost})) > 1', []],
    ['count-where(${cases}, count-where(${works}, ${works.cost} > 1) > 1) > 1', []],
    ['count-where(${cases}, count-where(${works}, ${cases.cost} > 1) > 1) > 1', ['field-outside']],
    ['sum-where(${cases.cost}, ${cases.year} > 2000) > 1', []],
    ['sum-where(${cases.name}, ${cases.year} > 2000) > 1', ['type-fault']],
    ['sum-where(${works.cost}, ${cases.year} > 2000) > 1', ['field-outside']],
    ['count(${cases.cost}) > 1', ['question-expected']],
  ])('%s has the problems %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe('not(', () => {
  it.each([
    ['not(${number} = 1)', 'number'],
    ['not(${number} = 1 and ${one} = "yes")', 'number, one'],
    ['not(answered(${one}) and ${number} = 1)', 'number'],
    ['not(answered(${number}) and ${number} = 1)', undefined],
    ['not(coalesce(${number}, 0) = 1)', undefined],
    ['not(-coalesce(${number}, 0) = (1))', undefined],
    ['not(true())', undefined],
    ['answered(${number}) and not(${number} > 1)', undefined],
    ['not(${number} > 1) and ${one} = "yes" and answered(${number})', undefined],
    ['answered(${number}) and (${one} = "yes" or (not(${number} > 1)))', undefined],
    ['answered(${number}) and not(${number} > 1 and ${one} = "yes")', 'one'],
    ['answered(${number}) or not(${number} > 1)', 'number'],
    ['(answered(${number}) or ${one} = "yes") and not(${number} > 1)', 'number'],
    ['not(answered(${number})) and not(${number} > 1)', 'number'],
  ])('%s warns of %s, which may be missing', (text, questionIds) => {
    const found = problemsOf(text).filter(({ code }) => code === 'not-of-missing');
    expect(found.map(({ params }) => params['questionIds'])).toEqual(questionIds === undefined ? [] : [questionIds]);
  });
});

describe('all problems', () => {
  it('are told at once, in the order of their places', () => {
    const found = problemsOf("${nothing} + 1 = 'x' and selected(${one}, 'oui') or noot(${number}) or ${level} = 9");
    expect(found.map(({ code, offset }) => [code, offset])).toEqual([
      ['unknown-question', 0],
      ['type-fault', 0],
      ['unknown-option', 42],
      ['unknown-function', 52],
      ['never-true', 71],
    ]);
  });

  it('leave out a near-miss name when none is wanted, and when none is near', () => {
    expect(problemsOf('${numbre} = 1', { isTerse: true })[0]?.params).toEqual({ questionId: 'numbre' });
    expect(problemsOf('${elsewhere} = 1')[0]?.params).toEqual({ questionId: 'elsewhere' });
  });

  it('name a near miss of the first ten only', () => {
    const found = problemsOf(Array.from({ length: 25 }, () => '${numbre}').join(' + '));
    expect(found).toHaveLength(25);
    expect(found.filter(({ params }) => params['suggestion'] === 'number')).toHaveLength(10);
  });

  it('of a check between instruments let unknown questions through, and no wrong use of known ones', () => {
    expect(codesOf('${XX-A01} > 1 and level(${XX-A02}) = 1', { isRound: true })).toEqual([]);
    expect(codesOf("${XX-A01} > 1 and ${number} = 'x'", { isRound: true })).toEqual(['type-fault']);
  });

  it('that a condition reads nothing is not said where the day matters', () => {
    expect(codesOf("today() > date('2009-06-30')")).toEqual([]);
    expect(codesOf('-(1 + year(today())) < 0 or false()')).toEqual([]);
    expect(codesOf('1 = 1 or 2 = 2')).toEqual(['reads-nothing']);
  });
});
