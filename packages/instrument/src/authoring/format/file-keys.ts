import type { FieldKind } from '../../definition/field.ts';
import type { Question } from '../../definition/question.ts';
import type { RowKind } from './known-names.ts';

/**
 * Every key of an instrument file, in the order in which it is written. The reader accepts them, the writer orders by
 * them, and the JSON Schema is made of them.
 */
export const fileKeys = {
  revision: [
    'instrumentId',
    'code',
    'version',
    'state',
    'purpose',
    'language',
    'title',
    'summary',
    'referenceDate',
    'estimatedMinutes',
    'inspiredBy',
    'availability',
    'bands',
    'stateLevels',
    'lawLevels',
    'practiceLevels',
    'severityLevels',
    'agreementLevels',
    'commonLevels',
    'noCase',
    'sections',
    'checks',
    'previous',
  ],
  availability: ['subSectionShare', 'sectionShare'],
  band: ['bandId', 'title', 'from'],
  section: ['sectionId', 'title', 'summary', 'weightPercent', 'subSections'],
  subSection: ['subSectionId', 'title', 'questions'],
  guidance: ['meaning', 'notCounted', 'proof'],
  skip: ['when', 'effect'],
  noCase: ['when', 'effect'],
  targets: ['direct', 'enabling'],
  option: ['optionId', 'text', 'isExclusive', 'targets', 'indicators', 'shownWhen'],
  /** Options of a field are neither scored nor shown by conditions. */
  fieldOption: ['optionId', 'text'],
  check: ['checkId', 'when', 'severity', 'message', 'questionIds'],
  previous: ['version', 'changes'],
  change: ['from', 'to', 'type', 'isComparable', 'values', 'note'],
} as const;

/** Every key that some kind of question has, in the order in which it is written. */
export const questionKeys = [
  'questionId',
  'kind',
  'label',
  'text',
  'calculation',
  'unit',
  'of',
  'minimum',
  'maximum',
  'decimals',
  'floor',
  'goalpost',
  'transform',
  'maximumLength',
  'isLong',
  'recordLabel',
  'minimumRecords',
  'maximumRecords',
  'weight',
  'respondents',
  'required',
  'minutes',
  'evidence',
  'targets',
  'indicators',
  'barriers',
  'recommendations',
  'skip',
  'noCase',
  'doNotKnowLevel',
  'levels',
  'law',
  'practice',
  'options',
  'fields',
  'details',
  'guidance',
] as const;

/** A key of a question. */
export type QuestionKey = (typeof questionKeys)[number];

const allKinds: readonly QuestionKey[] = ['questionId', 'kind', 'label', 'text', 'guidance', 'skip'];
const computed: readonly QuestionKey[] = [
  ...allKinds,
  'respondents',
  'evidence',
  'targets',
  'indicators',
  'barriers',
  'recommendations',
];
const answered: readonly QuestionKey[] = [...computed, 'required', 'minutes', 'details'];
const scored: readonly QuestionKey[] = [...answered, 'weight'];
const goalposts: readonly QuestionKey[] = ['floor', 'goalpost', 'transform'];

/** Which keys a question of each kind has. */
export const keysOfKind: Readonly<Record<Question['kind'], readonly QuestionKey[]>> = {
  level: ordered([...scored, 'levels', 'doNotKnowLevel']),
  state: ordered([...scored, 'levels']),
  'law-and-practice': ordered([...scored, 'law', 'practice', 'noCase']),
  'multiple-choice': ordered([...scored, 'options']),
  number: ordered([...scored, ...goalposts, 'unit', 'minimum', 'maximum', 'decimals']),
  share: ordered([...scored, ...goalposts, 'of', 'decimals']),
  severity: ordered([...scored, 'levels']),
  agreement: ordered([...scored, 'levels']),
  calculated: ordered([...computed, ...goalposts, 'weight', 'calculation', 'unit', 'decimals']),
  'single-choice': ordered([...answered, 'options']),
  text: ordered([...answered, 'maximumLength', 'isLong']),
  date: ordered([...answered, 'minimum', 'maximum']),
  repeat: ordered([...answered, 'recordLabel', 'fields', 'minimumRecords', 'maximumRecords']),
  ranking: ordered([...answered, 'options', 'minimum', 'maximum']),
  note: ordered(allKinds),
};

/** Every key that some grid has, in the order in which it is written. */
export const gridKeys = [
  'gridId',
  'kind',
  'label',
  'text',
  'rowHeading',
  'rowKind',
  'levels',
  'options',
  'respondents',
  'evidence',
  'columns',
  'guidance',
  'rows',
] as const;

/** A key of a grid. */
export type GridKey = (typeof gridKeys)[number];

/** Which keys a grid has, by the kind of its rows. */
export const keysOfGrid: Readonly<Record<RowKind, readonly GridKey[]>> = {
  level: gridKeys.filter((key) => key !== 'options'),
  state: gridKeys.filter((key) => key !== 'options'),
  severity: gridKeys.filter((key) => key !== 'options'),
  agreement: gridKeys.filter((key) => key !== 'options'),
  'multiple-choice': gridKeys.filter((key) => key !== 'levels'),
  'single-choice': gridKeys.filter((key) => key !== 'levels'),
};

/** Which keys a row of a grid has: those of a question of its kind, without the kind and the columns of the grid. */
export function keysOfRow(kind: RowKind): readonly QuestionKey[] {
  return keysOfKind[kind].filter((key) => key !== 'kind' && key !== 'details');
}

/** Every key that some field has, in the order in which it is written. */
export const fieldKeys = [
  'id',
  'label',
  'kind',
  'unit',
  'minimum',
  'maximum',
  'maximumLength',
  'required',
  'options',
] as const;

/** A key of a field. */
export type FieldKey = (typeof fieldKeys)[number];

/** Which keys a field of each kind has. */
export const keysOfField: Readonly<Record<FieldKind, readonly FieldKey[]>> = {
  number: fieldKeysWith('unit', 'minimum', 'maximum'),
  year: fieldKeysWith('unit', 'minimum', 'maximum'),
  text: fieldKeysWith('maximumLength'),
  date: fieldKeysWith(),
  link: fieldKeysWith(),
  'single-choice': fieldKeysWith('options'),
  'multiple-choice': fieldKeysWith('options'),
};

function fieldKeysWith(...keys: readonly FieldKey[]): readonly FieldKey[] {
  const all: readonly FieldKey[] = ['id', 'label', 'kind', 'required', ...keys];
  return fieldKeys.filter((key) => all.includes(key));
}

function ordered(keys: readonly QuestionKey[]): readonly QuestionKey[] {
  return questionKeys.filter((key) => keys.includes(key));
}
