import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../answer/answer.ts';
import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question, RepeatQuestion } from '../../definition/question.ts';
import { levelQuestion } from '../../flow/small-instrument.test-data.ts';
import { compareRevisions } from '../comparison/compare-revisions.ts';
import { checklist, choice, lawAndPractice, numberOf, revisionPair } from '../revisions.test-data.ts';
import { carryOverCountries } from './carry-over-countries.ts';
import { carryOver } from './carry-over.ts';
import { reverseCarryOver } from './reverse-carry-over.ts';

function carried(
  before: readonly Question[],
  after: readonly Question[],
  answers: Answers,
  changes: readonly DeclaredChange[] = [],
) {
  const pair = revisionPair(before, after, changes);
  expect(compareRevisions(...pair).problems).toEqual([]);
  return carryOver(...pair, answers);
}

/** What becomes of one answer to the only question: its outcome, its reason and the new answer. */
function became(before: Question, after: Question, answer: Answer, declared?: Partial<DeclaredChange>) {
  const [from, to] = [[before.questionId], [after.questionId]];
  const changes: readonly DeclaredChange[] =
    declared === undefined ? [] : [{ from, to, type: 'rescaled', ...declared }];
  const { answers, outcomes } = carried([before], [after], { [before.questionId]: answer }, changes);
  const [outcome] = outcomes;
  return [outcome?.outcome, outcome?.reason, answers[after.questionId]];
}

const level = levelQuestion('SM-A01');
const evidence = [
  {
    evidenceId: 'e1',
    kind: 'law',
    title: 'Act',
    issuer: 'Parliament',
    date: '2009',
    language: 'en',
    link: '',
    page: '7',
    isPublic: true,
  },
] as const;

describe('same, reworded, relabelled', () => {
  test('are copied with everything beside the value', () => {
    const answer: Answer = { value: 3, evidence, isConfidential: true };
    const after = { ...level, text: 'What else?', levels: level.levels.map((rung) => ({ ...rung, text: 'other' })) };
    expect(became(level, after, answer)).toEqual(['carried', 'as-it-was', answer]);
    const reason: Answer = { noValue: 'not-applicable', noValueReason: 'no such office' };
    expect(became(level, after, reason)).toEqual(['carried', 'as-it-was', reason]);
  });

  test('are to be confirmed where the author says that it is another question', () => {
    const declared = { type: 'reworded', isComparable: false } as const;
    expect(became(level, { ...level, text: 'What else?' }, { value: 3 }, declared)).toEqual([
      'to-confirm',
      'declared-not-comparable',
      { value: 3 },
    ]);
  });
});

