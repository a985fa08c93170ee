import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '../../bench/scores-client.ts';
import type { LoadOfficial } from '../scene/load-scene.ts';
import { networkOf } from './network-of.ts';
import { noteTime, type Times } from './note-time.ts';

/** A save that the server has acknowledged. */
export interface AcknowledgedSave {
  readonly operationId: string;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly value: number;
  readonly version: number;
}

/** What an official has before them, also when they come back. */
export interface Desk {
  readonly clientId: string;
  sequence: number;
  /** Versions seen, by question. */
  readonly versions: Map<string, number>;
}

/** An official who is signed in, at a desk. */
export type Typist = LoadOfficial & { readonly cookie: string; readonly desk: Desk };

/** What came of typing. */
export interface Typed {
  readonly times: Times;
  readonly acknowledged: AcknowledgedSave[];
  /** Any answer but an acknowledgement. */
  readonly refused: string[];
  /** How often the connection broke off instead. */
  unanswered: number;
}

/**
 * An official answers one question after the other, one each so many milliseconds, beginning at a moment of their own, and changes
 * their mind when all are answered. What is refused for the time being or not answered is sent again as the same operation.
 */
export async function typeAnswers(
  call: Call,
  { assessmentId, questionIds, cookie, login, desk }: Typist,
  { everyMilliseconds, pid, signal, typed }: TypingPlan,
): Promise<void> {
  const headers = { Cookie: cookie, 'X-Forwarded-For': networkOf(login) };
  let next = performance.now() + Math.random() * everyMilliseconds;
  for (;;) {
    await sleep(Math.max(0, next - performance.now()), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    next += everyMilliseconds;
    desk.sequence += 1;
    const { clientId, sequence, versions } = desk;
    const questionId = questionIds[sequence % questionIds.length] ?? '';
    // Another than before each time round.
    const value = (sequence + Math.floor(sequence / questionIds.length)) % 5;
    const operation = {
      operationId: randomUUID(),
      questionId,
      baseVersion: versions.get(questionId) ?? 0,
      answer: { value },
      client: { clientId, sequence },
    };
    const body = { operations: [operation] };
    for (;;) {
      const answer = await noteTime(typed.times, pid, () =>
        call('POST', `/api/assessments/${assessmentId}/responses`, { body, headers }).catch(() => undefined),
      );
      if (answer === undefined) {
        typed.unanswered += 1;
        await sleep(100);
        continue;
      }
      const { status, text } = answer;
      const [result] = status === 200 ? resultsOf(text) : [];
      if (result?.outcome === 'saved' || result?.outcome === 'merged') {
        versions.set(questionId, result.version);
        if (result.outcome === 'saved')
          typed.acknowledged.push({ ...operation, assessmentId, value, version: result.version });
        break;
      }
      typed.refused.push(`${status} ${text}`);
      if (status !== 503 || signal.aborted) return;
      await sleep(1000);
    }
  }
}

/** When and how somebody types, and where it is noted. */
export interface TypingPlan {
  readonly everyMilliseconds: number;
  /** Of the server. */
  readonly pid: number;
  readonly signal: AbortSignal;
  readonly typed: Typed;
}

function resultsOf(
  text: string,
): readonly { readonly outcome: string; readonly version: number; readonly operationId: string }[] {
  return (JSON.parse(text) as { readonly results: ReturnType<typeof resultsOf> }).results;
}
