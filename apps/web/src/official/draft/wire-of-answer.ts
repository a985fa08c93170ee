import type { Answer } from '@groundwork/instrument';
import type { WireAnswer } from '@groundwork/assessment/wire';

/** An answer as it is sent: without its evidence, which travels by itself. */
export function wireOfAnswer(answer: Answer): WireAnswer {
  const { value, noValue, noValueReason, details, isConfidential, mayPublish } = answer;
  return {
    ...(value === undefined ? {} : { value }),
    ...(noValue === undefined ? {} : { noValue }),
    ...(noValueReason === undefined || noValueReason === '' ? {} : { noValueReason }),
    ...(details === undefined ? {} : { details }),
    ...(isConfidential === undefined ? {} : { isConfidential }),
    ...(mayPublish === undefined ? {} : { mayPublish }),
  };
}
