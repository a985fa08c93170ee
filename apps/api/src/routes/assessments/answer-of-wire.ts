import type { Answer, Answers } from '@groundwork/instrument';
import type { ShownEvidence, StoredResponse, WireAnswer, WireEvidence } from '@groundwork/assessment/wire';

/** An answer of the wire as the instrument takes it: absent parts are absent, not undefined. */
export function answerOfWire(answer: WireAnswer, evidence: readonly WireEvidence[] = []): Answer {
  const { value, noValue, noValueReason, details, isConfidential, mayPublish } = answer;
  return {
    ...(value === undefined ? {} : { value }),
    ...(noValue === undefined ? {} : { noValue }),
    ...(noValueReason === undefined ? {} : { noValueReason }),
    ...(details === undefined ? {} : { details }),
    ...(isConfidential === undefined ? {} : { isConfidential }),
    ...(mayPublish === undefined ? {} : { mayPublish }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

/** Stored responses as answers by question id. */
export function answersOf(responses: readonly StoredResponse[]): Answers {
  return Object.fromEntries(
    responses.map(({ questionId, answer, evidence }) => [questionId, answerOfWire(answer, evidence.map(asWritten))]),
  );
}

/** What was found at a link is no part of what the country wrote. */
function asWritten({ linkCheck: _linkCheck, ...evidence }: ShownEvidence): WireEvidence {
  return evidence;
}
