import { randomUUID } from 'node:crypto';
import { oneOfOthers, type Deed } from './soak-world.ts';

/** Answers as if nobody had before: most of it is a conflict, some merges. Then reads who said what, and what waits for a choice. */
export const disagree: Deed = async (world, turn) => {
  const { assessmentId, questionIds, cookie } = oneOfOthers(world, turn);
  const headers = { Cookie: cookie };
  const path = `/api/assessments/${assessmentId}`;
  const questionId = questionIds[turn % questionIds.length] ?? '';
  const operations = [turn % 5, (turn + 1) % 5].map((value) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: 0,
    answer: { value },
  }));
  await world.call('POST', `${path}/responses`, { body: { operations }, headers });
  await world.call('GET', `${path}/responses/${questionId}/history`, { headers });
  await world.call('GET', `${path}/proposals`, { headers });
  await world.call('GET', path, { headers });
};
