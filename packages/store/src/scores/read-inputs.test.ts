import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ValidatedAnswer } from '@groundwork/assessment';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { systemActor } from '../actor/actor.ts';
import {
  answer,
  computed,
  nobodyReviewed,
  place,
  scoredRevision,
  scoredRoundInStore,
} from './scored-round.test-data.ts';

describeOnBothDatabases('the inputs of a score run', (open) => {
  test('are the submitted answers by country, and the same hash every time they are read', async () => {
    const store = await open();
    await scoredRoundInStore(store);
    const inputs = await store.scoreRuns.inputs(place, nobodyReviewed);
    expect(inputs.entries.map(({ iso3, content }) => [iso3, JSON.parse(content)])).toEqual([
      ['FJI', { answers: answers(1, 0, 2, 1), validated: {} }],
      ['KEN', { answers: answers(3, 2, 1, 4), validated: {} }],
      ['URY', { answers: answers(4, 4, 3, 3), validated: {} }],
    ]);
    expect(inputs).toMatchObject({ version: '1.0.0', revisionHash: 'hash-1', referenceDate: '2025-12-31' });
    const again = await store.scoreRuns.inputs(place, nobodyReviewed);
    expect(again.inputHash).toBe(inputs.inputHash);
    expect(inputs.inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leave out who has not submitted, who is answering again, and who withdrew', async () => {
    const store = await open();
    const { admin, assessmentIds } = await scoredRoundInStore(store);
    const begun = await store.assessments.ensure('round-2025', 'scored', 'TON');
    await answer(store, begun.assessmentId, [1], admin);
    await store.assessments.ensure('round-2025', 'scored', 'WSM');
    const move = async (iso3: string, ...road: readonly ('submitted' | 'in-review' | 'returned' | 'withdrawn')[]) => {
      for (const [at, from] of road.entries()) {
        const to = road[at + 1];
        if (to !== undefined) await store.assessments.setState(assessmentIds[iso3] ?? '', from, to, admin, 'test');
      }
    };
    await move('FJI', 'submitted', 'withdrawn');
    await move('KEN', 'submitted', 'in-review', 'returned');
    const codes = async () => (await store.scoreRuns.inputs(place, nobodyReviewed)).entries.map(({ iso3 }) => iso3);
    await expect(codes()).resolves.toEqual(['KEN', 'URY']);
    await store.assessments.setState(assessmentIds['KEN'] ?? '', 'returned', 'in-progress', admin, 'answers again');
    await expect(codes()).resolves.toEqual(['URY']);
  });

  test('change their hash with an answer, a decision, a country or the basis, and only that entry with it', async () => {
    const store = await open();
    await scoredRoundInStore(store);
    const before = await store.scoreRuns.inputs(place, nobodyReviewed);
    const decision: ValidatedAnswer = { status: 'adjusted', score: 0.25 };
    const reviewed = await store.scoreRuns.inputs(
      place,
      async () => new Map([['KEN', new Map([['SC-A1', decision]])]]),
    );
    const hashesOf = (inputs: typeof before) => new Map(inputs.entries.map(({ iso3, hash }) => [iso3, hash]));
    expect(reviewed.inputHash).not.toBe(before.inputHash);
    expect(hashesOf(reviewed).get('KEN')).not.toBe(hashesOf(before).get('KEN'));
    expect(hashesOf(reviewed).get('URY')).toBe(hashesOf(before).get('URY'));
    const validated = await store.scoreRuns.inputs({ ...place, basis: 'validated' }, nobodyReviewed);
    expect(validated.inputHash).not.toBe(before.inputHash);
    await store.reference.loadCountries('countries-2', [], {});
    await expect(store.scoreRuns.inputs(place, nobodyReviewed)).resolves.not.toMatchObject({
      inputHash: before.inputHash,
    });
  });

  test('are read again when an assessment comes while they are read, and refused when none stands still', async () => {
    const store = await open();
    const { admin, assessmentIds } = await scoredRoundInStore(store);
    const late = await store.assessments.ensure('round-2025', 'scored', 'TON');
    await answer(store, late.assessmentId, [2, 2, 2, 2], admin);
    // What is in flight while the countries are read one by one.
    const reading = store.scoreRuns.inputs(place, nobodyReviewed);
    await store.assessments.submit(late.assessmentId, randomUUID(), admin);
    const { entries } = await reading;
    const after = await store.scoreRuns.inputs(place, nobodyReviewed);
    expect(after.entries.map(({ iso3 }) => iso3)).toEqual(['FJI', 'KEN', 'TON', 'URY']);
    expect([3, 4]).toContain(entries.length);

    const over = new AbortController();
    const unrest = (async () => {
      const id = assessmentIds['KEN'] ?? '';
      while (!over.signal.aborted) {
        await store.assessments.setState(id, 'submitted', 'in-review', admin, 'test');
        await store.assessments.setState(id, 'in-review', 'returned', admin, 'test');
        await store.assessments.setState(id, 'returned', 'in-progress', admin, 'test');
        await store.assessments.submit(id, randomUUID(), admin);
        // On SQLite nothing above lets anybody else in.
        await sleep(1);
      }
    })();
    const outcomes: unknown[] = [];
    for (let turn = 0; turn < 5; turn += 1)
      outcomes.push(await store.scoreRuns.inputs(place, nobodyReviewed).catch((error: unknown) => error));
    over.abort();
    await unrest;
    // Either a whole reading, or the word that there is none.
    for (const outcome of outcomes) {
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'content_moved' });
      else expect([3, 4]).toContain((outcome as typeof after).entries.length);
    }
  });

  test('are nowhere without such a round', async () => {
    const store = await open();
    await scoredRoundInStore(store);
    const missing = { ...place, instrumentId: 'other' };
    await expect(store.scoreRuns.inputs(missing, nobodyReviewed)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a run made of them again has the same bytes and hash, whoever keeps it and when', async () => {
    const store = await open();
    const { admin } = await scoredRoundInStore(store);
    const first = await computed(await store.scoreRuns.inputs(place, nobodyReviewed));
    const second = await computed(await store.scoreRuns.inputs(place, nobodyReviewed));
    await store.scoreRuns.keep(first, admin);
    await store.scoreRuns.keep(second, systemActor);
    const [one, other] = [await store.scoreRuns.find(first.scoreRunId), await store.scoreRuns.find(second.scoreRunId)];
    expect(one?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const { scoreRunId: _id, computedAt: _at, ...content } = one ?? {};
    expect(other).toEqual({ ...content, scoreRunId: second.scoreRunId, computedAt: second.computedAt });
    expect(one?.rows.map(({ iso3, rank }) => [iso3, rank])).toEqual([
      ['FJI', 3],
      ['KEN', 2],
      ['URY', 1],
    ]);
    const { entries } = await store.scoreRuns.inputs(place, nobodyReviewed);
    await expect(store.scoreRuns.entriesOf(first.scoreRunId)).resolves.toEqual(
      new Map(entries.map(({ iso3, version, hash }) => [iso3, { version, hash }])),
    );
  });

  test('score everybody by the revision answered, also where the round has pinned another since', async () => {
    const store = await open();
    const { admin } = await scoredRoundInStore(store);
    const later = { ...scoredRevision, version: '1.0.1', title: 'Scored questions, reworded' };
    await store.instruments.publish(later, 'hash-2');
    const pinned = { instrumentId: 'scored', version: '1.0.1', hash: 'hash-2' };
    await store.rounds.repin('round-2025', pinned, 'a word was wrong', admin);
    const { assessmentId } = await store.assessments.ensure('round-2025', 'scored', 'TON');
    await answer(store, assessmentId, [4, 4, 4, 4], admin);
    await store.assessments.submit(assessmentId, randomUUID(), admin);
    const inputs = await store.scoreRuns.inputs(place, nobodyReviewed);
    expect(inputs).toMatchObject({ version: '1.0.1', revisionHash: 'hash-2', revision: { title: later.title } });
    expect(inputs.revisions.map(({ version }) => version)).toEqual(['1.0.0', '1.0.1']);
    const run = await computed(inputs);
    await store.scoreRuns.keep(run);
    expect(run.rows.map(({ iso3, flags }) => [iso3, ...flags])).toEqual([
      ['FJI', 'other-revision'],
      ['KEN', 'other-revision'],
      ['TON'],
      ['URY', 'other-revision'],
    ]);
    const entries = await store.scoreRuns.entriesOf(run.scoreRunId);
    expect([entries.get('KEN')?.version, entries.get('TON')?.version]).toEqual(['1.0.0', '1.0.1']);
  });
});

function answers(...levels: readonly number[]) {
  const ids = ['SC-A1', 'SC-A2', 'SC-B1', 'SC-B2'];
  return Object.fromEntries(levels.map((value, at) => [ids[at], { value }]));
}
