import type { Question } from '../../definition/question.ts';
import { expressionLimits } from '../../expression/syntax/expression-limits.ts';
import {
  keysOfField,
  keysOfGrid,
  keysOfKind,
  keysOfRow,
  type FieldKey,
  type GridKey,
  type QuestionKey,
} from '../format/file-keys.ts';
import { idPatterns } from '../format/id-patterns.ts';
import {
  evidenceRules,
  fieldKinds,
  levelScores,
  partScores,
  questionWeights,
  respondentRoles,
  rowKinds,
  stateScores,
  transforms,
  type RowKind,
} from '../format/known-names.ts';
import { fileLimits } from '../file-limits.ts';
import {
  definition,
  described,
  describedKeys,
  listOf,
  objectOf,
  textLike,
  whole,
  type JsonSchema,
} from './json-schema.ts';
import {
  fieldKeyDescriptions,
  gridKeyDescriptions,
  kindDescriptions,
  questionKeyDescriptions,
} from './key-descriptions.ts';

/** Any text that is not blank. */
export const text = definition('text');
/** A text in the language of expressions. */
export const expression: JsonSchema = { type: 'string', pattern: '\\S', maxLength: expressionLimits.characters };

const number: JsonSchema = { type: 'number' };
const flag: JsonSchema = { type: 'boolean' };

/** A ladder of some scores, with 0 and at least one more. */
export function ladder(scores: readonly number[], isWithNoCase = false): JsonSchema {
  const rungs = scores.map((score) => [String(score), text] as const);
  const entries = isWithNoCase ? [...rungs, ['no-case', text] as const] : rungs;
  const properties: Readonly<Record<string, JsonSchema>> = Object.fromEntries(entries);
  return objectOf(properties, ['0'], { minProperties: 2 });
}

/** What a key of a question holds, whatever its kind. */
const questionSchemas: Readonly<Record<QuestionKey, JsonSchema>> = {
  questionId: definition('questionId'),
  kind: text,
  label: text,
  text,
  calculation: expression,
  unit: text,
  of: text,
  minimum: number,
  maximum: number,
  decimals: whole(0, 10),
  floor: number,
  goalpost: number,
  transform: { enum: transforms },
  maximumLength: whole(1, fileLimits.textCharacters),
  isLong: flag,
  recordLabel: text,
  minimumRecords: whole(0, fileLimits.records),
  maximumRecords: whole(1, fileLimits.records),
  weight: { enum: questionWeights },
  respondents: definition('respondents'),
  required: { anyOf: [flag, expression] },
  minutes: { type: 'number', minimum: 0, maximum: 10_000 },
  evidence: { enum: evidenceRules },
  targets: { anyOf: [{ const: 'cross-cutting' }, definition('targets')] },
  indicators: definition('indicators'),
  barriers: listOf(textLike(idPatterns.barrierId), { uniqueItems: true }),
  recommendations: listOf(textLike(idPatterns.recommendationId), { uniqueItems: true }),
  skip: definition('skip'),
  noCase: definition('noCase'),
  doNotKnowLevel: { const: 0 },
  levels: ladder(levelScores),
  law: ladder(partScores),
  practice: ladder(partScores, true),
  options: listOf(definition('option'), { minItems: 2, maxItems: fileLimits.options }),
  fields: definition('fields'),
  details: definition('fields'),
  guidance: definition('guidance'),
};

const day = textLike('[0-9]{4}-[0-9]{2}-[0-9]{2}');
const unscored: Partial<Record<QuestionKey, JsonSchema>> = { targets: definition('targets') };

/** Where a kind says something else by a key than other kinds do. */
const schemasOfKind: Readonly<Partial<Record<Question['kind'], Partial<Record<QuestionKey, JsonSchema>>>>> = {
  state: { levels: ladder(stateScores) },
  'single-choice': unscored,
  text: unscored,
  date: { ...unscored, minimum: day, maximum: day },
  repeat: unscored,
  ranking: { ...unscored, minimum: whole(0, fileLimits.options), maximum: whole(1, fileLimits.options) },
};

const always: readonly QuestionKey[] = ['questionId', 'kind', 'label', 'text'];
const asked: readonly QuestionKey[] = [...always, 'respondents'];
const scored: readonly QuestionKey[] = [...asked, 'weight', 'evidence'];