describe('rescaled', () => {
  const shorter = { ...level, levels: level.levels.slice(0, 4) };

  test('keeps the levels that still exist and loses those that do not', () => {
    expect(became(level, shorter, { value: 3 })).toEqual(['carried', 'as-it-was', { value: 3 }]);
    expect(became(level, shorter, { value: 4 })).toEqual(['lost', 'value-gone', undefined]);
  });

  test('goes by the declared values first', () => {
    const values = { 4: 3, 3: 2, 1: null };
    const declared = { values };
    expect(became(level, shorter, { value: 4, evidence }, declared)).toEqual([
      'converted',
      'mapped',
      { value: 3, evidence },
    ]);
    expect(became(level, shorter, { value: 3 }, declared)).toEqual(['converted', 'mapped', { value: 2 }]);
    expect(became(level, shorter, { value: 1 }, declared)).toEqual(['lost', 'value-dropped', undefined]);
    expect(became(level, shorter, { value: 0 }, declared)).toEqual(['carried', 'as-it-was', { value: 0 }]);
  });

  test('asks to confirm where there is more to choose from than before', () => {
    expect(became(shorter, level, { value: 3 })).toEqual(['to-confirm', 'choices-added', { value: 3 }]);
    expect(became(shorter, level, { value: 3 }, { values: { 3: 4 } })).toEqual(['converted', 'mapped', { value: 4 }]);
    expect(became(checklist('SM-A01', ['a']), checklist('SM-A01', ['a', 'b']), { value: ['a'] })).toEqual([
      'to-confirm',
      'choices-added',
      { value: ['a'] },
    ]);
  });

  test('of a list loses the options that are no more, by name, and the answer only when none is left', () => {
    const [before, after] = [checklist('SM-A01', ['a', 'b']), checklist('SM-A01', ['a'])];
    const { answers, outcomes, losses } = carried([before], [after], { 'SM-A01': { value: ['a', 'b'] } });
    expect(answers).toEqual({ 'SM-A01': { value: ['a'] } });
    expect(outcomes).toEqual([
      {
        from: 'SM-A01',
        to: ['SM-A01'],
        outcome: 'converted',
        reason: 'parts-left',
        left: [{ part: 'value/b', reason: 'value-gone', to: 'SM-A01' }],
      },
    ]);
    expect(losses).toEqual([{ questionId: 'SM-A01', part: 'value/b', reason: 'value-gone' }]);
    expect(became(before, after, { value: ['b'] })).toEqual(['lost', 'value-gone', undefined]);
  });

  test('of law and practice looks at each part', () => {
    const [before, after] = [
      lawAndPractice('SM-A01'),
      lawAndPractice('SM-A01', { practice: lawAndPractice('x').practice.slice(0, 2) }),
    ];
    expect(became(before, after, { value: { law: 2, practice: 1 } })).toEqual([
      'carried',
      'as-it-was',
      { value: { law: 2, practice: 1 } },
    ]);
    expect(became(before, after, { value: { law: 2, practice: 2 } })).toEqual(['lost', 'value-gone', undefined]);
    const declared = { values: { '2/2': '2/1' } };
    expect(became(before, after, { value: { law: 2, practice: 2 } }, declared)).toEqual([
      'converted',
      'mapped',
      { value: { law: 2, practice: 1 } },
    ]);
  });

  test('holds numbers against the new bounds and decimals', () => {
    const before = numberOf('SM-A01', { decimals: 1 });
    expect(became(before, numberOf('SM-A01', { decimals: 1, maximum: 50 }), { value: 50 })).toEqual([
      'carried',
      'as-it-was',
      { value: 50 },
    ]);
    const { outcomes } = carried([before], [numberOf('SM-A01', { maximum: 50 })], { 'SM-A01': { value: 60 } });
    expect(outcomes).toMatchObject([{ outcome: 'lost', reason: 'not-accepted', issue: 'above-maximum' }]);
    expect(became(before, numberOf('SM-A01'), { value: 0.5 })).toEqual(['lost', 'not-accepted', undefined]);
  });

  test('asks to confirm a number in another unit, unless the author says that it is only written otherwise', () => {
    const after = numberOf('SM-A01', { unit: 'people' });
    expect(became(numberOf('SM-A01'), after, { value: 5 })).toEqual(['to-confirm', 'unit-changed', { value: 5 }]);
    expect(became(numberOf('SM-A01'), after, { value: 5 }, { type: 'reworded' })).toEqual([
      'carried',
      'as-it-was',
      { value: 5 },
    ]);
  });
});

