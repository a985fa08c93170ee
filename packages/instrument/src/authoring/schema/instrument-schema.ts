import { mdgTargetIds } from '../../definition/mdg-target-ids.ts';
import { fileKeys } from '../format/file-keys.ts';
import { idPatterns } from '../format/id-patterns.ts';
import {
  changeTypes,
  checkSeverities,
  levelScores,
  noCaseEffects,
  partScores,
  questionKinds,
  revisionPurposes,
  revisionStates,
  rowKinds,
  skipEffects,
  stateScores,
} from '../format/known-names.ts';
import { fileLimits } from '../file-limits.ts';
import { definition, describedKeys, listOf, objectOf, textLike, whole, type JsonSchema } from './json-schema.ts';
import { partKeyDescriptions, revisionKeyDescriptions } from './key-descriptions.ts';
import {
  anyQuestionSchema,
  expression,
  fieldSchema,
  gridSchema,
  ladder,
  questionSchema,
  respondentsSchema,
  text,
} from './question-schema.ts';

type Part = Exclude<keyof typeof fileKeys, 'revision'>;

/**
 * The JSON Schema (draft 2020-12) of instrument files, by which editors complete and check them while they are written.
 * Made of the tables that the reader itself uses, so that the two cannot differ; what a schema cannot say (ids given once,
 * expressions, weights that sum to 100) the reader alone checks.
 *
 * @example instrumentSchema().title // => 'Instrument'
 */
export function instrumentSchema(): JsonSchema {
  const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
  const percent: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };
  const targets = listOf({ enum: mdgTargetIds }, { uniqueItems: true });
  const flag: JsonSchema = { type: 'boolean' };
  const indicators = {
    type: 'object',
    patternProperties: Object.fromEntries(
      mdgTargetIds.map((id) => [`^${id.replace('.', '[.]')}$`, listOf(textLike(idPatterns.indicatorId))]),
    ),
    additionalProperties: false,
  } as const;
  const value: JsonSchema = { anyOf: [{ type: 'number' }, textLike(idPatterns.optionId), { type: 'null' }] };
  const ids = listOf(textLike(idPatterns.questionId), { maxItems: fileLimits.listItems });

  const $defs: Readonly<Record<string, JsonSchema>> = {
    text: { type: 'string', pattern: '\\S', maxLength: fileLimits.textCharacters },
    questionId: textLike(idPatterns.questionId),
    respondents: respondentsSchema(),
    guidance: part('guidance', { meaning: text, notCounted: text, proof: text }, []),
    skip: part('skip', { when: expression, effect: { enum: skipEffects } }, ['when', 'effect']),
    noCase: part('noCase', { when: expression, effect: { enum: noCaseEffects } }, ['when', 'effect']),
    targets: part('targets', { direct: targets, enabling: targets }, []),
    indicators,
    option: part(
      'option',
      {
        optionId: textLike(idPatterns.optionId),
        text,
        isExclusive: flag,
        targets: definition('targets'),
        indicators: definition('indicators'),
        shownWhen: expression,
      },
      ['optionId', 'text'],
    ),
    fieldOption: part('fieldOption', { optionId: textLike(idPatterns.optionId), text }, ['optionId', 'text']),
    fields: listOf(fieldSchema(), { maxItems: fileLimits.fields }),
    ...Object.fromEntries(questionKinds.map((kind) => [`question-of-${kind}`, questionSchema(kind)])),
    ...Object.fromEntries(rowKinds.map((kind) => [`grid-of-${kind}`, gridSchema(kind)])),
  };

  const schemas: Readonly<Record<(typeof fileKeys.revision)[number], JsonSchema>> = {
    instrumentId: textLike(idPatterns.instrumentId),
    code: textLike(idPatterns.code),
    version: textLike(idPatterns.version),
    state: { enum: revisionStates },
    purpose: { enum: revisionPurposes },
    language: textLike(idPatterns.language),
    title: text,
    summary: text,
    referenceDate: text,
    estimatedMinutes: whole(1, 100_000),
    inspiredBy: listOf(text, { maxItems: fileLimits.listItems }),
    availability: part('availability', { subSectionShare: share, sectionShare: share }, [
      'subSectionShare',
      'sectionShare',
    ]),
    bands: listOf(part('band', { bandId: text, title: text, from: percent }, ['bandId', 'title', 'from']), {
      maxItems: 20,
    }),
    stateLevels: ladder(stateScores),
    lawLevels: ladder(partScores),
    practiceLevels: ladder(partScores, true),
    severityLevels: ladder(levelScores),
    agreementLevels: ladder(levelScores),
    commonLevels: flag,
    noCase: definition('noCase'),
    sections: listOf(
      part(
        'section',
        {
          sectionId: textLike(idPatterns.partId),
          title: text,
          summary: text,
          weightPercent: percent,
          subSections: listOf(
            part(
              'subSection',
              {
                subSectionId: textLike(idPatterns.partId),
                title: text,
                questions: listOf(anyQuestionSchema(questionKinds), { maxItems: fileLimits.questions }),
              },
              ['subSectionId', 'title', 'questions'],
            ),
            { maxItems: 100 },
          ),
        },
        ['sectionId', 'title', 'summary', 'weightPercent', 'subSections'],
      ),
      { minItems: 1, maxItems: 100 },
    ),
    checks: listOf(
      part(
        'check',
        {
          checkId: definition('questionId'),
          when: expression,
          severity: { enum: checkSeverities },
          message: text,
          questionIds: listOf(text, { minItems: 1 }),
        },
        ['checkId', 'when', 'severity', 'message', 'questionIds'],
      ),
      { maxItems: fileLimits.listItems },
    ),
    previous: part(
      'previous',
      {
        version: textLike(idPatterns.version),
        changes: listOf(
          part(
            'change',
            {
              from: ids,
              to: ids,
              type: { enum: changeTypes },
              isComparable: flag,
              values: {
                type: 'object',
                patternProperties: { [`^(?:${idPatterns.optionId})$`]: value },
                additionalProperties: false,
              },
              note: text,
            },
            ['from', 'to', 'type'],
          ),
          { maxItems: fileLimits.listItems },
        ),
      },
      ['version', 'changes'],
    ),
  };
  const optional = ['purpose', 'inspiredBy', 'commonLevels', 'noCase', 'checks', 'previous'];
  const properties = describedKeys(fileKeys.revision, schemas, revisionKeyDescriptions);
  const required = fileKeys.revision.filter((key) => !optional.includes(key) && !key.endsWith('Levels'));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Instrument',
    description:
      'One revision of a questionnaire: what is asked, in which words, with which weight. See instruments/README.md.',
    ...objectOf(properties, required),
    $defs,
  };
}

function part<Name extends Part>(
  name: Name,
  schemas: Readonly<Record<(typeof fileKeys)[Name][number], JsonSchema>>,
  required: readonly (typeof fileKeys)[Name][number][],
): JsonSchema {
  const keys: readonly (typeof fileKeys)[Name][number][] = fileKeys[name];
  const descriptions: Readonly<Record<(typeof fileKeys)[Name][number], string>> = partKeyDescriptions[name];
  return objectOf(describedKeys(keys, schemas, descriptions), required);
}