/** Which keys a question of each kind must have. */
const requiredOfKind: Readonly<Record<Question['kind'], readonly QuestionKey[]>> = {
  level: [...scored, 'levels'],
  state: scored,
  'law-and-practice': scored,
  'multiple-choice': [...scored, 'options'],
  number: [...scored, 'unit', 'minimum', 'maximum', 'decimals'],
  share: [...scored, 'of', 'decimals'],
  severity: scored,
  agreement: scored,
  calculated: [...asked, 'calculation'],
  'single-choice': [...asked, 'options'],
  text: [...asked, 'maximumLength'],
  date: asked,
  repeat: [...asked, 'recordLabel', 'fields', 'minimumRecords', 'maximumRecords'],
  ranking: [...asked, 'options', 'minimum', 'maximum'],
  note: always,
};

/** What a row takes from its grid where it does not say it itself. */
const inherited: readonly QuestionKey[] = ['kind', 'respondents', 'evidence', 'levels', 'options'];

/** The keys that say how a number is scored come together, and with every weight above 0. */
const goalposts: JsonSchema = {
  dependentRequired: {
    floor: ['goalpost', 'transform'],
    goalpost: ['floor', 'transform'],
    transform: ['floor', 'goalpost'],
  },
  anyOf: [
    { type: 'object', properties: { weight: { const: 0 } } },
    { type: 'object', required: ['floor', 'goalpost', 'transform'] },
  ],
};

/** A question of one kind. */
export function questionSchema(kind: Question['kind']): JsonSchema {
  const schemas = { ...questionSchemas, ...schemasOfKind[kind], kind: { const: kind } };
  const keys = keysOfKind[kind];
  return objectOf(
    describedKeys(keys, schemas, { ...questionKeyDescriptions, kind: kindDescriptions[kind] }),
    keys.filter((key) => requiredOfKind[kind].includes(key)),
    { title: kind, description: kindDescriptions[kind], ...(keys.includes('floor') ? goalposts : {}) },
  );
}

/** A grid of rows of one kind. */
export function gridSchema(kind: RowKind): JsonSchema {
  const ofKind = { ...questionSchemas, ...schemasOfKind[kind] };
  const rowKeys = keysOfRow(kind);
  const row = objectOf(
    describedKeys(rowKeys, ofKind, questionKeyDescriptions),
    rowKeys.filter((key) => requiredOfKind[kind].includes(key) && !inherited.includes(key)),
  );
  const schemas: Readonly<Record<GridKey, JsonSchema>> = {
    gridId: definition('questionId'),
    kind: { const: 'grid' },
    label: text,
    text,
    rowHeading: text,
    rowKind: { const: kind },
    levels: ofKind.levels,
    options: ofKind.options,
    respondents: ofKind.respondents,
    evidence: ofKind.evidence,
    columns: definition('fields'),
    guidance: definition('guidance'),
    rows: listOf(row, { minItems: 1, maxItems: fileLimits.questions }),
  };
  return objectOf(
    describedKeys(keysOfGrid[kind], schemas, gridKeyDescriptions),
    ['gridId', 'kind', 'label', 'text', 'rowHeading', 'rowKind', 'rows'],
    { title: `grid-of-${kind}`, description: kindDescriptions.grid },
  );
}

/** A field of any kind. */
export function fieldSchema(): JsonSchema {
  const schemas: Readonly<Record<FieldKey, JsonSchema>> = {
    id: textLike(idPatterns.fieldId),
    label: text,
    kind: { enum: fieldKinds },
    unit: text,
    minimum: number,
    maximum: number,
    maximumLength: whole(1, fileLimits.textCharacters),
    required: flag,
    options: listOf(definition('fieldOption'), { minItems: 1, maxItems: fileLimits.options }),
  };
  return {
    oneOf: fieldKinds.map((kind) => {
      const needed: readonly FieldKey[] = kind.endsWith('choice')
        ? ['id', 'label', 'kind', 'options']
        : ['id', 'label', 'kind'];
      return objectOf(
        describedKeys(keysOfField[kind], { ...schemas, kind: { const: kind } }, fieldKeyDescriptions),
        needed,
        { title: kind },
      );
    }),
  };
}

/** Who answers. */
export function respondentsSchema(): JsonSchema {
  return listOf({ enum: respondentRoles }, { minItems: 1, maxItems: respondentRoles.length, uniqueItems: true });
}

/** A question of any kind, or a grid. */
export function anyQuestionSchema(kinds: readonly Question['kind'][]): JsonSchema {
  return described(
    {
      oneOf: [
        ...kinds.map((kind) => definition(`question-of-${kind}`)),
        ...rowKinds.map((kind) => definition(`grid-of-${kind}`)),
      ],
    },
    'A question, or a grid of questions.',
  );
}
