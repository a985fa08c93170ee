import type { LawAndPracticeValue, RecordValue } from '@groundwork/instrument';

/** Why a calculation has no result. */
export interface Fault {
  readonly fault: 'division-by-zero' | 'not-finite' | 'wrong-type';
}

/** What an expression is worth by the reference; `undefined` is unanswered. */
export type Worth = number | string | boolean | Fault | undefined;

/** What an answer is worth by the reference, by the kind of its question; dates are counted in days. */
export type AnswerWorth = Worth | readonly string[] | LawAndPracticeValue | readonly RecordValue[];

export const wrongType: Fault = { fault: 'wrong-type' };
export const divisionByZero: Fault = { fault: 'division-by-zero' };

/** Whether something is a fault. */
export function isFault(worth: AnswerWorth): worth is Fault {
  return typeof worth === 'object' && 'fault' in worth;
}

/** A number as a result: finite, and without minus zero. */
export function numberOf(value: number): number | Fault {
  if (!Number.isFinite(value)) return { fault: 'not-finite' };
  return value === 0 ? 0 : value;
}

/** Days from 1 January 1970, by the calendar of the machine; `undefined` for what is no day. */
export function daysOf(date: unknown): number | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== date) return undefined;
  return milliseconds / 86_400_000;
}

/** Rounds the number as it is written, digit by digit; halves go up. */
export function roundedHalfUp(value: number, digits: number): number {
  const places = Math.min(12, Math.max(0, Math.trunc(digits)));
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent) - fraction.length;
  const written = BigInt(whole + fraction) * (value < 0 ? -1n : 1n);
  // The value is written x 10^shift; in places it is written x 10^(shift + places).
  const power = shift + places;
  if (power >= 0) return value;
  const unit = 10n ** BigInt(-power);
  const doubled = 2n * written + unit;
  const quotient = doubled / (2n * unit);
  const floor = doubled % (2n * unit) < 0n ? quotient - 1n : quotient;
  return Number(`${floor}e-${places}`);
}
