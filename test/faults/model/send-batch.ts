import { saveResponsesResultShape, type ResponseOperation, type SaveResult } from '@groundwork/assessment/wire';
import { expect } from 'vitest';
import type { AnsweringClient, Course } from './course.ts';

/** How a batch is sent. */
export interface Sending {
  /** `typed` is refused after the deadline, `offline` is kept as late. */
  readonly origin: 'typed' | 'offline';
  /** After how many milliseconds the connection breaks off. */
  readonly breaksAfter?: number;
  /** Whether the client never hears the answer: it will send the same again. */
  readonly isDeaf?: boolean;
}

/** What a client knows after sending. */
export type Heard = 'acknowledged' | 'nothing' | 'locked';

/**
 * Sends operations in one request. An answer must tell of each operation in order, count them right, and tell of an operation what
 * was told of it before; any other answer than that, a refusal after the deadline or one for the time being is a fault.
 */
export async function sendBatch(
  course: Course,
  client: AnsweringClient,
  batch: readonly ResponseOperation[],
  { origin, breaksAfter, isDeaf = false }: Sending,
): Promise<Heard> {
  const request = (course.requests += 1);
  for (const { operationId } of batch)
    if (!course.firstRequest.has(operationId)) course.firstRequest.set(operationId, request);
  const address = course.server.address();
  const answer = await fetch(`${address}/api/assessments/${course.assessmentId}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie: client.person.cookie },
    body: JSON.stringify({ operations: batch, origin }),
    ...(breaksAfter === undefined ? {} : { signal: AbortSignal.timeout(breaksAfter) }),
  })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => undefined);
  if (answer === undefined) {
    course.unanswered += 1;
    return 'nothing';
  }
  const { status, text } = answer;
  if (status === 503) return 'nothing';
  if (status === 409 && origin === 'typed' && course.tooLate !== undefined) {
    expect(JSON.parse(text)).toMatchObject({ code: 'locked' });
    return 'locked';
  }
  expect(status, text).toBe(200);
  const { results, report } = saveResponsesResultShape.parse(JSON.parse(text));
  expect(results.map(({ operationId }) => operationId)).toEqual(batch.map(({ operationId }) => operationId));
  const { sent, ...counts } = report;
  expect(sent).toBe(batch.length);
  for (const [outcome, count] of Object.entries(counts))
    expect(results.filter((result) => result.outcome === outcome).length, outcome).toBe(count);
  for (const result of results) takeResult(course, result);
  if (!isDeaf) hear(client, results);
  return 'acknowledged';
}

/** What was told once is told always. */
function takeResult({ acknowledged }: Course, result: SaveResult): void {
  const before = acknowledged.get(result.operationId);
  if (before === undefined) acknowledged.set(result.operationId, result);
  else expect(result).toEqual(before);
}

/** The client lets go of what was acknowledged, and has seen what it was told stands there. */
function hear(client: AnsweringClient, results: readonly SaveResult[]): void {
  const told = new Set(results.map(({ operationId }) => operationId));
  client.outbox = client.outbox.filter(({ operationId }) => !told.has(operationId));
  for (const { questionId, outcome, version } of results)
    if (outcome === 'saved' || outcome === 'merged' || outcome === 'conflict')
      client.seen.set(questionId, Math.max(client.seen.get(questionId) ?? 0, version));
}