describe('beside the value', () => {
  const year = { id: 'year', label: 'Year', kind: 'year', required: false, minimum: 1990 } as const;
  const answer: Answer = { value: 3, details: { year: 1995 }, evidence };

  test('what the new question does not take is left and named', () => {
    const { answers, outcomes } = carried([{ ...level, details: [year] }], [{ ...level, evidence: 'none' }], {
      'SM-A01': answer,
    });
    expect(answers).toEqual({ 'SM-A01': { value: 3 } });
    expect(outcomes[0]?.left).toEqual([
      { part: 'details/year', reason: 'detail-unknown', to: 'SM-A01' },
      { part: 'evidence/e1', reason: 'evidence-not-taken', to: 'SM-A01' },
    ]);
  });

  test('a detail outside its new bounds is left alone, without its answer', () => {
    const after = { ...level, details: [{ ...year, minimum: 2000 }] };
    expect(became({ ...level, details: [year] }, after, answer)).toEqual([
      'converted',
      'parts-left',
      { value: 3, evidence },
    ]);
  });

  test('a detail that is now needed keeps its answer, to be confirmed', () => {
    expect(became(level, { ...level, details: [{ ...year, required: true }] }, { value: 3 })).toEqual([
      'to-confirm',
      'detail-required',
      { value: 3 },
    ]);
  });

  test('a fault that the answer had before comes along, neither made nor mended', () => {
    const wrong: Answer = { value: 9, details: { stranger: 'x' } };
    expect(became(level, { ...level, label: 'Other' }, wrong)).toEqual(['carried', 'as-it-was', wrong]);
  });

  test('an option that the question never had is such a fault', () => {
    const answer: Answer = { value: ['a', 'stranger'] };
    const [before, after] = [checklist('SM-A01', ['a', 'b']), checklist('SM-A01', ['a'])];
    expect(became(before, before, answer)).toEqual(['carried', 'as-it-was', answer]);
    expect(became(before, after, answer)).toEqual(['carried', 'as-it-was', answer]);
  });

  test('consent to publish a text goes over to texts only', () => {
    const text = {
      questionId: 'SM-A01',
      label: 'Why',
      text: 'Why?',
      kind: 'text',
      respondentRoles: ['gov-lead'],
      maximumLength: 100,
      isLong: false,
    } as const;
    const answer: Answer = { value: 'yes', mayPublish: true };
    expect(became(text, { ...text, isLong: true }, answer)).toEqual(['carried', 'as-it-was', answer]);
    const declared = { type: 'kind-changed', values: { yes: 'a' } } as const;
    expect(became(text, choice('SM-A01', ['a']), answer, declared)).toEqual([
      'converted',
      'parts-left',
      { value: 'a' },
    ]);
  });

  test('fields of records that are no more are left, record by record', () => {
    const repeat: RepeatQuestion = {
      questionId: 'SM-A01',
      label: 'Cases',
      text: 'Which cases?',
      kind: 'repeat',
      respondentRoles: ['gov-lead'],
      recordLabel: 'case',
      fields: [year, { id: 'name', label: 'Name', kind: 'text', required: true }],
      minimumRecords: 0,
      maximumRecords: 2,
    };
    const records = [{ year: 1995, name: 'a' }, { name: 'b' }];
    const { answers, losses } = carried([repeat], [{ ...repeat, fields: repeat.fields.slice(1) }], {
      'SM-A01': { value: records },
    });
    expect(answers).toEqual({ 'SM-A01': { value: [{ name: 'a' }, { name: 'b' }] } });
    expect(losses).toEqual([{ questionId: 'SM-A01', part: 'value/1/year', reason: 'field-unknown' }]);
    expect(became(repeat, { ...repeat, maximumRecords: 1 }, { value: records })).toEqual([
      'lost',
      'not-accepted',
      undefined,
    ]);
  });
});

describe('another kind', () => {
  test('takes only declared values', () => {
    const after = choice('SM-A01', ['no', 'yes']);
    expect(became(level, after, { value: 3 })).toEqual(['lost', 'kind-changed', undefined]);
    const declared = { type: 'kind-changed', values: { 4: 'yes', 0: 'no' } } as const;
    expect(became(level, after, { value: 4 }, declared)).toEqual(['converted', 'mapped', { value: 'yes' }]);
    expect(became(level, after, { value: 3 }, declared)).toEqual(['lost', 'kind-changed', undefined]);
  });

  test('takes a level from two parts, and two parts from a level', () => {
    const [parts, rungs] = [lawAndPractice('SM-A01'), level];
    const toLevel = { type: 'kind-changed', values: { 4: 4, '1/1': 1 } } as const;
    expect(became(parts, rungs, { value: { law: 2, practice: 'no-case' } }, toLevel)).toEqual([
      'converted',
      'mapped',
      { value: 4 },
    ]);
    expect(became(parts, rungs, { value: { law: 1, practice: 1 } }, toLevel)).toEqual([
      'converted',
      'mapped',
      { value: 1 },
    ]);
    expect(became(parts, rungs, { value: { law: 2 } }, toLevel)).toEqual(['lost', 'kind-changed', undefined]);
    const toParts = { type: 'kind-changed', values: { 4: '2/2' } } as const;
    expect(became(rungs, parts, { value: 4 }, toParts)).toEqual([
      'converted',
      'mapped',
      { value: { law: 2, practice: 2 } },
    ]);
  });

  test('takes a list of one as one, and one as a list', () => {
    const [list, one] = [checklist('SM-A01', ['a', 'b']), choice('SM-A01', ['c', 'd'])];
    const toOne = { type: 'kind-changed', values: { a: 'c', b: 'd' } } as const;
    expect(became(list, one, { value: ['a'] }, toOne)).toEqual(['converted', 'mapped', { value: 'c' }]);
    expect(became(list, one, { value: ['a', 'b'] }, toOne)).toEqual(['lost', 'kind-changed', undefined]);
    const toList = { type: 'kind-changed', values: { c: 'a' } } as const;
    expect(became(one, list, { value: 'c' }, toList)).toEqual(['converted', 'mapped', { value: ['a'] }]);
  });

  test('keeps a reason for no value, to be confirmed', () => {
    expect(became(level, numberOf('SM-A01'), { noValue: 'do-not-know' })).toEqual([
      'to-confirm',
      'kind-changed',
      { noValue: 'do-not-know' },
    ]);
  });
});

