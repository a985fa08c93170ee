import { randomUUID } from 'node:crypto';
import type { AssessmentState } from '@groundwork/assessment';
import type { ResponseOperation } from '@groundwork/assessment/wire';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseContent } from '../../../../../test/environment/database-content.ts';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { assessmentInState } from '../../access/assessment-in-state.test-data.ts';
import { addressOf, assessmentRoutes, assessmentRows, routeName } from '../../access/assessment-rows.test-data.ts';
import { openTestService, testRound, type TestService } from '../../testing/test-service.ts';

describeOnBothDatabases('fault-06: a save that is delivered again and again', (_open, { fresh }) => {
  const questionIds = ['SM-A01', 'SM-A02', 'SM-A03'];
  /** Which question with which value, and how often it arrives. */
  const sent = fc.array(
    fc.record({
      questionId: fc.constantFrom(...questionIds),
      value: fc.constantFrom(0, 2, 4),
      deliveries: fc.integer({ min: 2, max: 5 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test('has one effect, and the same response each time, also at once', async () => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    let round = 0;
    try {
      await fc.assert(
        fc.asyncProperty(sent, fc.infiniteStream(fc.nat()), async (saves, chance) => {
          round += 1;
          await service.store.rounds.add(testRound(`again-${round}`, 'open'));
          const { assessmentId } = await service.store.assessments.ensure(`again-${round}`, 'small', 'KEN');
          const path = `/api/assessments/${assessmentId}`;
          const operations = saves.map(({ questionId, value }): ResponseOperation => {
            return { operationId: randomUUID(), questionId, baseVersion: 0, answer: { value } };
          });
          const deliveries = operations.flatMap((operation, place) =>
            Array.from({ length: saves[place]?.deliveries ?? 2 }, () => ({
              operation,
              order: chance.next().value ?? 0,
            })),
          );
          const answers = await Promise.all(
            deliveries
              .toSorted((a, b) => a.order - b.order)
              .map(async ({ operation }) => ({
                id: operation.operationId,
                answered: await service.call('coordinator', 'POST', `${path}/responses`, {
                  body: { operations: [operation] },
                }),
              })),
          );
          for (const operation of operations) {
            const own = answers.filter(({ id }) => id === operation.operationId).map(({ answered }) => answered);
            expect(own.map(({ status }) => status)).toEqual(own.map(() => 200));
            expect(new Set(own.map(({ text }) => text)).size).toBe(1);
          }
          // One version for each operation that was saved, and no more.
          const outcomes = new Map(answers.map(({ id, answered }) => [id, answered.json.results[0].outcome as string]));
          for (const questionId of questionIds) {
            const saved = operations.filter(
              ({ operationId, questionId: of }) => of === questionId && outcomes.get(operationId) === 'saved',
            );
            const history = await service.call('coordinator', 'GET', `${path}/responses/${questionId}/history`);
            expect(history.json.versions).toHaveLength(saved.length);
          }
        }),
        { numRuns: 12 },
      );
      expect((await service.store.audit.verify()).firstBad).toBeNull();
    } finally {
      await service.close();
    }
  });
});

describe('fault-06: any other act that is delivered again and again', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  const states: readonly AssessmentState[] = [
    'not-started',
    'in-progress',
    'submitted',
    'in-review',
    'returned',
    'validated',
  ];
  /** The first state in which the act succeeds. */
  const stateFor = (answers: string): AssessmentState | undefined =>
    states[answers.split(' ').findIndex((status) => status.startsWith('2'))];
  const actorFor = (access: string) =>
    access === 'assessment-review' ? 'reviewer' : access === 'assessment-break-glass' ? 'administrator' : 'coordinator';
  const cases = assessmentRoutes
    // Of imports a person has one at a time: the second is told to come again.
    .filter(({ method, path }) => method !== 'get' && !path.endsWith('/import'))
    .flatMap((route) => {
      const row = assessmentRows[routeName(route)];
      const state = row && stateFor(row.answers);
      return row === undefined || state === undefined ? [] : [[routeName(route), route, row, state] as const];
    });

  test.each(cases)('%s has one effect', async (_name, route, row, state) => {
    const made = await assessmentInState(service, state);
    const call = await row.call?.(made, service);
    const deliver = () =>
      service.call(actorFor(route.access), route.method.toUpperCase(), addressOf(route, made), call);
    const [first, second] = await Promise.all([deliver(), deliver()]);
    const content = databaseContent(service.dataDir);
    const third = await deliver();
    expect([first.status, second.status, third.status].filter((status) => status >= 500)).toEqual([]);
    expect(third.status).toBeLessThan(300);
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect([third.status, third.text]).toEqual([first.status, first.text]);
    expect(databaseContent(service.dataDir)).toEqual(content);
  });
});
