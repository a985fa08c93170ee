import { describe, expect, test } from 'vitest';
import type { FormName } from '../names/form-name.ts';
import { translateXPath } from './read-xpath.ts';

const names = new Map<string, FormName>([
  ['age', { kind: 'question', questionId: 'FX-age', type: 'number' }],
  ['size', { kind: 'question', questionId: 'FX-size', type: 'number' }],
  ['name', { kind: 'question', questionId: 'FX-name', type: 'text' }],
  ['nick', { kind: 'question', questionId: 'FX-nick', type: 'text' }],
  ['born', { kind: 'question', questionId: 'FX-born', type: 'date' }],
  ['today', { kind: 'today' }],
  ['ring', { kind: 'question', questionId: 'FX-ring', type: 'unknown' }],
  ['image', { kind: 'lost', why: 'pictures are evidence' }],
  ['cases', { kind: 'question', questionId: 'FX-cases', type: 'records' }],
  ['cost', { kind: 'field', questionId: 'FX-cases', fieldId: 'cost', type: 'number' }],
  ['place', { kind: 'field', questionId: 'FX-cases', fieldId: 'place', type: 'text' }],
  ['women', { kind: 'detail', questionId: 'FX-size', fieldId: 'women', type: 'number' }],
  ['A1_law', { kind: 'part', questionId: 'FX-A1', part: 'law' }],
  [
    'colour',
    {
      kind: 'question',
      questionId: 'FX-colour',
      type: 'choice',
      choices: new Map([
        ['Red', 'red'],
        ['1', 'one'],
        ['2', 'two'],
        ['3', 'three'],
      ]),
    },
  ],
  [
    'means',
    {
      kind: 'question',
      questionId: 'FX-means',
      type: 'choices',
      choices: new Map([
        ['bus', 'bus'],
        ['none', 'none'],
      ]),
      exclusiveIds: ['none'],
    },
  ],
  [
    'stage',
    {
      kind: 'question',
      questionId: 'FX-stage',
      type: 'level',
      choices: new Map([
        ['no', 0],
        ['1', 1],
        ['5', 4],
      ]),
    },
  ],
]);

names.set('rung', {
  kind: 'question',
  questionId: 'FX-rung',
  type: 'level',
  choices: new Map([0, 2, 4].map((score) => [String(score), score])),
});

const scope = { names: (name: string) => names.get(name) };

