import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { queryDatabase } from '../scene/query-database.ts';
import type { Course } from './course.ts';
import { deliverOutbox, type Manner } from './deliver-outbox.ts';

/**
 * Kills the server while every client sends what it has, and starts it again. A request that it was at is there as a whole or not at
 * all.
 */
export async function killDuring(course: Course, milliseconds: number, manner: Manner): Promise<void> {
  const { server, clients } = course;
  const requestsBefore = course.requests;
  const delivering = Promise.all(clients.map((client) => deliverOutbox(course, client, manner)));
  await sleep(milliseconds);
  await server.kill();
  await delivering;
  const kept = await keptOperations(course);
  const inFlight = new Map<number, string[]>();
  for (const [operationId, request] of course.firstRequest)
    if (request > requestsBefore && !course.acknowledged.has(operationId))
      inFlight.set(request, [...(inFlight.get(request) ?? []), operationId]);
  for (const operationIds of inFlight.values()) {
    const count = operationIds.filter((operationId) => kept.has(operationId)).length;
    expect([0, operationIds.length], 'operations of a request that was cut off').toContain(count);
    course.keptUnanswered += count;
  }
  for (const operationId of course.acknowledged.keys())
    expect(kept, 'an acknowledged operation').toContain(operationId);
  await server.startAgain();
}

async function keptOperations({ server, assessmentId }: Course): Promise<ReadonlySet<string>> {
  const rows = await queryDatabase(
    server.settings,
    `select operation_id from operation where object = '${assessmentId}'`,
  );
  return new Set(rows.map((row) => String(row['operation_id'])));
}