describe('removed and added', () => {
  test('are lost and not asked before', () => {
    const { answers, outcomes, counts } = carried([level], [levelQuestion('SM-A02')], { 'SM-A01': { value: 3 } });
    expect(answers).toEqual({});
    expect(outcomes).toEqual([
      { from: 'SM-A01', to: [], outcome: 'lost', reason: 'removed', left: [] },
      { to: ['SM-A02'], outcome: 'not-asked-before', reason: 'added', left: [] },
    ]);
    expect(counts).toEqual({ answers: 1, carried: 0, converted: 0, toConfirm: 0, lost: 1, notAskedBefore: 1 });
  });
});

describe('a split', () => {
  const split = (to: readonly string[]): DeclaredChange => ({ from: ['SM-A01'], to, type: 'split' });

  test('copies the answer to each question of its kind, to be confirmed', () => {
    const after = [level, levelQuestion('SM-A02'), numberOf('SM-A03')];
    const { answers, outcomes, losses } = carried([level], after, { 'SM-A01': { value: 3 } }, [
      split(['SM-A01', 'SM-A02', 'SM-A03']),
    ]);
    expect(answers).toEqual({ 'SM-A01': { value: 3 }, 'SM-A02': { value: 3 } });
    expect(outcomes).toEqual([
      {
        from: 'SM-A01',
        to: ['SM-A01', 'SM-A02'],
        outcome: 'to-confirm',
        reason: 'split',
        left: [{ part: 'value', reason: 'kinds-differ', to: 'SM-A03' }],
      },
    ]);
    expect(losses).toEqual([]);
  });

  test('into questions of other kinds only loses it', () => {
    const after = [numberOf('SM-A02'), numberOf('SM-A03')];
    const { outcomes } = carried([level], after, { 'SM-A01': { value: 3 } }, [split(['SM-A02', 'SM-A03'])]);
    expect(outcomes).toEqual([{ from: 'SM-A01', to: [], outcome: 'lost', reason: 'kinds-differ', left: [] }]);
  });

  test('loses only what no part of it has taken', () => {
    const noEvidence = { evidence: 'none' } as const;
    const after = [levelQuestion('SM-A02', noEvidence), levelQuestion('SM-A03')];
    const answers = { 'SM-A01': { value: 3, evidence } };
    expect(carried([level], after, answers, [split(['SM-A02', 'SM-A03'])]).losses).toEqual([]);
    const none = [levelQuestion('SM-A02', noEvidence), levelQuestion('SM-A03', noEvidence)];
    expect(carried([level], none, answers, [split(['SM-A02', 'SM-A03'])]).losses).toEqual([
      { questionId: 'SM-A01', part: 'evidence/e1', reason: 'evidence-not-taken' },
    ]);
  });
});

