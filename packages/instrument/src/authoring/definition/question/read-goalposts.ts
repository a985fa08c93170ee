import type { Goalposts } from '../../../definition/question.ts';
import type { Fields } from '../../document/fields.ts';
import { present, type Present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { QuestionKey } from '../../format/file-keys.ts';
import { transforms } from '../../format/known-names.ts';

/** Between which values a number lies; absent where it has no bounds of its own. */
export interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/**
 * Reads how a number is scored, and whether that fits its bounds. All three keys are there whenever one of them is, or
 * the question has a weight.
 */
export function readGoalposts(
  reading: Reading,
  fields: Fields<QuestionKey>,
  weight: number,
  { minimum, maximum }: Bounds,
): Present<Partial<Goalposts>> {
  const given = (['floor', 'goalpost', 'transform'] as const).filter((key) => fields.optional(key) !== undefined);
  for (const key of ['floor', 'goalpost', 'transform'] as const) {
    if (given.includes(key) || (given.length === 0 && weight === 0)) continue;
    const why = weight > 0 ? `the question has the weight ${weight}` : `"${given.join('" and "')}" is given`;
    const remedy = weight > 0 ? `add a line "${key}: ..." or give it the weight 0` : `add a line "${key}: ..."`;
    reading.report('missing-key', fields.spot, `"${key}" is missing, although ${why}; ${remedy}`);
  }
  const floor = fields.optionalNumber('floor');
  const goalpost = fields.optionalNumber('goalpost');
  const transform = fields.optional('transform') === undefined ? undefined : fields.oneOf('transform', transforms);
  const refuse = (key: 'floor' | 'goalpost', what: string, severity: 'error' | 'warning' = 'error'): void =>
    reading.report('number-scale', fields.optional(key) ?? fields.spot, what, { severity });

  if (floor !== undefined && floor === goalpost) {
    refuse('goalpost', `floor and goalpost are both ${floor}, so nothing can be scored; let them differ`);
  }
  for (const [key, value] of [
    ['floor', floor],
    ['goalpost', goalpost],
  ] as const) {
    if (value === undefined) continue;
    if (transform === 'log10' && value <= 0) {
      refuse(key, `the ${key} is ${value}, which has no logarithm; under log10 it must be above zero`);
    }
    if (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity)) {
      refuse(
        key,
        `the ${key} ${value} lies outside of ${minimum} to ${maximum} and is never reached; check the bounds`,
        'warning',
      );
    }
  }
  return present({ floor, goalpost, transform });
}
