import { assessmentViewShape, type StoredResponse } from '@groundwork/assessment/wire';
import { expect } from 'vitest';
import type { AnsweringClient, Course } from './course.ts';

/** The responses as a client's page loads them. */
export async function readResponses(
  { server, assessmentId }: Course,
  { person }: AnsweringClient,
): Promise<readonly StoredResponse[]> {
  const response = await fetch(`${server.address()}/api/assessments/${assessmentId}`, {
    headers: { cookie: person.cookie },
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return assessmentViewShape.parse(JSON.parse(text)).responses;
}
