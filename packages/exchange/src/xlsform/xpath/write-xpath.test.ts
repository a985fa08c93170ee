import {
  openQuestionnaire,
  parseExpression,
  type Answers,
  type AnswerValue,
  type InstrumentRevision,
  type Question,
} from '@groundwork/instrument';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FormName } from '../names/form-name.ts';
import { surveyName } from '../names/survey-name.ts';
import { translateXPath } from './read-xpath.ts';
import { writeXPath, writeXPathText } from './write-xpath.ts';

const scored = {
  respondentRoles: ['gov-lead'],
  weight: 1,
  evidence: 'none',
  targetLinks: [],
  isCrossCutting: false,
} as const;
const base = (questionId: string) => ({ questionId, label: questionId, text: questionId });
const options = ['a', 'b', 'none'].map((optionId) => ({ optionId, text: optionId }));
const all: readonly Question[] = [
  {
    ...base('W-num'),
    ...scored,
    kind: 'number',
    unit: 'x',
    minimum: -9,
    maximum: 9,
    decimals: 0,
    details: [{ id: 'women', label: 'Women', kind: 'number', required: false }],
  },
  { ...base('W-two'), ...scored, kind: 'number', unit: 'x', minimum: -9, maximum: 9, decimals: 0, details: [] },
  {
    ...base('W-level'),
    ...scored,
    kind: 'level',
    levels: ([0, 1, 2, 3, 4] as const).map((score) => ({ score, text: String(score) })),
    details: [],
  },
  { ...base('W-one'), respondentRoles: ['stat'], kind: 'single-choice', options },
  {
    ...base('W-many'),
    ...scored,
    kind: 'multiple-choice',
    options: options.map((option) => (option.optionId === 'none' ? { ...option, isExclusive: true } : option)),
    details: [],
  },
  { ...base('W-text'), respondentRoles: ['stat'], kind: 'text', maximumLength: 100, isLong: false },
  { ...base('W-day'), respondentRoles: ['stat'], kind: 'date' },
  {
    ...base('W-law'),
    ...scored,
    kind: 'law-and-practice',
    law: ([0, 1, 2] as const).map((score) => ({ score, text: String(score) })),
    practice: ([0, 1, 2] as const).map((score) => ({ score, text: String(score) })),
    noCase: 'none yet',
    details: [],
  },
  {
    ...base('W-cases'),
    respondentRoles: ['stat'],
    kind: 'repeat',
    recordLabel: 'case',
    fields: [
      { id: 'cost', label: 'Cost', kind: 'number', required: true },
      { id: 'place', label: 'Place', kind: 'text', required: false },
      { id: 'loose', label: 'Loose', kind: 'number', required: false },
    ],
    minimumRecords: 0,
    maximumRecords: 5,
  },
];
const questions = new Map(all.map((question) => [question.questionId, question]));

describe('writeXPath says the same in the language of forms:', () => {
  test.each([
    ['${W-num} >= 3', '${W-num} >= 3'],
    ['${W-num} = -5 and (1 + 2) * 3 > 4', '${W-num} = -5 and (1 + 2) * 3 > 4'],
    // A form takes an empty answer for a text that differs from all others.
    ["${W-one} != 'a'", "${W-one} != '' and ${W-one} != 'a'"],
    ['${W-num} + 1 != ${W-two}', "${W-num} != '' and ${W-two} != '' and ${W-num} + 1 != ${W-two}"],
    ['${W-num} = ${W-two}', "${W-num} != '' and ${W-two} != '' and ${W-num} = ${W-two}"],
    ['answered(${W-text})', "${W-text} != ''"],
    ['answered(${W-cases})', 'count(${W-cases}) > 0'],
    ['answered(${W-law})', "${W-law_law} != '' and ${W-law_practice} != ''"],
    ["selected(${W-many}, 'a')", "selected(${W-many}, 'a')"],
    [
      'count-selected(${W-many}) < 2',
      "${W-many} != '' and if(selected(${W-many}, 'none'), 0, count-selected(${W-many})) < 2",
    ],
    [
      'coalesce(count-selected(${W-many}), 1) = 1',
      "coalesce(if(${W-many} != '', if(selected(${W-many}, 'none'), 0, count-selected(${W-many})), ''), 1) = 1",
    ],
    ['length(${W-text}) < 5', "${W-text} != '' and string-length(${W-text}) < 5"],
    ['level(${W-level}) >= 3', '${W-level} >= 3'],
    [
      'level(${W-law}) >= 3',
      "if(${W-law_practice} = 'no-case', 2 * ${W-law_law}, ${W-law_law} + ${W-law_practice}) >= 3",
    ],
    ['law(${W-law}) = 2 and practice(${W-law}) < 2', '${W-law_law} = 2 and ${W-law_practice} < 2'],
    ["detail(${W-num}, 'women') > 3", '${W-num_women} > 3'],
    ['sum(${W-cases.cost}) > 3', 'count(${W-cases}) > 0 and sum(${W-cases_cost}) > 3'],
    ['mean(${W-num}, ${W-two}) > 3', '(${W-num} + ${W-two}) div 2 > 3'],
    ['year(${W-day}) = 2009', "number(format-date(${W-day}, '%Y')) = 2009"],
    [
      "days-between(date('2009-06-30'), today()) > 3",
      "decimal-date-time(today()) - decimal-date-time(date('2009-06-30')) > 3",
    ],
  ])('%s', (expression, xpath) => {
    expect(writeXPathText(expression, questions)).toBe(xpath);
  });
});

