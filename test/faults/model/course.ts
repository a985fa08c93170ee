import { randomUUID } from 'node:crypto';
import type { ResponseOperation, SaveResult } from '@groundwork/assessment/wire';
import type { SignedInOfficial } from '../scene/signed-in.ts';
import type { KillableServer } from './killable-server.ts';

/** One device or tab of a person who answers: what it has made and not yet got an answer for, and what it has seen. */
export interface AnsweringClient {
  readonly person: SignedInOfficial;
  readonly clientId: string;
  /** Counts its operations. */
  sequence: number;
  /** Versions seen, by question. */
  readonly seen: Map<string, number>;
  /** In the order made. */
  outbox: readonly ResponseOperation[];
}

/** One course of answering: several clients, one assessment, and everything that was made, sent and acknowledged in it. */
export interface Course {
  readonly server: KillableServer;
  readonly iso3: string;
  readonly assessmentId: string;
  readonly clients: readonly AnsweringClient[];
  readonly made: Map<string, ResponseOperation>;
  /** By operation id: the number of the request that carried it first. */
  readonly firstRequest: Map<string, number>;
  /** By operation id: the first answer of the server, which must stay the only one. */
  readonly acknowledged: Map<string, SaveResult>;
  /** Operations that no request had carried when the deadline passed; undefined before it has. */
  tooLate: ReadonlySet<string> | undefined;
  requests: number;
  /** How many requests got no answer, as the server was killed or the connection broke off. */
  unanswered: number;
  /** How many of the operations in them had been kept all the same. */
  keptUnanswered: number;
}

/** The questions that are answered; few, so that clients meet. */
export const questionIds = ['CT-A01', 'CT-A02'] as const;

/** A value that the instrument refuses. */
export const refusedValue = 2_000_000;

/** A person with two devices and another person with one, at the assessment of their country. */
export function beginCourse(server: KillableServer, people: readonly SignedInOfficial[]): Course {
  const [first, second] = people;
  if (first === undefined || second === undefined) throw new RangeError('a course requires two people');
  return {
    server,
    iso3: first.official.iso3,
    assessmentId: first.official.assessmentId,
    clients: [first, first, second].map((person) => ({
      person,
      clientId: randomUUID(),
      sequence: 0,
      seen: new Map(),
      outbox: [],
    })),
    made: new Map(),
    firstRequest: new Map(),
    acknowledged: new Map(),
    tooLate: undefined,
    requests: 0,
    unanswered: 0,
    keptUnanswered: 0,
  };
}

/** A client answers a question; the operation waits in its outbox. */
export function answerQuestion(
  { made }: Course,
  client: AnsweringClient,
  { questionId, value }: { readonly questionId: string; readonly value: number },
): ResponseOperation {
  client.sequence += 1;
  const operation: ResponseOperation = {
    operationId: randomUUID(),
    questionId,
    baseVersion: client.seen.get(questionId) ?? 0,
    answer: { value },
    madeAt: new Date().toISOString(),
    client: { clientId: client.clientId, sequence: client.sequence },
  };
  client.outbox = [...client.outbox, operation];
  made.set(operation.operationId, operation);
  return operation;
}
