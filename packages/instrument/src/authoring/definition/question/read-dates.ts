import type { DateQuestion } from '../../../definition/question.ts';
import type { Fields } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { QuestionKey } from '../../format/file-keys.ts';

/** Reads the first and the last day that a date may be. */
export function readDates(reading: Reading, fields: Fields<QuestionKey>): Pick<DateQuestion, 'minimum' | 'maximum'> {
  const [minimum, maximum] = (['minimum', 'maximum'] as const).map((key) => {
    const text = fields.optionalText(key);
    if (text === undefined || isDay(text)) return text;
    const at = fields.optional(key) ?? fields.spot;
    reading.report('wrong-kind', at, `"${text.slice(0, 40)}" is no day of the calendar; write it like '2009-06-30'`);
    return undefined;
  });
  // Days written in this way sort as texts do.
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    const at = fields.optional('maximum') ?? fields.spot;
    reading.report('number-scale', at, `the last day ${maximum} is before the first day ${minimum}`);
  }
  return present({ minimum, maximum });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
