/** Why a calculation has no result although everything was answered. */
export interface ExpressionFault {
  readonly fault: 'division-by-zero' | 'not-finite' | 'wrong-type';
}

/** What an expression can be worth; `undefined` is the value of its own for unanswered. Never NaN, never infinite. */
export type ExpressionValue = number | string | boolean | ExpressionFault | undefined;

/** What a calculation with something of another type is worth: the checker has refused it before. */
export const wrongType: ExpressionFault = { fault: 'wrong-type' };

/** Whether a value is a fault of calculation. */
export function isFault(value: unknown): value is ExpressionFault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}

/** What arithmetic makes of something that is no number: unanswered stays unanswered, faults go on, the rest is one. */
export function faultOr(value: ExpressionValue): ExpressionFault | undefined {
  if (value === undefined || typeof value === 'number') return undefined;
  return isFault(value) ? value : wrongType;
}

const notFinite: ExpressionFault = { fault: 'not-finite' };

/** A number that exists, or the fault that it does not. A zero has no sign: nobody should read "-0". */
export function finite(value: number): number | ExpressionFault {
  return Number.isFinite(value) ? value + 0 : notFinite;
}
