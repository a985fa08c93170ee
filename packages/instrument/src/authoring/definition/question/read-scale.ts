import type { CalculatedQuestion, NumberQuestion, ShareQuestion } from '../../../definition/question.ts';
import type { Fields } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { QuestionKey } from '../../format/file-keys.ts';
import { readGoalposts } from './read-goalposts.ts';

const decimals = { minimum: 0, maximum: 10, isWhole: true };

type ScaleKey = 'floor' | 'goalpost' | 'transform' | 'decimals';

/** Reads what a question of kind number has beside what all questions have. */
export function readNumber(
  reading: Reading,
  fields: Fields<QuestionKey>,
  weight: number,
): Pick<NumberQuestion, ScaleKey | 'unit' | 'minimum' | 'maximum'> {
  const minimum = fields.number('minimum');
  const maximum = fields.number('maximum');
  if (minimum !== undefined && maximum !== undefined && minimum >= maximum) {
    const at = fields.optional('maximum') ?? fields.spot;
    reading.report('number-scale', at, `the maximum ${maximum} is not above the minimum ${minimum}`);
  }
  return {
    unit: fields.text('unit'),
    minimum: minimum ?? 0,
    maximum: maximum ?? 0,
    decimals: fields.number('decimals', decimals) ?? 0,
    ...readGoalposts(reading, fields, weight, { minimum, maximum }),
  };
}

/** Reads what a question of kind share has beside what all questions have. */
export function readShare(
  reading: Reading,
  fields: Fields<QuestionKey>,
  weight: number,
): Pick<ShareQuestion, ScaleKey | 'of'> {
  return {
    of: fields.text('of'),
    decimals: fields.number('decimals', decimals) ?? 0,
    ...readGoalposts(reading, fields, weight, { minimum: 0, maximum: 100 }),
  };
}

/** Reads what a calculated question has beside what all questions have. */
export function readCalculated(
  reading: Reading,
  fields: Fields<QuestionKey>,
  weight: number,
): Pick<CalculatedQuestion, ScaleKey | 'unit' | 'calculation'> {
  return {
    calculation: fields.text('calculation'),
    ...present({ unit: fields.optionalText('unit'), decimals: fields.optionalNumber('decimals', decimals) }),
    ...readGoalposts(reading, fields, weight, {}),
  };
}
