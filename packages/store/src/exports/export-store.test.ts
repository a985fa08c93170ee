import { randomUUID } from 'node:crypto';
import type { ResponseOperation, WireEvidence } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { plainRound, roundInStore } from '../../../../test/environment/round-in-store.ts';
import { systemActor } from '../actor/actor.ts';
import type { Store } from '../store.ts';

const proof: WireEvidence = {
  evidenceId: 'a0b1c2d3-0000-4000-8000-000000000001',
  kind: 'law',
  title: 'Act',
  issuer: 'Parliament',
  date: '2024',
  language: 'en',
  link: '',
  page: '',
  isPublic: true,
};

function operation(questionId: string, value: number, baseVersion = 0): ResponseOperation {
  return { operationId: randomUUID(), questionId, baseVersion, answer: { value } };
}

/** Takes an assessment as far as its country and reviewers can. */
async function validate(store: Store, assessmentId: string): Promise<void> {
  await store.assessments.submit(assessmentId, randomUUID(), systemActor);
  await store.assessments.setState(assessmentId, 'submitted', 'in-review', systemActor, 'why');
  await store.assessments.setState(assessmentId, 'in-review', 'validated', systemActor, 'why');
}

describeOnBothDatabases('reading for files', (open) => {
  test('only what was validated is published with its round', async () => {
    const store = await open({ clock: () => new Date('2026-06-01T10:00:00Z') });
    const { assessmentId } = await roundInStore(store);
    const { roundId } = plainRound;
    const draft = await store.assessments.ensure(roundId, 'plain', 'URY');
    for (const id of [assessmentId, draft.assessmentId])
      await store.assessments.save(id, [operation('PL-A1', 1)], systemActor);
    await validate(store, assessmentId);
    await expect(store.exports.published(roundId, 'plain')).resolves.toEqual([]);
    await store.rounds.move(roundId, { to: 'closed', why: 'why' }, systemActor);
    await store.rounds.move(roundId, { to: 'published', why: 'why' }, systemActor);
    await expect(store.exports.published(roundId, 'plain')).resolves.toMatchObject([
      { assessmentId, iso3: 'KEN', version: '1.0.0', receiptHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    await expect(store.exports.published(roundId, 'other')).resolves.toEqual([]);
  });

  test('each country is read when it is asked for, with its proof and without a name of a person', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const other = await store.assessments.ensure(plainRound.roundId, 'plain', 'URY');
    await store.assessments.save(assessmentId, [operation('PL-A2', 2), operation('PL-A1', 1)], actor);
    await store.assessments.putEvidence(assessmentId, 'PL-A1', proof, actor);
    const answers = store.exports.answersOf([{ assessmentId, iso3: 'KEN' }, other]);
    const first = await answers.next();
    expect(first.value).toMatchObject({
      iso3: 'KEN',
      name: 'KEN',
      responses: [
        { questionId: 'PL-A1', answer: { value: 1, evidence: [proof] }, evidenceCount: 1, version: 1 },
        { questionId: 'PL-A2', answer: { value: 2 }, evidenceCount: 0, version: 1 },
      ],
    });
    expect(JSON.stringify(first.value)).not.toContain(actor.personId);
    // Saved after the reading began, and before its country was asked for.
    await store.assessments.save(other.assessmentId, [operation('PL-A1', 7)], actor);
    await expect(answers.next()).resolves.toMatchObject({ value: { responses: [{ answer: { value: 7 } }] } });
    await expect(answers.next()).resolves.toMatchObject({ done: true });
  });

  test('an assessment is carried with the answers before, newest first, proof taken away, and comments', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    // More versions than one page has.
    const count = 1_005;
    const many = Array.from({ length: count }, (_, index) => operation('PL-A1', index, index));
    await store.assessments.save(assessmentId, [...many, operation('PL-A2', 1)], actor);
    await store.assessments.putEvidence(assessmentId, 'PL-A1', proof, actor);
    await store.assessments.removeEvidence(assessmentId, 'PL-A1', proof.evidenceId, actor);
    const comment = {
      commentId: randomUUID(),
      questionId: null,
      parentId: null,
      kind: 'comment',
      body: 'A word',
    } as const;
    await store.collaboration.addComment(assessmentId, { ...comment, isReply: false }, actor);
    const carried = await store.exports.carried(assessmentId, ({ value }) => JSON.stringify(value));
    expect(carried.responses.map(({ questionId, version }) => [questionId, version])).toEqual([
      ['PL-A1', count],
      ['PL-A2', 1],
    ]);
    expect(carried.responses.map(({ earlier }) => earlier)).toEqual([
      Array.from({ length: count - 1 }, (_, index) => String(count - 2 - index)),
      [],
    ]);
    expect(carried.evidence).toEqual([{ questionId: 'PL-A1', evidence: proof, isRemoved: true }]);
    expect(carried.comments).toMatchObject([{ questionId: null, body: 'A word', author: 'Ana' }]);
    expect(JSON.stringify(carried)).not.toContain(actor.personId);
  });

  test('what left and came in stands in the chain of the country', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    await store.exports.record({ assessmentId, act: 'file.export', data: { format: 'csv' } }, actor);
    const [entry] = await store.audit.list({ assessmentId, limit: 1 });
    expect(entry).toMatchObject({
      act: 'file.export',
      chain: 'country/KEN',
      actorId: actor.personId,
      data: { format: 'csv' },
    });
    expect((await store.audit.verify()).firstBad).toBeNull();
    const stale = { personId: actor.personId, accessVersion: 99 };
    await expect(store.exports.record({ assessmentId, act: 'file.export', data: {} }, stale)).rejects.toMatchObject({
      code: 'rights_moved',
    });
  });
});
