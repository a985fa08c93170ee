import { describe, expect, it } from 'vitest';
import type { Question } from '../definition/question.ts';
import { questionsInOrder } from '../definition/questions-in-order.ts';
import { everyKind } from './every-kind.test-data.ts';
import { readInstrument } from './read-instrument.ts';

const { revision, problems } = readInstrument(everyKind, { fileName: 'every.yaml' });

function question(questionId: string): Question {
  const found =
    revision === undefined ? undefined : questionsInOrder(revision).find((one) => one.questionId === questionId);
  if (found === undefined) throw new Error(`no question ${questionId}`);
  return found;
}

/** The file with one thing made wrong, and what is said then. */
function after(from: string, to: string): readonly string[] {
  expect(everyKind).toContain(from);
  return readInstrument(everyKind.replace(from, to), { fileName: 'every.yaml' }).problems.map(
    ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code}: ${message}`,
  );
}

describe('a file with every kind of question', () => {
  it('reads without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('gives each question what its kind has, and nothing that the file leaves out', () => {
    expect(question('EK-A01')).toEqual({ questionId: 'EK-A01', kind: 'note', label: 'Note', text: 'Read this' });
    expect(question('EK-A02')).toEqual({
      questionId: 'EK-A02',
      kind: 'single-choice',
      label: 'Filter',
      text: 'Is there one?',
      respondentRoles: ['international'],
      isOptional: true,
      evidence: 'optional',
      targetLinks: [{ targetId: '8.F', strength: 'enabling' }],
      options: [
        { optionId: 'yes', text: 'Yes' },
        { optionId: 'no', text: 'No' },
      ],
    });
    expect(question('EK-A03')).toEqual({
      questionId: 'EK-A03',
      kind: 'level',
      label: 'Level',
      text: 'How far?',
      weight: 1,
      respondentRoles: ['gov-lead'],
      requiredWhen: "${EK-A02} = 'yes'",
      minutes: 2.5,
      evidence: 'required',
      isCrossCutting: true,
      targetLinks: [],
      barrierIds: ['B-FIN-1', 'B-CAP-2'],
      recommendationIds: ['R01'],
      details: [],
      doNotKnowLevel: 0,
      levels: [
        { score: 0, text: 'Unknown' },
        { score: 2, text: 'Half' },
        { score: 4, text: 'All' },
      ],
    });
    expect(question('EK-A06')).toHaveProperty('options', [
      {
        optionId: 'a',
        text: 'A',
        shownWhen: "${EK-A02} = 'yes'",
        targetLinks: [{ targetId: '4.A', strength: 'direct', indicatorIds: ['4.3'] }],
      },
      { optionId: 'none', text: 'None', isExclusive: true },
    ]);
    expect(question('EK-A07')).toMatchObject({ kind: 'share', of: 'persons aged 15 and over', goalpost: 80 });
    expect(question('EK-A08')).not.toHaveProperty('floor');
    expect(question('EK-A09')).toEqual({
      questionId: 'EK-A09',
      kind: 'calculated',
      label: 'Per head',
      text: 'Computed',
      calculation: '${EK-A08} div 2',
      unit: 'halves',
      decimals: 1,
      weight: 0,
      respondentRoles: ['stat'],
      evidence: 'none',
      isCrossCutting: false,
      targetLinks: [],
      details: [],
    });
    expect(question('EK-A12')).toMatchObject({ kind: 'text', maximumLength: 2000, isLong: true });
    expect(question('EK-A13')).toMatchObject({ kind: 'date', minimum: '1990-01-01', maximum: '2012-02-29' });
    expect(question('EK-A14')).toMatchObject({
      kind: 'repeat',
      recordLabel: 'case',
      minimumRecords: 0,
      maximumRecords: 200,
      fields: [
        { id: 'name', kind: 'text', maximumLength: 100, required: true },
        { id: 'cost', kind: 'number', unit: 'USD', minimum: 0, required: false },
        { id: 'year', kind: 'year', required: false },
        { id: 'start', kind: 'date', required: false },
        { id: 'page', kind: 'link', required: false },
        { id: 'model', kind: 'single-choice', options: [{ optionId: 'a' }, { optionId: 'b' }], required: false },
        { id: 'parts', kind: 'multiple-choice', options: [{ optionId: 'a' }], required: false },
      ],
    });
    expect(question('EK-A15')).toMatchObject({ kind: 'ranking', minimum: 1, maximum: 2 });
  });

  it('copies what the file says once into each question that does not say it itself', () => {
    const law = [
      { score: 0, text: 'Nothing' },
      { score: 1, text: 'A principle' },
      { score: 2, text: 'A provision' },
    ];
    expect(question('EK-A04')).toMatchObject({
      law,
      noCase: 'No case so far',
      noCaseWhen: '${EK-A08} = 0',
      noCaseEffect: 'first',
    });
    expect(question('EK-A05')).toMatchObject({
      law: [{ score: 0 }, { score: 2, text: 'Full' }],
      practice: [{ score: 0 }, { score: 1, text: 'In part' }],
      noCase: 'No case so far',
      noCaseWhen: '${EK-A03} = 0',
      noCaseEffect: 'implied',
    });
    expect(question('EK-A10')).toHaveProperty('levels', revision?.commonLevels?.severity);
    expect(question('EK-A11')).toHaveProperty('levels.1.text', 'A little');
    expect(revision?.commonLevels).toMatchObject({ law, noCase: 'No case so far', state: [{}, {}, {}, {}] });
  });

  it('makes a question of each row of a grid, with what the grid says for all rows', () => {
    const [, tables] = revision?.sections[0]?.subSections ?? [];
    expect(tables?.grids).toEqual([
      {
        gridId: 'EK-B',
        label: 'Services',
        text: 'How far can people get?',
        rowHeading: 'Service',
        guidance: { meaning: 'For all rows' },
      },
      { gridId: 'EK-C', label: 'Groups', text: 'Which of them?', rowHeading: 'Group' },
    ]);
    expect(tables?.questions.map(({ questionId }) => questionId)).toEqual(['EK-B01', 'EK-B02', 'EK-C01']);
    expect(question('EK-B01')).toEqual({
      questionId: 'EK-B01',
      gridId: 'EK-B',
      kind: 'level',
      label: 'Births',
      text: 'Birth registration',
      weight: 2,
      respondentRoles: ['gov-line'],
      evidence: 'required',
      isCrossCutting: false,
      targetLinks: [{ targetId: '4.A', strength: 'direct' }],
      details: [{ id: 'since', label: 'Since', kind: 'year', required: false }],
      levels: [
        { score: 0, text: 'Nothing' },
        { score: 4, text: 'Everything' },
      ],
    });
    expect(question('EK-B02')).toMatchObject({
      respondentRoles: ['civil'],
      evidence: 'none',
      guidance: { proof: 'The bill' },
      levels: [{ score: 0 }, { score: 2, text: 'Half of it' }],
    });
    expect(question('EK-C01')).toMatchObject({ isOptional: true, options: [{}, { shownWhen: '${EK-B01} >= 4' }] });
    expect(question('EK-C01')).not.toHaveProperty('evidence');
  });

  it('keeps what the author says of the revision before', () => {
    expect(revision?.previous).toEqual({
      version: '1.4.2',
      changes: [
        {
          from: ['EK-Z01'],
          to: ['EK-A03'],
          type: 'rescaled',
          isComparable: false,
          values: { 1: 0, 4: null, old: 'new' },
          note: 'Harder now',
        },
        { from: ['EK-Z02'], to: ['EK-B01', 'EK-B02'], type: 'split' },
        { from: ['EK-Z03', 'EK-Z04'], to: ['EK-A06'], type: 'merged' },
        { from: ['EK-Z05'], to: [], type: 'removed' },
        { from: [], to: ['EK-A15'], type: 'added' },
      ],
    });
  });

  it.each([
    [
      'floor: 0',
      'floors: 0',
      [
        '85:13 error missing-key: EK-A07: "floor" is missing, although the question has the weight 1; add a line "floor: ..." or give it the weight 0',
        '91:13 error unknown-key: EK-A07: "floors" is not a key of a question of kind share; did you mean "floor"?',
      ],
    ],
    [
      'minimum: 0\n            maximum: 100\n            decimals: 0\n            weight: 0',
      'minimum: 0\n            maximum: 100\n            decimals: 0\n            weight: 1',
      [
        '97:13 error missing-key: EK-A08: "floor" is missing, although the question has the weight 1; add a line "floor: ..." or give it the weight 0',
        '97:13 error missing-key: EK-A08: "goalpost" is missing, although the question has the weight 1; add a line "goalpost: ..." or give it the weight 0',
        '97:13 error missing-key: EK-A08: "transform" is missing, although the question has the weight 1; add a line "transform: ..." or give it the weight 0',
      ],
    ],
    [
      '            floor: 0\n            goalpost: 80\n            transform: none\n',
      '            floor: 0\n',
      [
        '85:13 error missing-key: EK-A07: "goalpost" is missing, although the question has the weight 1; add a line "goalpost: ..." or give it the weight 0',
        '85:13 error missing-key: EK-A07: "transform" is missing, although the question has the weight 1; add a line "transform: ..." or give it the weight 0',
      ],
    ],
    [
      "calculation: '${EK-A08} div 2'",
      "calculation: '${EK-A08} div'",
      ['112:40 error expression: EK-A09: the expression stops where a value is expected; complete it'],
    ],
    [
      "calculation: '${EK-A08} div 2'",
      "calculation: '${EK-A09} + 1'",
      ['112:26 error self-reference: EK-A09: the question would be computed from itself; read other questions only'],
    ],
    [
      "calculation: '${EK-A08} div 2'",
      "calculation: '${EK-A80} + 1'",
      ['112:27 error unknown-question: EK-A09: there is no question EK-A80; did you mean EK-A08?'],
    ],
    [
      'shownWhen: "${EK-A02} = \'yes\'"',
      'shownWhen: "${EK-A02} = \'si\'"',
      ['83:65 error expression: EK-A06: EK-A02 has no option "si"; check its options'],
    ],
    [
      'shownWhen: "${EK-A02} = \'yes\'"',
      'shownWhen: "${EK-A03} = 1"',
      [
        '83:52 warning unreachable-option: EK-A06: option "a" can never be chosen, because its condition is never true; mend the condition or take the option out',
        '83:53 warning expression: EK-A06: this is never true: EK-A03 cannot be 1; check its levels, options and bounds',
      ],
    ],
    [
      'shownWhen: "${EK-A02} = \'yes\'"',
      'shownWhen: "${EK-A03} = 0 and ${EK-A03} = 4"',
      [
        '83:52 warning unreachable-option: EK-A06: option "a" can never be chosen, because its condition is never true; mend the condition or take the option out',
        '83:71 warning expression: EK-A06: no answer to EK-A03 meets this together with what stands before it; use or, or take one out',
      ],
    ],
    [
      'shownWhen: "${EK-A02} = \'yes\'"',
      'shownWhen: "selected(${EK-A06}, \'none\')"',
      [
        '83:52 error self-reference: EK-A06: the question would choose its options by itself; read other questions only',
      ],
    ],
    [
      'required: "${EK-A02} = \'yes\'"',
      'required: "${EK-A02} = yes"',
      ['50:36 error expression: EK-A03: "yes" is neither a text nor a function; put texts in quotes'],
    ],
    [
      'required: "${EK-A02} = \'yes\'"',
      "required: 'true'",
      ['50:23 error wrong-kind: EK-A03: "required" is true or false without quotes, or a condition'],
    ],
    [
      "{ when: '${EK-A08} = 0', effect: first }",
      "{ when: '${EK-A08}', effect: last }",
      [
        '19:18 error expression: The instrument: this is a number, where a condition is expected; compare it with something',
        '19:38 error unknown-value: The instrument: "last" is not known for "effect"; choose one of first, implied',
      ],
    ],
    [
      'rowKind: level',
      'rowKind: levels',
      ['179:22 error unknown-value: EK-B: "levels" is not known for "rowKind"; did you mean "level"?'],
    ],
    [
      'rowKind: level',
      'rowKind: number',
      [
        '179:22 error unknown-value: EK-B: "number" is not known for "rowKind"; choose one of level, state, multiple-choice, severity, agreement, single-choice',
      ],
    ],
    [
      '            levels: { 0: Nothing, 4: Everything }\n',
      '',
      ['186:17 error missing-key: EK-B01: "levels" is missing; add a line "levels: ..."'],
    ],
    [
      'questionId: EK-B02',
      'questionId: EK-B01',
      [
        '188:29 error duplicate-id: EK-B01: "EK-B01" is given twice, first at sections[0].subSections[1].questions[0].rows[0].questionId; ids are permanent and given once',
        '194:31 error self-reference: EK-B01: the question would hide itself; read other questions only',
        '219:38 error unknown-question: The instrument: there is no question EK-B02; did you mean EK-A02?',
      ],
    ],
    [
      'gridId: EK-C',
      'gridId: EK-B',
      [
        '197:21 error duplicate-id: EK-B: "EK-B" is given twice, first at sections[0].subSections[1].questions[0].gridId; ids are permanent and given once',
      ],
    ],
    [
      'questionIds: [EK-A03]',
      'questionIds: [EK-B]',
      ['214:19 error unknown-question: EK-K01: there is no question EK-B; check the id'],
    ],
    [
      'questionIds: [EK-A03]',
      'questionIds: [EK-K01]',
      ['214:19 error unknown-question: EK-K01: there is no question EK-K01; did you mean EK-A01?'],
    ],
    [
      'label: Births,',
      'label: Births, colour: red,',
      [
        '187:54 error unknown-key: EK-B01: "colour" is not a key of a row of kind level; leave it out; known are questionId, label, text, weight, respondents, required, minutes, evidence, targets, indicators, barriers, recommendations, skip, doNotKnowLevel, levels, guidance',
      ],
    ],
    [
      'maximumRecords: 200',
      'maximumRecords: 201',
      ['151:29 error out-of-range: EK-A14: "maximumRecords" is 201; it must be from 1 to 200'],
    ],
    [
      'maximumLength: 2000',
      'maximumLength: 20001',
      ['135:28 error out-of-range: EK-A12: "maximumLength" is 20001; it must be from 1 to 20000'],
    ],
    [
      "maximum: '2012-02-29'",
      "maximum: '2011-02-29'",
      ['143:22 error wrong-kind: EK-A13: "2011-02-29" is no day of the calendar; write it like \'2009-06-30\''],
    ],
    [
      "maximum: '2012-02-29'",
      "maximum: '1989-12-31'",
      ['143:22 error number-scale: EK-A13: the last day 1989-12-31 is before the first day 1990-01-01'],
    ],
    [
      'minimum: 1\n            maximum: 2',
      'minimum: 1\n            maximum: 3',
      ['166:22 error number-scale: EK-A15: 3 are to be ranked, but there are 2 options only'],
    ],
    [
      'minimum: 1\n            maximum: 2',
      'minimum: 2\n            maximum: 1',
      ['166:22 error number-scale: EK-A15: the maximum 1 is below the minimum 2'],
    ],
    [
      'barriers: [B-FIN-1, B-CAP-2]',
      'barriers: [FIN-1, B-CAP-2, B-CAP-2]',
      [
        '54:24 error bad-id: EK-A03: "FIN-1" cannot stand under "barriers"; write it like B-FIN-1',
        '54:40 error duplicate-id: EK-A03: B-CAP-2 is named twice; keep one',
      ],
    ],
    [
      'recommendations: [R01]',
      'recommendations: [1]',
      ['55:31 error wrong-kind: EK-A03: "recommendations" is a text; put it in quotes: \'1\''],
    ],
    [
      'targets: { enabling: [8.F] }',
      'targets: cross-cutting',
      ['40:22 error unknown-value: EK-A02: a question that never scores cannot be cross-cutting; name its targets'],
    ],
    [
      'kind: text, maximumLength: 100',
      'kind: text, minimum: 100',
      [
        '154:54 error unknown-key: EK-A14: "minimum" is not a key of a field of kind text; leave it out; known are id, label, kind, maximumLength, required',
      ],
    ],
    [
      'kind: link }',
      'kind: url }',
      [
        '158:48 error unknown-value: EK-A14: "url" is not known for "kind"; choose one of number, year, text, date, link, single-choice, multiple-choice',
      ],
    ],
    ['id: cost', 'id: name', ['155:23 error duplicate-id: EK-A14: field "name" is given twice; rename one of them']],
    [
      '{ id: cost, label: Cost, kind: number, unit: USD, minimum: 0 }',
      '{ id: Cost, label: Cost, kind: single-choice }',
      [
        '155:17 error missing-key: EK-A14: "options" is missing; add a line "options: ..."',
        '155:23 error bad-id: EK-A14: "Cost" cannot be the id of a field; use small letters, digits and hyphens',
      ],
    ],
    [
      'practiceLevels: { 0: Never, 1: Sometimes, 2: Always, no-case: No case so far }',
      'practiceLevels: { 0: Never, 1: Sometimes, 3: Always }',
      [
        '16:43 error levels: The instrument: "3" is not a score of this kind; use 0, 1, 2 and no-case',
        '58:13 error missing-key: EK-A04: there is no text for "no case so far"; add a line "no-case: ..." to the levels of practice',
        '74:23 error missing-key: EK-A05: there is no text for "no case so far"; add a line "no-case: ..." to the levels of practice',
      ],
    ],
    [
      'lawLevels: { 0: Nothing, 1: A principle, 2: A provision }\n',
      '',
      ['57:13 error missing-key: EK-A04: there are no levels of law; add "lawLevels" to the instrument, or "law" here'],
    ],
    [
      'severityLevels: { 0: None, 4: Blocks }\n',
      '',
      [
        '115:13 error missing-key: EK-A10: there are no levels; add "severityLevels" to the instrument, or "levels" here',
      ],
    ],
    [
      'version: 1.4.2',
      'version: 2.0.0',
      ['216:12 error out-of-range: The instrument: the revision before is 2.0.0, which is not below 2.0.0; check both'],
    ],
    [
      'to: [EK-A06]',
      'to: [EK-A66]',
      ['220:38 error unknown-question: The instrument: there is no question EK-A66; did you mean EK-A06?'],
    ],
    [
      'to: [EK-A06]',
      'to: [EK-A03]',
      ['220:38 error duplicate-id: The instrument: EK-A03 stands under "to" of two changes; keep one'],
    ],
    [
      'type: split',
      'type: splitt',
      ['219:53 error unknown-value: The instrument: "splitt" is not known for "type"; did you mean "split"?'],
    ],
    [
      'type: split',
      'type: same',
      ['219:29 error change: The instrument: a change of type same has one question under "to", here are 2'],
    ],
    [
      'type: removed',
      'type: reworded',
      ['221:29 error change: The instrument: a change of type reworded has one question under "to", here are 0'],
    ],
    [
      'values: { 1: 0, 4: null, old: new }',
      'values: { 1: 0, Four: null, old: New }',
      [
        '218:92 error bad-id: The instrument: "Four" is no old value; write the score of a level or the id of an option',
        '218:109 error bad-id: The instrument: "New" is no new value; write a number, the id of an option, or null to drop it',
      ],
    ],
    [
      'purpose: readiness',
      'purpose: opinions',
      ['5:10 error unknown-value: The instrument: "opinions" is not known for "purpose"; did you mean "opinion"?'],
    ],
    ['minutes: 2.5', 'minutes: -1', ['51:22 error out-of-range: EK-A03: "minutes" is -1; it must be from 0 to 10000']],
  ])('says where %j became %j', (from, to, expected) => {
    expect(after(from, to)).toEqual(expected);
  });
});
