import type { RecordValue } from '../../answer/answer.ts';
import { dayNumber } from './day-number.ts';

/** The value of one field of a record, a date as day number; unanswered where it is empty, a list, or no day. */
export function readField(
  record: RecordValue | undefined,
  fieldId: string,
  isDate: boolean,
): number | string | undefined {
  const value = record !== undefined && Object.hasOwn(record, fieldId) ? record[fieldId] : undefined;
  if (typeof value === 'string') return isDate ? dayNumber(value) : value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
