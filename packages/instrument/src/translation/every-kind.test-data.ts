import type { Field } from '../definition/field.ts';
import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import type { Level, PartLevel, Question } from '../definition/question.ts';

/** Gives the text of a place; the name of a place says what it is, so that each text tells where it came from. */
type TextOf = (place: string) => string;

const scored = {
  weight: 1,
  respondentRoles: ['gov-lead'],
  evidence: 'optional',
  targetLinks: [{ targetId: '4.A', strength: 'direct' }],
  isCrossCutting: false,
} as const;

/**
 * A revision with every kind of question, every kind of text, common levels, a grid whose rows share a ladder and one
 * row that goes its own way: for the tests of this folder and of the catalogues.
 */
export function everyKindRevision(textOf: TextOf = (place) => `Text of ${place}`): InstrumentRevision {
  const state = ladder([0, 1, 3, 4], 'state', textOf);
  const law = ladder([0, 1, 2], 'law', textOf);
  const practice = ladder([0, 1, 2], 'practice', textOf);
  const noCase = textOf('no case');
  const severity = ladder([0, 1, 2, 3, 4], 'severity', textOf);
  const agreement = ladder([0, 1, 2, 3, 4], 'agreement', textOf);
  return {
    instrumentId: 'every-kind',
    code: 'EK',
    version: '1.1.0',
    state: 'draft',
    language: 'en',
    title: textOf('title'),
    summary: textOf('summary'),
    referenceDate: textOf('reference date'),
    estimatedMinutes: 10,
    inspiredBy: ['A published tool'],
    availability: { subSectionShare: 0.6, sectionShare: 0.6 },
    bands: [
      { bandId: 'nascent', title: textOf('band nascent'), from: 0 },
      { bandId: 'advanced', title: textOf('band advanced'), from: 50 },
    ],
    commonLevels: { state, law, practice, noCase, severity, agreement },
    sections: [
      {
        sectionId: 'A',
        title: textOf('section A'),
        summary: textOf('summary of A'),
        weightPercent: 100,
        subSections: [
          {
            subSectionId: 'A1',
            title: textOf('sub-section A1'),
            questions: questionsOfA1(textOf, { state, law, practice, noCase }),
          },
          {
            subSectionId: 'A2',
            title: textOf('sub-section A2'),
            questions: rowsOfA2(textOf, { severity, agreement }),
            grids: [
              {
                gridId: 'EK-G',
                label: textOf('grid label'),
                text: textOf('grid text'),
                rowHeading: textOf('row heading'),
                guidance: { meaning: textOf('grid meaning') },
              },
            ],
          },
        ],
      },
    ],
    checks: [
      {
        checkId: 'EK-K01',
        when: "${EK-A01} >= 3 and ${EK-A06} = 'one'",
        severity: 'warning',
        message: textOf('message'),
        questionIds: ['EK-A01'],
      },
    ],
    previous: {
      version: '1.0.0',
      changes: [{ from: ['EK-A01'], to: ['EK-A01'], type: 'reworded', note: 'For experts only' }],
    },
  };
}

