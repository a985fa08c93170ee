import { describe, expect, test } from 'vitest';
import { importSurveyJs } from '../import-survey-js.ts';

/** Questions of every kind that an expression may read. */
const elements = [
  { type: 'radiogroup', name: 'r', choices: ['a', { value: 'B b', text: 'B' }, 'c'] },
  { type: 'radiogroup', name: 'r2', choices: ['a', 'd'] },
  { type: 'text', name: 'n', inputType: 'number', min: -10, max: 10 },
  { type: 'text', name: 'm', inputType: 'number', min: -10, max: 10 },
  { type: 'checkbox', name: 'c', choices: ['x', 'y'], showNoneItem: true, hasComment: true },
  { type: 'boolean', name: 'b' },
  { type: 'text', name: 't' },
  { type: 'text', name: 'd', inputType: 'date' },
  { type: 'text', name: 'e', inputType: 'date' },
  {
    type: 'radiogroup',
    name: 'l',
    choices: [
      { value: 'lo', score: 0 },
      { value: 'hi', score: 4 },
    ],
  },
  { type: 'rating', name: 's', scored: true, rateMin: 0, rateMax: 4 },
  { type: 'dropdown', name: 'k', choices: [1, 2, 10] },
  { type: 'matrix', name: 'mx', columns: ['u', 'v'], rows: ['r1', 'row 2'] },
  {
    type: 'matrixdropdown',
    name: 'md',
    rows: ['q'],
    columns: [
      { name: 'a', choices: ['u', 'v'] },
      { name: 'z', cellType: 'text', inputType: 'number' },
    ],
  },
  { type: 'multipletext', name: 'mt', items: [{ name: 'i' }] },
  { type: 'ranking', name: 'rk', choices: ['p', 'q'] },
  {
    type: 'paneldynamic',
    name: 'p',
    templateElements: [
      { type: 'text', name: 'f', inputType: 'number' },
      { type: 'dropdown', name: 'h', choices: ['Yes', 'no'] },
    ],
  },
  { type: 'expression', name: 'x', expression: '{n} * 2' },
  { type: 'expression', name: 'yes', expression: '{n} > 2' },
  { type: 'html', name: 'html', html: 'Text' },
  { type: 'file', name: 'file' },
];

/** The condition under which a question is shown: what its skip negates. */
function shownWhen(visibleIf: string): string | undefined {
  const { revision } = importSurveyJs(
    { elements: [...elements, { type: 'text', name: 'asked', visibleIf }] },
    { instrumentId: 'a', code: 'A' },
  );
  const questions = revision?.sections.flatMap(({ subSections }) => subSections.flatMap((part) => part.questions));
  const when = questions?.find(({ questionId }) => questionId === 'A-asked')?.skip?.when;
  return when === undefined ? undefined : /^not\((.*)\)$/.exec(when)?.[1];
}

function reasonOf(visibleIf: string): string | undefined {
  const { report } = importSurveyJs(
    { elements: [...elements, { type: 'text', name: 'asked', visibleIf }] },
    { instrumentId: 'a', code: 'A' },
  );
  return report.notes.find(({ path }) => path === `$.elements[${elements.length}].visibleIf`)?.message;
}

describe('a condition in our language', () => {
  const cases: readonly (readonly [string, string])[] = [
    // Choices by the ids of their options; a value that is no choice is never chosen.
    ["{r} = 'a'", "${A-r} = 'a'"],
    ["{r} == 'B b'", "${A-r} = 'b-b'"],
    ["{r} = 'zz'", 'false()'],
    ["'a' = {r}", "${A-r} = 'a'"],
    ["{r} anyof ['a', 'c']", "${A-r} = 'a' or ${A-r} = 'c'"],
    ['{k} > 1', "${A-k} = '2' or ${A-k} = '10'"],
    ['{b} = true', "${A-b} = 'true'"],
    ['{b}', "${A-b} = 'true'"],
    ["{c} contains 'x'", "selected(${A-c}, 'x')"],
    ["{c} allof ['x', 'y']", "selected(${A-c}, 'x') and selected(${A-c}, 'y')"],
    ["{c} = ['x', 'y']", "selected(${A-c}, 'x') and selected(${A-c}, 'y') and count-selected(${A-c}) = 2"],
    ['{c.length} > 1', 'coalesce(count-selected(${A-c}), 0) > 1'],
    ["{rk} contains 'p'", "selected(${A-rk}, 'p')"],
    // Levels by their scores.
    ["{l} = 'hi'", '${A-l} = 4'],
    ["{l} anyof ['lo', 'hi']", '${A-l} = 0 or ${A-l} = 4'],
    ['{s} >= 3', '${A-s} = 3 or ${A-s} = 4'],
    ['{s} + 1 > 2', '${A-s} + 1 > 2'],
    // Numbers, also in quotes; dates.
    ["{n} > '3'", '${A-n} > 3'],
    ['3 < {n}', '${A-n} > 3'],
    ['{n} = -2', '${A-n} = -2'],
    ["{d} >= '2009-06-30'", "${A-d} >= date('2009-06-30')"],
    ['{d} < today()', '${A-d} < today()'],
    ["dateDiff({d}, {e}, 'days') > 30", 'days-between(${A-d}, ${A-e}) > 30'],
    ['year({d}) = 2009', 'year(${A-d}) = 2009'],
    // Parts of matrices, lists and records.
    ["{mx.r1} = 'u'", "${A-r1} = 'u'"],
    ['{mx.row 2} notempty', 'answered(${A-row2})'],
    ['{mx} notempty', 'answered(${A-r1}) or answered(${A-row2})'],
    ["{md.q.a} = 'v'", "${A-q} = 'v'"],
    ['{md.q.z} > 3', "detail(${A-q}, 'z') > 3"],
    ["{mt.i} = 'x'", "${A-i} = 'x'"],
    ['{p.length} > 0', 'coalesce(count(${A-p}), 0) > 0'],
    [
      "countInArray({p}, 'f', {h} = 'Yes') > 1",
      "coalesce(count-where(${A-p}, ${A-p.f} = ${A-p.f} and ${A-p.h} = 'yes'), 0) > 1",
    ],
    ["sumInArray({p}, 'f') > 5", 'sum(${A-p.f}) > 5'],
    ["sumInArray({p}, 'f', '{h} = \"no\"') > 5", "sum-where(${A-p.f}, ${A-p.h} = 'no') > 5"],
    ["avgInArray({p}, 'f') > 5", 'mean(${A-p.f}) > 5'],
    // Calculations.
    ['({n} + {m}) / 2 > 1', '(${A-n} + ${A-m}) div 2 > 1'],
    ['{n} % 2 = 0', '${A-n} mod 2 = 0'],
    ['sum({n}, [{m}, 1]) > avg({n}, {m})', 'sum(${A-n}, ${A-m}, 1) > mean(${A-n}, ${A-m})'],
    ['iif({n} > 1, {m}, 0) = 2', 'if(${A-n} > 1, ${A-m}, 0) = 2'],
    ['round({n} / 3, 1) > 0', 'round(${A-n} div 3, 1) > 0'],
    ['{x} > 4', '${A-x} > 4'],
    ['{yes} = true', '${A-yes}'],
    ['!{yes}', 'not(${A-yes})'],
    // Names in capital or small letters.
    ['{N} > 1 and {T} notempty', '${A-n} > 1 and answered(${A-t})'],
  ];

  test.each(cases)('%s', (source, translated) => {
    expect(shownWhen(source)).toBe(translated);
  });
});