describe('translateXPath says the same in the language of instruments:', () => {
  test.each([
    // In a form an unanswered number differs from every other, here no comparison with it is true.
    ['${age} != 5', 'not(${FX-age} = 5)'],
    ['5 <= ${age}', '${FX-age} >= 5'],
    ["${age} = '5'", '${FX-age} = 5'],
    ['${age}', 'coalesce(${FX-age}, 0) != 0'],
    ['not(${age} > 3)', 'not(${FX-age} > 3)'],
    ['not(not(${age} > 3))', '${FX-age} > 3'],
    ["${name} = 'x'", "${FX-name} = 'x'"],
    ["${name} = ''", 'not(answered(${FX-name}))'],
    ["${name} != ''", 'answered(${FX-name})'],
    ['${name}', 'answered(${FX-name})'],
    ['string-length(${name}) > 0', 'coalesce(length(${FX-name}), 0) > 0'],
    ['${name} = ${nick}', '${FX-name} = ${FX-nick} or not(answered(${FX-name}) or answered(${FX-nick}))'],
    ["${colour} = 'Red'", "${FX-colour} = 'red'"],
    ["${colour} != 'Red'", "not(${FX-colour} = 'red')"],
    ['${colour} = 1', "${FX-colour} = 'one'"],
    ['${colour} >= 2', "${FX-colour} = 'two' or ${FX-colour} = 'three'"],
    ["selected(${colour}, 'Red')", "selected(${FX-colour}, 'red')"],
    ["${stage} = 'no'", '${FX-stage} = 0'],
    ["selected(${stage}, '5')", '${FX-stage} = 4'],
    ['${stage} >= 2', '${FX-stage} = 4'],
    ['${rung} >= 2 and ${rung} + 1 < ${age}', '${FX-rung} >= 2 and ${FX-rung} + 1 < ${FX-age}'],
    ["selected(${rung}, '4')", '${FX-rung} = 4'],
    ["selected(${means}, 'bus')", "selected(${FX-means}, 'bus')"],
    ["${means} = ''", 'not(answered(${FX-means}))'],
    [
      'count-selected(${means}) > 1',
      "if(selected(${FX-means}, 'none'), 1, coalesce(count-selected(${FX-means}), 0)) > 1",
    ],
    ["${born} < '2001-01-01'", "${FX-born} < date('2001-01-01')"],
    ["${born} != date('2001-01-01')", "not(${FX-born} = date('2001-01-01'))"],
    ['(today() - ${born}) div 365.25 >= 18', 'days-between(${FX-born}, today()) div 365.25 >= 18'],
    ['${born} <= ${today}', '${FX-born} <= today()'],
    ["number(format-date(${born}, '%Y')) < 1990", 'year(${FX-born}) < 1990'],
    ['sum(${cost}) > 10', 'coalesce(sum(${FX-cases.cost}), 0) > 10'],
    ['max(${cost}) > 10', 'max(${FX-cases.cost}) > 10'],
    ['count(${cases}) = 0', 'coalesce(count(${FX-cases}), 0) = 0'],
    ['count(${place}) = 0', 'coalesce(count(${FX-cases}), 0) = 0'],
    ['${women} > ${size}', "detail(${FX-size}, 'women') > ${FX-size}"],
    ['${A1_law} = 2', 'law(${FX-A1}) = 2'],
    ['if(${age} > 3, 1, 2) = 1', 'if(${FX-age} > 3, 1, 2) = 1'],
    ['coalesce(${age}, 0) + round(${size}, 1) > -1', 'coalesce(${FX-age}, 0) + round(${FX-size}, 1) > -1'],
    ['int(${age} div 12) = 1', '${FX-age} div 12 - ${FX-age} div 12 mod 1 = 1'],
    ['${age} > 3 = true()', '${FX-age} > 3'],
    ['1 = 1 and ${age} > 3', '${FX-age} > 3'],
    ['1 = 2 or ${age} > 3', '${FX-age} > 3'],
    ['${age} > 3 and (${age} < 9 or ${size} = 1)', '${FX-age} > 3 and (${FX-age} < 9 or ${FX-size} = 1)'],
  ])('%s', (text, expression) => {
    expect(translateXPath(text, scope, 'truth')).toMatchObject({ expression });
  });

  test('calculations may be worth a number, a text, a day or a truth', () => {
    const calculated = (text: string) => translateXPath(text, scope, 'any').expression;
    expect(["'a'", '${age} * 2', 'today()', '${age} > 1'].map(calculated)).toEqual([
      "'a'",
      '${FX-age} * 2',
      'today()',
      '${FX-age} > 1',
    ]);
  });

  test('a choice filter is said once for each choice, with the cells of that choice', () => {
    const filter = (text: string, region: string) =>
      translateXPath(text, { ...scope, columns: new Map([['region', region]]) }, 'truth').expression;
    expect(filter('region = ${colour}', 'Red')).toBe("${FX-colour} = 'red'");
    expect(filter("region = 'north' or ${age} > 3", 'north')).toBe('true()');
    expect(filter("region = 'north' or ${age} > 3", 'south')).toBe('${FX-age} > 3');
    expect(filter("region != 'north' and ${age} > 3", 'north')).toBe('false()');
  });

  test('a constraint reads the row itself', () => {
    const self: FormName = { kind: 'question', questionId: 'FX-age', type: 'number' };
    expect(translateXPath('. > ${size}', { ...scope, self }, 'truth').expression).toBe('${FX-age} > ${FX-size}');
  });
});

describe('translateXPath refuses what has no counterpart and says why:', () => {
  test.each([
    ["regex(${name}, '[a-z]+')", 'regex() has no counterpart'],
    ["jr:choice-name(${colour}, '${colour}') = 'x'", 'jr:choice-name() has no counterpart'],
    ['pulldata(1) = 2', 'pulldata() has no counterpart'],
    ['${nobody} = 1', 'no row named "nobody"'],
    ['${image} = 1', '"image" is not carried over: pictures are evidence'],
    ["${colour} = 'blue'", 'no choice of that list is "blue"'],
    ["selected(${colour}, 'blue')", 'no choice of that list is "blue"'],
    ['selected(${colour}, ${name})', 'must be a constant'],
    ["${means} = 'bus'", 'ask for one with selected'],
    ["${age} = 'many'", 'a number is expected'],
    ['${name} > 5', 'a number is expected'],
    ['${name} = 5', 'a text cannot be compared with a number'],
    ["${born} = 'soon'", 'a date is expected'],
    ['${born} + 1 > 3', 'a number is expected'],
    ["if(${age} > 3, 1, '') = 1", 'both results of if()'],
    ["string-length('x') = 1", 'only the length of an answer'],
    ['sum(${age}) = 1', 'takes a field of records'],
    ['count(${age}) = 1', 'takes the records of a repeat'],
    ['${cost} = 1', 'read by sum, min, max or count'],
    ['. = 1', '"." has no meaning there'],
    ['region = 1', '"region" is neither a function nor an answer'],
    ['${stage} > ${age}', 'compared with a constant only'],
    ['${colour} = ${colour}', 'two choices cannot be compared'],
    ['selected(${colour})', 'given too little'],
  ])('%s', (text, reason) => {
    expect(translateXPath(text, scope, 'truth').refusal).toContain(reason);
  });

  test('several choices as a calculation', () => {
    expect(translateXPath('${means}', scope, 'any').refusal).toContain('not a single value');
  });

  test('an expression that becomes longer than one may be', () => {
    const long = Array.from({ length: 180 }, () => 'count-selected(${means}) > 1')
      .join(' or ')
      .slice(0, 3_990);
    const whole = long.slice(0, long.lastIndexOf(' or '));
    expect(translateXPath(whole, scope, 'truth').refusal).toContain('too long');
  });
});
