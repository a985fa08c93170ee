import type { AnswerValue, Field, FieldValue, Option, Question, RecordValue } from '@groundwork/instrument';
import { plainNumber } from '../expression/plain-number.ts';

/**
 * A value as the respondent saw it, in the language of the revision: the texts of levels and options, numbers with their
 * unit, records field by field. What the revision does not know stands as it is.
 *
 * @example valueInWords(leadership, 2) // => 'An official leads'
 */
export function valueInWords(question: Question, value: AnswerValue | boolean): string {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return question.levels.find(({ score }) => score === value)?.text ?? plain(value);
    case 'law-and-practice':
      return partsInWords(question, value);
    case 'single-choice':
      return optionInWords(question.options, value);
    case 'multiple-choice':
      return listOf(value)
        .map((item) => optionInWords(question.options, item))
        .join('; ');
    case 'ranking':
      return listOf(value)
        .map((item, index) => `${index + 1}. ${optionInWords(question.options, item)}`)
        .join('; ');
    case 'share':
      return withUnit(value, '%');
    case 'number':
    case 'calculated':
      return withUnit(value, question.unit);
    case 'repeat':
      return listOf(value)
        .map((record) => fieldsInWords(question.fields, record as RecordValue))
        .join(' | ');
    default:
      return plain(value);
  }
}

/** The values of details or of a record, each with its label. */
export function fieldsInWords(fields: readonly Field[], values: RecordValue): string {
  return fields
    .flatMap(({ id, label, options = [], unit }) => {
      const value: FieldValue | undefined = Object.hasOwn(values, id) ? values[id] : undefined;
      if (value === undefined || value === '') return [];
      if (typeof value === 'number') return [`${label}: ${withUnit(value, unit)}`];
      return [
        `${label}: ${listOf(typeof value === 'string' ? [value] : value)
          .map((item) => optionInWords(options, item))
          .join(', ')}`,
      ];
    })
    .join('; ');
}

function partsInWords(
  { law, practice, noCase }: Extract<Question, { readonly kind: 'law-and-practice' }>,
  value: AnswerValue | boolean,
): string {
  if (typeof value !== 'object' || Array.isArray(value)) return plain(value);
  const given = value as { readonly law?: unknown; readonly practice?: unknown };
  const textOf = (rungs: typeof law, part: unknown): readonly string[] =>
    part === undefined ? [] : [rungs.find(({ score }) => score === part)?.text ?? plain(part)];
  return [
    ...textOf(law, given.law),
    ...(given.practice === 'no-case' ? [noCase] : textOf(practice, given.practice)),
  ].join('; ');
}

function optionInWords(options: readonly Option[], value: unknown): string {
  return options.find(({ optionId }) => optionId === value)?.text ?? plain(value);
}

function withUnit(value: AnswerValue | boolean, unit: string | undefined): string {
  if (typeof value !== 'number') return plain(value);
  return unit === undefined ? plainNumber(value) : `${plainNumber(value)} ${unit}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
