import type { AnswerValue, FieldValue, Question } from '@groundwork/instrument';
import type { Cell } from '../table/cell.ts';

/**
 * A value in machine form: a number, an option id, a text; a day; what has several parts as JSON (`["web","kiosk"]`,
 * `{"law":2,"practice":"no-case"}`, records).
 */
export function valueCell({ kind }: Question, value: AnswerValue | boolean): Cell {
  if (kind === 'date' && typeof value === 'string') return { day: value };
  return typeof value === 'object' ? { compound: value } : value;
}

/** The value of a field in machine form. */
export function fieldCell(value: FieldValue | undefined): Cell {
  if (value === undefined) return null;
  return typeof value === 'object' ? { compound: value } : value;
}