describe('a merge', () => {
  const [one, two] = [level, levelQuestion('SM-A02')];
  const merged: DeclaredChange = { from: ['SM-A01', 'SM-A02'], to: ['SM-A01'], type: 'merged' };
  const outcomesOf = (answers: Answers, declared = merged) => {
    const result = carried([one, two], [one], answers, [declared]);
    return [result.answers, result.outcomes.map(({ from, outcome, reason }) => [from, outcome, reason])];
  };

  test('carries what all say alike', () => {
    expect(outcomesOf({ 'SM-A01': { value: 3 }, 'SM-A02': { value: 3, isConfidential: true } })).toEqual([
      { 'SM-A01': { value: 3, isConfidential: true } },
      [
        ['SM-A01', 'carried', 'as-it-was'],
        ['SM-A02', 'carried', 'as-it-was'],
      ],
    ]);
  });

  test('loses what they say differently, unless the author’s values make it the same', () => {
    const answers = { 'SM-A01': { value: 3 }, 'SM-A02': { value: 4 } };
    expect(outcomesOf(answers)).toEqual([
      {},
      [
        ['SM-A01', 'lost', 'answers-differ'],
        ['SM-A02', 'lost', 'answers-differ'],
      ],
    ]);
    expect(outcomesOf(answers, { ...merged, values: { 4: 3 } })).toEqual([
      { 'SM-A01': { value: 3 } },
      [
        ['SM-A01', 'carried', 'as-it-was'],
        ['SM-A02', 'converted', 'mapped'],
      ],
    ]);
  });

  test('is to be confirmed where only some were answered', () => {
    expect(outcomesOf({ 'SM-A02': { value: 4 } })).toEqual([
      { 'SM-A01': { value: 4 } },
      [['SM-A02', 'to-confirm', 'merged-in-part']],
    ]);
  });

  test('adds choices together as the author says, and refuses "none of these" beside another', () => {
    const before = [choice('SM-A01', ['a', 'x']), choice('SM-A02', ['b', 'none'])];
    const after = [checklist('SM-A03', ['b', 'a', 'none'])];
    const declared: DeclaredChange = {
      from: ['SM-A01', 'SM-A02'],
      to: ['SM-A03'],
      type: 'merged',
      values: { a: 'a', b: 'b', none: 'none' },
    };
    const union = carried(before, after, { 'SM-A01': { value: 'a' }, 'SM-A02': { value: 'b' } }, [declared]);
    expect(union.answers).toEqual({ 'SM-A03': { value: ['b', 'a'] } });
    const clash = carried(before, after, { 'SM-A01': { value: 'a' }, 'SM-A02': { value: 'none' } }, [declared]);
    expect(clash.outcomes.map(({ outcome, issue }) => [outcome, issue])).toEqual([
      ['lost', 'exclusive-with-others'],
      ['lost', 'exclusive-with-others'],
    ]);
    const gone = carried(before, after, { 'SM-A01': { value: 'x' }, 'SM-A02': { value: 'b' } }, [declared]);
    expect(gone.outcomes.map(({ reason }) => reason)).toEqual(['kind-changed', 'other-part-lost']);
  });

  test('keeps details and evidence together and names what differs', () => {
    const details = [{ id: 'year', label: 'Year', kind: 'year', required: false }] as const;
    const [first, second] = [levelQuestion('SM-A01', { details }), levelQuestion('SM-A02', { details })];
    const other = [{ ...evidence[0], evidenceId: 'e2' }];
    const { answers, losses } = carried(
      [first, second],
      [first],
      {
        'SM-A01': { value: 3, details: { year: 2001 }, evidence, mayPublish: true },
        'SM-A02': { value: 3, details: { year: 2002 }, evidence: other },
      },
      [merged],
    );
    expect(answers).toEqual({ 'SM-A01': { value: 3, details: { year: 2001 }, evidence: [...evidence, ...other] } });
    expect(losses).toEqual([
      { questionId: 'SM-A01', part: 'mayPublish', reason: 'answers-differ' },
      { questionId: 'SM-A02', part: 'details/year', reason: 'answers-differ' },
    ]);
  });
});

describe('reverseCarryOver', () => {
  test('gives back what came in and keeps beside it what was answered since', () => {
    const before = [level, levelQuestion('SM-A02')];
    const after = [{ ...level, levels: level.levels.slice(0, 4) }, levelQuestion('SM-A02'), levelQuestion('SM-A03')];
    const answers: Answers = { 'SM-A01': { value: 4 }, 'SM-A02': { value: 2 } };
    const result = carried(before, after, answers);
    const { answers: back, conflicts } = reverseCarryOver(result, { 'SM-A01': { value: 3 }, 'SM-A03': { value: 1 } });
    expect(back).toEqual(answers);
    expect(conflicts).toEqual([
      { questionId: 'SM-A01', from: [], now: { value: 3 } },
      { questionId: 'SM-A03', from: [], now: { value: 1 } },
      { questionId: 'SM-A02', from: ['SM-A02'], carried: { value: 2 } },
    ]);
  });
});

describe('carryOverCountries', () => {
  test('counts per country, per question and in all', () => {
    const pair = revisionPair(
      [level, levelQuestion('SM-A02')],
      [{ ...level, levels: level.levels.slice(0, 4) }, levelQuestion('SM-A03')],
    );
    const { countries, totals, questions } = carryOverCountries(...pair, {
      KEN: { 'SM-A01': { value: 4 }, 'SM-A02': { value: 1 } },
      BDI: { 'SM-A01': { value: 2 } },
    });
    expect(countries.map(({ iso3, counts }) => [iso3, counts.answers, counts.carried, counts.lost])).toEqual([
      ['BDI', 1, 1, 0],
      ['KEN', 2, 0, 2],
    ]);
    expect(totals).toEqual({
      countries: 2,
      answers: 3,
      carried: 1,
      converted: 0,
      toConfirm: 0,
      lost: 2,
      notAskedBefore: 1,
      losses: 2,
    });
    expect(questions).toEqual([
      { questionId: 'SM-A01', answers: 2, carried: 1, converted: 0, toConfirm: 0, lost: 1 },
      { questionId: 'SM-A02', answers: 1, carried: 0, converted: 0, toConfirm: 0, lost: 1 },
    ]);
  });
});
