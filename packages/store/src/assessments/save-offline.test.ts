import { randomUUID } from 'node:crypto';
import type { ResponseOperation, SaveResult, WireAnswer } from '@groundwork/assessment/wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { openDatabase } from '../database/open-database.ts';

const phone = randomUUID();
const laptop = randomUUID();

const made = (
  clientId: string,
  sequence: number,
  answer: WireAnswer,
  more: Partial<ResponseOperation> = {},
): ResponseOperation => ({
  operationId: randomUUID(),
  questionId: 'PL-A1',
  baseVersion: 0,
  answer,
  client: { clientId, sequence },
  ...more,
});

const outcomes = (results: readonly SaveResult[]) => results.map(({ outcome }) => outcome);

describeOnBothDatabases('answers made offline', (open, { fresh }) => {
  test('fault-08: of one client the last answer stands in whatever order they arrive, without a conflict', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const property = fc.asyncProperty(
      fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5, maxLength: 5 }),
      async (order) => {
        const questionId = `PL-${randomUUID()}`;
        const seen: string[] = [];
        for (const sequence of order) {
          const operation = made(phone, sequence, { value: sequence }, { questionId });
          const results = await store.assessments.save(assessmentId, [operation], actor, { origin: 'offline' });
          seen.push(...outcomes(results));
        }
        const responses = await store.assessments.responses(assessmentId);
        expect(responses.find((response) => response.questionId === questionId)?.answer).toEqual({ value: 5 });
        expect(seen).not.toContain('conflict');
        expect(seen.filter((outcome) => outcome === 'saved' || outcome === 'superseded')).toHaveLength(5);
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });

  test('what another saved meanwhile is met as a conflict, by each answer made without knowing it', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const save = (operation: ResponseOperation) =>
      store.assessments.save(assessmentId, [operation], actor, { origin: 'offline' });
    await save(made(laptop, 1, { value: 9 }));
    expect(outcomes(await save(made(phone, 1, { value: 1 })))).toEqual(['conflict']);
    expect(outcomes(await save(made(phone, 2, { value: 2 })))).toEqual(['conflict']);
    expect(outcomes(await save(made(phone, 3, { value: 9 })))).toEqual(['merged']);
    await expect(store.assessments.responses(assessmentId)).resolves.toMatchObject([
      { version: 1, answer: { value: 9 } },
    ]);
    // Told of version 1, the same person goes on.
    expect(outcomes(await save(made(phone, 4, { value: 3 }, { baseVersion: 1 })))).toEqual(['saved']);
  });

  test('an acknowledgement that was lost is no conflict: the client knows its own answer', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    await store.assessments.save(assessmentId, [made(phone, 1, { value: 1 })], actor);
    const later = await store.assessments.save(assessmentId, [made(phone, 2, { value: 2 })], actor);
    expect(later).toMatchObject([{ outcome: 'saved', version: 2 }]);
  });

  test('after the deadline an offline answer is kept as a late proposal, a typed one is refused', async () => {
    let now = new Date('2026-06-01T00:00:00Z');
    const settings = await fresh();
    const store = await open({ settings, clock: () => now });
    const { assessmentId, actor } = await roundInStore(store);
    await store.assessments.save(assessmentId, [made(phone, 1, { value: 1 })], actor);
    now = new Date('2027-01-01T00:00:00Z');
    const late = made(phone, 2, { value: 2 }, { madeAt: '2026-12-01T08:00:00Z' });
    await expect(store.assessments.save(assessmentId, [late], actor)).rejects.toMatchObject({ code: 'locked' });
    const same = made(phone, 3, { value: 1 });
    const results = await store.assessments.save(assessmentId, [late, same], actor, { origin: 'offline' });
    expect(outcomes(results)).toEqual(['late', 'merged']);
    const again = await store.assessments.save(assessmentId, [late], actor, { origin: 'offline' });
    expect(again).toEqual([results[0]]);
    await expect(store.assessments.responses(assessmentId)).resolves.toMatchObject([{ answer: { value: 1 } }]);
    const database = await openDatabase(settings);
    const proposals = await database.read.selectFrom('response_proposal').selectAll().execute();
    expect(proposals).toMatchObject([{ reason: 'late', answer: '{"value":2}', made_at: '2026-12-01T08:00:00Z' }]);
    await database.close();
    expect((await store.audit.verify()).firstBad).toBeNull();
  });

  test('an answer the instrument refuses is kept as a proposal and holds up no other', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const wrong = made(phone, 1, { value: 99 });
    const right = made(phone, 2, { value: 2 }, { questionId: 'PL-A2' });
    const results = await store.assessments.save(assessmentId, [wrong, right], actor, {
      origin: 'offline',
      refusals: new Map([[wrong.operationId, [{ code: 'above-maximum' }]]]),
    });
    expect(results).toMatchObject([
      { outcome: 'refused', version: 0, issues: [{ code: 'above-maximum' }] },
      { outcome: 'saved', version: 1 },
    ]);
  });

  test('answers made with another version of the instrument are not mixed in', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const save = (instrumentVersion: string) =>
      store.assessments.save(assessmentId, [made(phone, 1, { value: 1 })], actor, { instrumentVersion });
    await expect(save('2.0.0')).rejects.toMatchObject({ code: 'version_moved', data: { version: '1.0.0' } });
    await expect(save('1.0.0')).resolves.toMatchObject([{ outcome: 'saved' }]);
  });

  test('a value carried from the last round is confirmed by being sent again', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const carried = { ...made(laptop, 1, { value: 1 }), client: undefined };
    await store.assessments.save(assessmentId, [carried], actor, { origin: 'carried' });
    const confirmed = await store.assessments.save(
      assessmentId,
      [made(phone, 1, { value: 1 }, { baseVersion: 1 })],
      actor,
    );
    expect(confirmed).toMatchObject([{ outcome: 'saved', version: 2 }]);
    await expect(store.assessments.responses(assessmentId)).resolves.toMatchObject([{ origin: 'typed', version: 2 }]);
  });
});
