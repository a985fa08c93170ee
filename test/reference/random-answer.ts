import type { Answer, AnswerValue, Evidence, Question, RecordValue } from '@groundwork/instrument';
import type { Choices } from './choices.ts';

/** A random answer to a question: mostly a good one, now and then wrong, empty, a reason for none, or taken back. */
export function randomAnswer(question: Question, choices: Choices): Answer | undefined {
  switch (choices.below(8)) {
    case 5:
      return { value: wrongValue(question, choices), ...beside(choices) };
    case 6:
      return choices.of<Answer | undefined>([undefined, {}, { value: '' }, { value: [] }, { value: {} }]);
    case 7:
      return choices.of<Answer>([
        { noValue: 'do-not-know' },
        { noValue: 'not-applicable', noValueReason: 'There is none' },
        { noValue: 'not-applicable' },
        { noValue: 'do-not-know', value: goodValue(question, choices) },
      ]);
    default:
      return { value: goodValue(question, choices), ...beside(choices) };
  }
}

/** What stands beside a value: evidence, details. */
function beside(choices: Choices): Answer {
  return {
    ...choices.of<Answer>([
      {},
      { evidence: [evidenceAt('https://example.org/report')] },
      { evidence: [] },
      {
        evidence: [evidenceAt(''), evidenceAt('http://example.org/')],
      },
      { evidence: [evidenceAt('javascript:alert(1)')] },
    ]),
    ...choices.of<Answer>([
      {},
      { details: { since: '2008-02-29' } },
      { details: { since: '2010-01-01', women: 4 } },
      { details: { since: '2009-02-30', women: 40 } },
      { details: { since: '', other: 1 } },
    ]),
  };
}

function evidenceAt(link: string): Evidence {
  return {
    evidenceId: `e ${link}`,
    kind: 'report',
    title: 'Report',
    issuer: 'Ministry',
    date: '2009',
    language: 'en',
    link,
    page: '',
    isPublic: true,
  };
}

function goodValue(question: Question, choices: Choices): AnswerValue {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return choices.of(question.levels).score;
    case 'law-and-practice': {
      const practice = choices.of([0, 1, 2, 'no-case'] as const);
      return choices.of([{ law: choices.below(3), practice }, { law: choices.below(3) }, { practice }]);
    }
    case 'multiple-choice':
    case 'ranking': {
      const chosen = question.options.filter(() => choices.isOneIn(2)).map(({ optionId }) => optionId);
      const alone = chosen.includes('none') ? ['none'] : chosen;
      return choices.isOneIn(2) ? alone.toReversed() : alone;
    }
    case 'single-choice':
      return choices.of(question.options).optionId;
    case 'number':
    case 'share':
      return choices.below(13) + choices.of([0, 0, 0.5, 0.25]);
    case 'text':
      return choices.of(['yes', 'no', 'a b']);
    case 'date':
      return choices.of(['2009-06-30', '2000-01-01', '1999-12-31', '2012-02-29']);
    case 'repeat':
      return Array.from({ length: choices.below(4) }, () => record(choices));
    case 'calculated':
    case 'note':
      return 1;
  }
}

function record(choices: Choices): RecordValue {
  return choices.of<RecordValue>([
    { cost: choices.below(10) },
    { cost: choices.below(10), year: 2000 + choices.below(3), name: choices.of(['yes', '', 'no']) },
    { year: 1999, start: choices.of(['2009-06-30', '2012-02-29']) },
    {},
    { cost: 10 },
    { year: 1999.5 },
    { cost: 1, start: '2009-02-29' },
    { cost: 1, other: 2 },
  ]);
}

/** Something that is mostly wrong for a question of this kind. */
function wrongValue(question: Question, choices: Choices): AnswerValue {
  if (choices.isOneIn(3) && 'options' in question) {
    const ids = question.options.map(({ optionId }) => optionId);
    return choices.of<AnswerValue>([ids, [...ids, ...ids], ['z'], ids.slice(0, 1)]);
  }
  return choices.of<AnswerValue>([
    9,
    -1,
    0.125,
    'long text',
    '3',
    '2009-13-01',
    ['z'],
    { law: 3 },
    { practice: 9, law: 1 },
    [{ cost: 1 }, { cost: 2 }, { cost: 3 }, { cost: 4 }],
  ]);
}