function questionsOfA1(
  textOf: TextOf,
  common: {
    readonly state: readonly Level[];
    readonly law: readonly PartLevel[];
    readonly practice: readonly PartLevel[];
    readonly noCase: string;
  },
): readonly Question[] {
  const { state, law, practice, noCase } = common;
  const base = (questionId: string) => ({
    questionId,
    label: textOf(`label of ${questionId}`),
    text: textOf(`text of ${questionId}`),
  });
  const unscored = { respondentRoles: ['stat'] } as const;
  const options = (questionId: string) =>
    ['one', 'two'].map((optionId) => ({ optionId, text: textOf(`option ${optionId} of ${questionId}`) }));
  const fields = (questionId: string): readonly Field[] => [
    {
      id: 'women',
      label: textOf(`women of ${questionId}`),
      kind: 'number',
      unit: textOf(`unit of women of ${questionId}`),
      minimum: 0,
      maximum: 100,
      required: true,
    },
    {
      id: 'trend',
      label: textOf(`trend of ${questionId}`),
      kind: 'single-choice',
      options: [{ optionId: 'better', text: textOf(`better of ${questionId}`) }],
      required: false,
    },
  ];
  return [
    { ...base('EK-N01'), kind: 'note' },
    {
      ...base('EK-A01'),
      ...scored,
      kind: 'level',
      guidance: {
        meaning: textOf('meaning of EK-A01'),
        notCounted: textOf('not counted of EK-A01'),
        proof: textOf('proof of EK-A01'),
      },
      skip: { when: "${EK-A06} = 'two'", effect: 'zero' },
      levels: ladder([0, 2, 4], 'EK-A01', textOf),
      details: fields('EK-A01'),
    },
    { ...base('EK-A02'), ...scored, kind: 'state', levels: state, details: [] },
    {
      ...base('EK-A03'),
      ...scored,
      kind: 'state',
      levels: state.map((level) => (level.score === 3 ? { ...level, text: textOf('own state 3') } : level)),
      details: [],
    },
    { ...base('EK-A04'), ...scored, kind: 'law-and-practice', law, practice, noCase, details: [] },
    {
      ...base('EK-A05'),
      ...scored,
      kind: 'law-and-practice',
      law,
      practice: ladder([0, 1, 2], 'own practice', textOf),
      noCase: textOf('own no case'),
      noCaseWhen: "${EK-A06} = 'one'",
      noCaseEffect: 'first',
      details: [],
    },
    { ...base('EK-A06'), ...unscored, kind: 'single-choice', options: options('EK-A06'), details: fields('EK-A06') },
    { ...base('EK-A07'), ...scored, kind: 'multiple-choice', options: options('EK-A07'), details: [] },
    {
      ...base('EK-A08'),
      ...scored,
      kind: 'number',
      unit: textOf('unit of EK-A08'),
      minimum: 0,
      maximum: 10,
      decimals: 1,
      floor: 0,
      goalpost: 10,
      transform: 'none',
      details: [],
    },
    {
      ...base('EK-A09'),
      ...scored,
      kind: 'share',
      of: textOf('of EK-A09'),
      decimals: 1,
      floor: 0,
      goalpost: 90,
      transform: 'none',
      details: [],
    },
    {
      ...base('EK-A10'),
      ...scored,
      kind: 'calculated',
      calculation: '${EK-A08} * 2',
      unit: textOf('unit of EK-A10'),
      details: [],
    },
    { ...base('EK-A11'), ...unscored, kind: 'text', maximumLength: 500, isLong: true },
    { ...base('EK-A12'), ...unscored, kind: 'date', minimum: '2000-01-01' },
    {
      ...base('EK-A13'),
      ...unscored,
      kind: 'repeat',
      recordLabel: textOf('record of EK-A13'),
      fields: fields('EK-A13'),
      minimumRecords: 0,
      maximumRecords: 5,
    },
    { ...base('EK-A14'), ...unscored, kind: 'ranking', options: options('EK-A14'), minimum: 1, maximum: 2 },
  ];
}

/** Three rows of a grid, the third with an anchor of its own, then two opinions. */
function rowsOfA2(
  textOf: TextOf,
  { severity, agreement }: { readonly severity: readonly Level[]; readonly agreement: readonly Level[] },
): readonly Question[] {
  const shared = ladder([0, 4], 'row', textOf);
  const column: Field = { id: 'year', label: textOf('column year'), kind: 'year', required: false };
  const row = (questionId: string, levels: readonly Level[]): Question => ({
    questionId,
    label: textOf(`label of ${questionId}`),
    text: textOf(`text of ${questionId}`),
    ...scored,
    kind: 'level',
    gridId: 'EK-G',
    levels,
    details: [column],
  });
  return [
    row('EK-G01', shared),
    row('EK-G02', shared),
    row(
      'EK-G03',
      shared.map((level) => (level.score === 4 ? { ...level, text: textOf('own row 4') } : level)),
    ),
    {
      questionId: 'EK-S01',
      label: textOf('label of EK-S01'),
      text: textOf('text of EK-S01'),
      ...scored,
      weight: 0,
      kind: 'severity',
      levels: severity,
      details: [],
    },
    {
      questionId: 'EK-S02',
      label: textOf('label of EK-S02'),
      text: textOf('text of EK-S02'),
      ...scored,
      weight: 0,
      kind: 'agreement',
      levels: agreement,
      details: [],
    },
  ];
}

function ladder<Score extends Level['score']>(
  scores: readonly Score[],
  name: string,
  textOf: TextOf,
): readonly { readonly score: Score; readonly text: string }[] {
  return scores.map((score) => ({ score, text: textOf(`${name} ${score}`) }));
}
