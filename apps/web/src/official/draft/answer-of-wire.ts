import type { Answer, FieldValue, RecordValue } from '@groundwork/instrument';
import type { WireAnswer, WireEvidence } from '@groundwork/assessment/wire';

/** An answer of the wire with its evidence, as the instrument takes it: absent parts are absent, not undefined. */
export function answerOfWire(wire: WireAnswer, evidence: readonly WireEvidence[]): Answer {
  const { value, noValue, noValueReason, details, isConfidential, mayPublish } = wire;
  return {
    ...(value === undefined ? {} : { value }),
    ...(noValue === undefined ? {} : { noValue }),
    ...(noValueReason === undefined ? {} : { noValueReason }),
    ...(details === undefined ? {} : { details: readableDetails(details) }),
    ...(isConfidential === undefined ? {} : { isConfidential }),
    ...(mayPublish === undefined ? {} : { mayPublish }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

/** A figure that could not be read is kept as null by JSON; it comes back as no number, never as zero. */
function readableDetails(details: Readonly<Record<string, FieldValue | null>>): RecordValue {
  return Object.fromEntries(Object.entries(details).map(([id, value]) => [id, value ?? Number.NaN]));
}
