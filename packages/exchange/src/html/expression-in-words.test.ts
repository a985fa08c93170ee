import { questionsInOrder } from '@groundwork/instrument';
import { describe, expect, test } from 'vitest';
import { conditionInWords, expressionInWords } from './expression-in-words.ts';
import { everyKindRevision } from './every-kind.test-data.ts';
import { arabicWords } from './words/arabic.ts';
import { englishWords } from './words/english.ts';

const questions = new Map(questionsInOrder(everyKindRevision()).map((question) => [question.questionId, question]));
const english = { questions, words: englishWords };

describe('an expression in words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["${EK-A01} = 'no'", 'EK-A01 (Filter) is “No, nothing”'],
    ["'no' != ${EK-A01}", '“No, nothing” is not EK-A01 (Filter)'],
    ['${EK-A02} = 4', 'EK-A02 (Leadership) is level 4, “A minister leads”'],
    ['${EK-A02} >= 2', 'EK-A02 (Leadership) is at least level 2'],
    ['${EK-A08} < 10', 'EK-A08 (Contracts) is below 10 contracts'],
    ['${EK-A09} <= 50', 'EK-A09 (Users) is at most 50 %'],
    ["${EK-A12} > date('2009-06-30')", 'EK-A12 (Day of adoption) is above 2009-06-30'],
    ["selected(${EK-A06}, 'kiosk')", '“Kiosks in towns” is ticked in EK-A06 (Channels)'],
    ["not(selected(${EK-A06}, 'kiosk'))", '“Kiosks in towns” is not ticked in EK-A06 (Channels)'],
    ["selected(${EK-A01}, 'yes')", 'EK-A01 (Filter) is “Yes, there is”'],
    ['answered(${EK-A11})', 'EK-A11 (Remarks) is answered'],
    ['not(answered(${EK-A11}))', 'EK-A11 (Remarks) is not answered'],
    ["not(${EK-A01} = 'no')", 'EK-A01 (Filter) is not “No, nothing”'],
    ['not(${EK-A08} > 3)', 'it is not so that EK-A08 (Contracts) is above 3 contracts'],
    [
      "answered(${EK-A01}) and ${EK-A01} = 'no' and ${EK-A08} = 0",
      'EK-A01 (Filter) is “No, nothing” and EK-A08 (Contracts) is 0 contracts',
    ],
    [
      "${EK-A01} = 'no' or ${EK-A02} = 0 and ${EK-A08} = 0",
      'EK-A01 (Filter) is “No, nothing” or (EK-A02 (Leadership) is level 0, “Nobody leads” and EK-A08 (Contracts) is 0 contracts)',
    ],
    ['(${EK-A08} + 1) * 2 div 3', '(EK-A08 (Contracts) + 1) × 2 ÷ 3'],
    ['-${EK-A08} mod 2', 'the remainder of −EK-A08 (Contracts) ÷ 2'],
    ["detail(${EK-A09}, 'women')", '“Share of women” in EK-A09 (Users)'],
    [
      'law(${EK-A04}) + practice(${EK-A04})',
      'the level of the law in EK-A04 (Publication) + the level of practice in EK-A04 (Publication)',
    ],
    [
      'round(mean(${EK-A13.year}), 1)',
      'the mean of “Year of start” of each record in EK-A13 (Cases), rounded to 1 decimals',
    ],
    [
      "count-where(${EK-A13}, ${EK-A13.outcome} = 'good')",
      'the number of records in EK-A13 (Cases) of which it is so that “Outcome” of each record in EK-A13 (Cases) is “good”',
    ],
    ["position(${EK-A14}, 'cost')", 'the rank of “Cost of work” in EK-A14 (Order)'],
    ['coalesce(${EK-A08}, 0)', 'EK-A08 (Contracts) or, where that is not answered, 0'],
    ['if(${EK-A08} > 1, 2, 3)', '2 if EK-A08 (Contracts) is above 1 contracts, otherwise 3'],
    ['days-between(${EK-A12}, today())', 'the days from EK-A12 (Day of adoption) to the day of answering'],
    ['year(today())', 'the year of the day of answering'],
    ['true()', 'always'],
    ['${EK-X99} = 1', 'EK-X99 is 1'],
    ['this cannot be read', 'this cannot be read'],
  ];

  test.each(cases)('%s', (expression, words) => {
    expect(expressionInWords(expression, english)).toBe(words);
  });

  test('keeps numbers and dates in their order in Arabic', () => {
    const arabic = { questions, words: arabicWords };
    expect(expressionInWords("${EK-A12} > date('2009-06-30')", arabic)).toContain('\u20662009-06-30\u2069');
    expect(expressionInWords('${EK-A02} >= 2', arabic)).toBe(
      '\u2068EK-A02\u2069 (\u2068Leadership\u2069) لا يقل عن المستوى 2',
    );
  });
});

test('a condition leaves the word unless to its sentence', () => {
  expect(conditionInWords("not(answered(${EK-A01}) and ${EK-A01} = 'yes')", english)).toEqual({
    sense: 'unless',
    text: 'EK-A01 (Filter) is “Yes, there is”',
  });
  expect(conditionInWords('${EK-A08} = 0', english).sense).toBe('if');
  expect(conditionInWords('((', english)).toEqual({ sense: 'if', text: '((' });
});