describe('writeXPath refuses what forms do not know and says why:', () => {
  test.each([
    ['count-links(${W-num}) > 0', 'no function like count-links()'],
    ["count-where(${W-cases}, ${W-cases.place} = 'x') > 0", 'no function like count-where()'],
    ['sum(${W-cases.loose}) > 0', 'pass over records'],
    ['level(${W-law}) != 3', 'may be missing'],
    ['practice(${W-law}) != 1', '"no case" differs'],
    ['${W-nobody} > 3', 'no question W-nobody'],
    ['${', 'cannot be read'],
  ])('%s', (expression, reason) => {
    expect(writeXPath(expression, questions).refusal).toContain(reason);
  });
});

/** What the names stand for when the form of these questions is read back. */
const names = new Map<string, FormName>(
  all.flatMap((question): readonly (readonly [string, FormName])[] => {
    const { questionId } = question;
    const named = (
      type: Extract<FormName, { kind: 'question' }>['type'],
      more: object = {},
    ): readonly [string, FormName] => [questionId, { kind: 'question', questionId, type, ...more }];
    const choices = { choices: new Map(options.map(({ optionId }) => [optionId, optionId])) };
    switch (question.kind) {
      case 'number':
        return [
          named('number'),
          [surveyName.field(questionId, 'women'), { kind: 'detail', questionId, fieldId: 'women', type: 'number' }],
        ];
      case 'level':
        return [named('level', { choices: new Map(question.levels.map(({ score }) => [String(score), score])) })];
      case 'single-choice':
        return [named('choice', choices)];
      case 'multiple-choice':
        return [named('choices', { ...choices, exclusiveIds: ['none'] })];
      case 'text':
      case 'date':
        return [named(question.kind)];
      case 'repeat':
        return [
          named('records'),
          ...question.fields.map(({ id }): readonly [string, FormName] => [
            surveyName.field(questionId, id),
            { kind: 'field', questionId, fieldId: id, type: id === 'place' ? 'text' : 'number' },
          ]),
        ];
      default:
        return [];
    }
  }),
);