describe('what is unanswered', () => {
  test('makes an inequality true, as in SurveyJS', () => {
    expect(shownWhen("{r} <> 'a'")).toBe("not(${A-r} = 'a')");
    expect(shownWhen('{n} != 1')).toBe('not(${A-n} = 1)');
    expect(shownWhen("{c} notcontains 'x'")).toBe("not(selected(${A-c}, 'x'))");
  });

  test('is what null, an empty text and "empty" stand for', () => {
    for (const source of ["{t} = ''", '{t} = null', '{t} empty'])
      expect(shownWhen(source)).toBe('not(answered(${A-t}))');
    for (const source of ["{t} <> ''", '{t} notempty']) {
      expect(shownWhen(source)?.replaceAll('not(not(answered(${A-t})))', 'answered(${A-t})')).toBe('answered(${A-t})');
    }
  });

  test('equals what is unanswered too', () => {
    expect(shownWhen('{n} = {m}')).toBe('${A-n} = ${A-m} or not(answered(${A-n})) and not(answered(${A-m}))');
    expect(shownWhen('{n} < {m}')).toBe('${A-n} < ${A-m}');
  });

  test('is no zero in calculations, which the report says', () => {
    expect(reasonOf('{n} + 1 = 1')).toContain('where an answer is missing there is no result here');
    expect(reasonOf('{n} = 1')).toBeUndefined();
  });
});

describe('a condition that cannot be put into our language is named with the reason:', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{n} ^ 2 > 4', 'no powers'],
    ['{nobody} = 1', 'there is no question "nobody"'],
    ['{file} notempty', 'was not carried over'],
    ['{html} notempty', 'no answer'],
    ["{t} contains 'x'", 'a text cannot be searched'],
    ["{t} > 'x'", 'texts have no order'],
    ["{n} = 'x'", 'a number is compared with a text'],
    ["{c} = 'x'", '"contains" asks whether it is among them'],
    ['{p[0].f} > 1', 'by its place'],
    ['age({d}) > 18', 'no counterpart of the function "age"'],
    ["{d} = 'soon'", 'a date is compared with something else'],
    ['{r} = {r2}', ''],
    ['{n} = {t}', 'values of two kinds'],
    ["{md.q} contains 'u' and {mx} = 1", 'a matrix as a whole'],
    ['today(5) > {d}', 'today only'],
    ["{t} = 'it\\'s \"so\"'", 'both kinds of quotes'],
    ['{n} > 1 >', 'compares a comparison'],
  ];

  test.each(cases)('%s', (source, reason) => {
    if (reason === '') expect(shownWhen(source)).toBeDefined();
    else {
      expect(shownWhen(source)).toBeUndefined();
      expect(reasonOf(source)).toContain(reason);
    }
  });
});

test('choices that have other ids for the same value are not compared', () => {
  const survey = {
    elements: [
      { type: 'radiogroup', name: 'a', choices: ['x y', 'x-y'] },
      { type: 'radiogroup', name: 'b', choices: ['x-y', 'z'] },
      { type: 'text', name: 'c', visibleIf: '{a} = {b}' },
    ],
  };
  const { report } = importSurveyJs(survey, { instrumentId: 'a', code: 'A' });
  expect(report.notes.find(({ path }) => path === '$.elements[2].visibleIf')?.message).toContain('other ids');
});