describe('there and back', () => {
  const atoms = fc.constantFrom(
    '${W-num} > 2',
    '${W-num} != 2',
    '${W-num} = ${W-two}',
    '${W-num} != ${W-two}',
    '${W-num} + ${W-two} <= 4',
    '${W-num} div ${W-two} > 1',
    '${W-level} >= 3',
    '${W-level} = 0',
    "${W-one} = 'a'",
    "${W-one} != 'a'",
    "selected(${W-many}, 'b')",
    'count-selected(${W-many}) < 2',
    'count-selected(${W-many}) = 0',
    'coalesce(count-selected(${W-many}), 3) > 2',
    'answered(${W-text})',
    "${W-text} = 'x'",
    "${W-text} != 'x'",
    'length(${W-text}) < 2',
    "${W-day} >= date('2009-06-30')",
    "${W-day} != date('2009-06-30')",
    'year(${W-day}) = 2009',
    'sum(${W-cases.cost}) >= 5',
    'max(${W-cases.cost}) >= 5',
    'count(${W-cases}) < 2',
    'answered(${W-cases})',
    'answered(${W-many})',
    "detail(${W-num}, 'women') > 1",
    'coalesce(${W-num}, 3) = 3',
    'abs(${W-num}) = 2',
    'round(${W-num} div 2) = 1',
    'min(${W-num}, ${W-two}) = 1',
    'mean(${W-num}, ${W-two}) >= 1',
    'if(${W-num} > 0, ${W-num}, ${W-two}) > 1',
  );
  const expression = fc.letrec<{ truth: string }>((tie) => ({
    truth: fc.oneof(
      { maxDepth: 3 },
      atoms,
      tie('truth').map((inner) => `not(${inner})`),
      fc
        .tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth'))
        .map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
      fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
    ),
  })).truth;
  const value = <Value extends AnswerValue>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
  const answers = fc
    .record({
      'W-num': value(fc.integer({ min: -3, max: 4 })),
      'W-two': value(fc.integer({ min: -3, max: 4 })),
      'W-level': value(fc.constantFrom(0, 1, 2, 3, 4)),
      'W-one': value(fc.constantFrom('a', 'b')),
      'W-many': value(fc.constantFrom<readonly string[]>(['a'], ['a', 'b'], ['none'])),
      'W-text': value(fc.constantFrom('x', 'xyz')),
      'W-day': value(fc.constantFrom('2009-06-30', '2010-01-01')),
      'W-cases': value(
        fc.array(fc.record({ cost: fc.integer({ min: 0, max: 6 }), place: fc.constantFrom('x', 'y') }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
    })
    .chain((values) =>
      fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }).map((women): Answers =>
        Object.fromEntries(
          Object.entries(values).flatMap(([questionId, given]) => {
            if (given === undefined) return [];
            const details = questionId === 'W-num' && women !== undefined ? { details: { women } } : {};
            return [[questionId, { value: given, ...details }]];
          }),
        ),
      ),
    );

  it('through a form an expression is worth the same, whatever is answered and whatever is not', () => {
    fc.assert(
      fc.property(expression, fc.array(answers, { minLength: 1, maxLength: 8 }), (written, many) => {
        const xpath = writeXPathText(written, questions);
        fc.pre(xpath !== undefined && xpath.length < 4_000);
        const { expression: read, refusal } = translateXPath(xpath, { names: (name) => names.get(name) }, 'truth');
        // "Nothing" as the result of a condition is known to forms only.
        if (refusal !== undefined) expect(refusal).toContain('an empty text cannot stand for no value');
        fc.pre(refusal === undefined);
        const outcomes = [written, read ?? ''].map((condition) => many.map((given) => isShown(condition, given)));
        expect(outcomes[1], `${written}\n${xpath}\n${read ?? ''}`).toEqual(outcomes[0]);
      }),
      { numRuns: 600 },
    );
  });

  /** Whether a note is shown that is skipped unless the condition is true. */
  function isShown(condition: string, given: Answers): boolean {
    expect(parseExpression(condition).problems).toBeUndefined();
    const note: Question = { ...base('W-note'), kind: 'note', skip: { when: `not(${condition})`, effect: 'na' } };
    return openQuestionnaire(revisionOf([...all, note]))
      .sheet(given)
      .isShown('W-note');
  }
});

function revisionOf(asked: readonly Question[]): InstrumentRevision {
  return {
    instrumentId: 'w',
    code: 'W',
    version: '1.0.0',
    state: 'draft',
    language: 'en',
    title: 'W',
    summary: 'W',
    referenceDate: 'now',
    estimatedMinutes: 1,
    inspiredBy: [],
    availability: { subSectionShare: 0, sectionShare: 0 },
    bands: [],
    sections: [
      {
        sectionId: 'A',
        title: 'A',
        summary: 'A',
        weightPercent: 100,
        subSections: [{ subSectionId: 'A1', title: 'A1', questions: asked }],
      },
    ],
    checks: [],
  };
}
