import { createHash, randomUUID } from 'node:crypto';
import type { ResponseOperation, WireAnswer, WireEvidence } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { operatorActor } from '../actor/actor.ts';
import { openDatabase } from '../database/open-database.ts';

const operation = (questionId: string, baseVersion: number, answer: WireAnswer): ResponseOperation => ({
  operationId: randomUUID(),
  questionId,
  baseVersion,
  answer,
});

const evidence: WireEvidence = {
  evidenceId: '6f1b8c0e-3f0a-4f7b-9a57-2d1f6f0b1c11',
  kind: 'law',
  title: 'Data Protection Act',
  issuer: 'Parliament',
  date: '2019-11-08',
  language: 'en',
  link: '',
  page: 'Gazette 181',
  isPublic: true,
};

describeOnBothDatabases('assessments', (open, { fresh }) => {
  const start = async () => {
    const store = await open();
    return { store, assessments: store.assessments, ...(await roundInStore(store)) };
  };

  test('the assessment of a country is made once, bound to the revision the round pins', async () => {
    const { assessments, assessmentId } = await start();
    const again = await Promise.all([1, 2, 3].map(() => assessments.ensure('round-2025', 'plain', 'KEN')));
    expect(new Set(again.map((one) => one.assessmentId))).toEqual(new Set([assessmentId]));
    expect(again[0]).toMatchObject({ version: '1.0.0', state: 'not-started', submittedAt: null, receiptHash: null });
    await expect(assessments.list({ roundId: 'round-2025' })).resolves.toHaveLength(1);
    await expect(assessments.ensure('round-2025', 'other', 'KEN')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('the first answer starts the assessment; each change is a version with an audit entry', async () => {
    const { store, assessments, assessmentId, actor } = await start();
    const [saved] = await assessments.save(assessmentId, [operation('PL-A-1', 0, { value: 2 })], actor);
    expect(saved).toMatchObject({ outcome: 'saved', version: 1 });
    await assessments.save(
      assessmentId,
      [operation('PL-A-1', 1, { value: ['a', 'b'], details: { year: 2012 }, isConfidential: true })],
      actor,
      { origin: 'offline' },
    );
    await expect(assessments.find(assessmentId)).resolves.toMatchObject({ state: 'in-progress' });
    await expect(assessments.responses(assessmentId)).resolves.toMatchObject([
      {
        questionId: 'PL-A-1',
        version: 2,
        answer: { value: ['a', 'b'], details: { year: 2012 }, isConfidential: true },
        evidence: [],
        savedBy: 'Ana',
        origin: 'offline',
      },
    ]);
    const acts = await store.audit.list({ assessmentId });
    expect(acts.map(({ act }) => act)).toEqual([
      'response.save',
      'response.save',
      'assessment.state',
      'assessment.add',
    ]);
    expect(acts[0]).toMatchObject({
      actorId: actor.personId,
      chain: 'country/KEN',
      data: { questionId: 'PL-A-1', version: 2 },
    });
  });

  test('the same operation again, also at once, has one effect and the same result', async () => {
    const { assessments, assessmentId, actor } = await start();
    const first = operation('PL-A1', 0, { value: 2 });
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => assessments.save(assessmentId, [first, first], actor)));
    const [expected] = results;
    for (const result of results) expect(result).toEqual(expected);
    await assessments.save(assessmentId, [operation('PL-A1', 1, { value: 3 })], actor);
    await expect(assessments.save(assessmentId, [first], actor)).resolves.toEqual([expected?.[0]]);
    await expect(assessments.responses(assessmentId)).resolves.toMatchObject([{ version: 2, answer: { value: 3 } }]);
  });

  test('an operation id with another content is refused, and nothing of the batch is kept', async () => {
    const { assessments, assessmentId, actor } = await start();
    const first = operation('PL-A1', 0, { value: 2 });
    await assessments.save(assessmentId, [first], actor);
    const reused = [operation('PL-A2', 0, { value: 1 }), { ...first, answer: { value: 3 } }];
    await expect(assessments.save(assessmentId, reused, actor)).rejects.toMatchObject({
      code: 'operation_reused',
      data: { operationId: first.operationId },
    });
    await expect(assessments.save(assessmentId, [first], operatorActor('someone else'))).rejects.toMatchObject({
      code: 'operation_reused',
    });
    await expect(assessments.responses(assessmentId)).resolves.toHaveLength(1);
  });

  test('a stale version with another value is a conflict that keeps both; the same value merges', async () => {
    const settings = await fresh();
    const store = await open({ settings });
    const { assessmentId, actor } = await roundInStore(store);
    await store.assessments.save(assessmentId, [operation('PL-A1', 0, { value: 2 })], actor);
    const stale = operation('PL-A1', 0, { value: 4 });
    const [merged, conflict] = await store.assessments.save(
      assessmentId,
      [operation('PL-A1', 0, { value: 2 }), stale],
      operatorActor('second'),
    );
    expect(merged).toMatchObject({ outcome: 'merged', version: 1 });
    expect(conflict).toMatchObject({
      outcome: 'conflict',
      version: 1,
      theirs: { version: 1, answer: { value: 2 }, savedBy: 'Ana' },
    });
    await expect(store.assessments.save(assessmentId, [stale], operatorActor('second'))).resolves.toEqual([conflict]);
    await expect(store.assessments.responses(assessmentId)).resolves.toMatchObject([
      { version: 1, answer: { value: 2 } },
    ]);
    const database = await openDatabase(settings);
    const kept = await database.read.selectFrom('response_proposal').selectAll().execute();
    const history = await database.read.selectFrom('response_version').selectAll().execute();
    await database.close();
    expect(kept).toMatchObject([{ answer: '{"value":4}', base_version: 0, current_version: 1, actor_id: 'second' }]);
    expect(history).toHaveLength(1);
  });

  test('of two who save the same question at once, one is saved and one is a conflict', async () => {
    const { assessments, assessmentId, actor } = await start();
    const results = await Promise.all(
      [1, 2, 3, 4].map((value) => assessments.save(assessmentId, [operation('PL-A1', 0, { value })], actor)),
    );
    expect(
      results
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
  });

  test('a batch is saved in its order, and different questions never conflict', async () => {
    const { assessments, assessmentId, actor } = await start();
    const batch = [
      operation('PL-A1', 0, { value: 1 }),
      operation('PL-A2', 0, { value: 1 }),
      operation('PL-A1', 1, { value: 2 }),
    ];
    await expect(assessments.save(assessmentId, batch, actor)).resolves.toMatchObject([
      { version: 1 },
      { version: 1 },
      { version: 2 },
    ]);
  });

  test('clearing an answer is a version too, and leaves the answers of the round', async () => {
    const { assessments, assessmentId, actor } = await start();
    await assessments.save(
      assessmentId,
      [
        operation('PL-A1', 0, { noValue: 'not-applicable', noValueReason: 'no sea' }),
        operation('PL-A2', 0, { value: 1 }),
      ],
      actor,
    );
    await assessments.save(assessmentId, [operation('PL-A1', 1, {})], actor);
    await expect(assessments.responses(assessmentId)).resolves.toMatchObject([
      { version: 2, answer: {} },
      { version: 1 },
    ]);
    const [entry] = await assessments.answersOfRound('round-2025', 'plain');
    expect(entry?.answers).toEqual({ 'PL-A2': { value: 1 } });
  });

  test('text keeps every character a person can send', async () => {
    const { assessments, assessmentId, actor } = await start();
    const value = '\u0000 \ud800 \u202e عربي 中文 "\'; drop table response; --';
    await assessments.save(
      assessmentId,
      [operation('PL-A1', 0, { noValue: 'not-applicable', noValueReason: value })],
      actor,
    );
    await expect(assessments.responses(assessmentId)).resolves.toMatchObject([{ answer: { noValueReason: value } }]);
  });

  test('evidence is added, replaced and taken away without moving the version of the answer', async () => {
    const { store, assessments, assessmentId, actor } = await start();
    await expect(assessments.putEvidence(assessmentId, 'PL-A1', evidence, actor)).resolves.toMatchObject({
      version: 1,
      answer: {},
      evidence: [evidence],
    });
    await expect(
      assessments.save(assessmentId, [operation('PL-A1', 0, { value: 4 })], operatorActor('second')),
    ).resolves.toMatchObject([{ outcome: 'saved', version: 2 }]);
    const changed = { ...evidence, title: 'Data Protection Act, 2019' };
    await expect(assessments.putEvidence(assessmentId, 'PL-A1', changed, actor)).resolves.toMatchObject({
      version: 2,
      evidence: [changed],
    });
    const [entry] = await assessments.answersOfRound('round-2025', 'plain');
    expect(entry?.answers).toEqual({ 'PL-A1': { value: 4, evidence: [changed] } });
    await expect(assessments.removeEvidence(assessmentId, 'PL-A1', evidence.evidenceId, actor)).resolves.toMatchObject({
      version: 2,
      evidence: [],
    });
    // Taken away again it is away; what was never there is not found.
    const entriesBefore = (await store.audit.list({ assessmentId })).length;
    const again = await assessments.removeEvidence(assessmentId, 'PL-A1', evidence.evidenceId, actor);
    expect(again.evidence).toEqual([]);
    expect((await store.audit.list({ assessmentId })).length).toBe(entriesBefore);
    await expect(assessments.removeEvidence(assessmentId, 'PL-A1', randomUUID(), actor)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('submitting locks, and the receipt is the hash of the exact content', async () => {
    const settings = await fresh();
    const { assessments, people, ...store } = await open({ settings });
    const { assessmentId, actor } = await roundInStore({ assessments, people, ...store });
    const answered = operation('PL-A1', 0, { value: 2 });
    await expect(assessments.submit(assessmentId, randomUUID(), actor)).rejects.toMatchObject({ code: 'state_moved' });
    const [saved] = await assessments.save(assessmentId, [answered, operation('PL-A2', 0, { value: 1 })], actor);
    await assessments.save(assessmentId, [operation('PL-A2', 1, {})], actor);
    const operationId = randomUUID();
    const receipt = await assessments.submit(assessmentId, operationId, actor);
    expect(receipt).toMatchObject({ assessmentId, submittedBy: 'Ana', answerCount: 1 });
    await expect(assessments.submit(assessmentId, operationId, actor)).resolves.toEqual(receipt);
    await expect(assessments.submit(assessmentId, randomUUID(), actor)).rejects.toMatchObject({ code: 'locked' });
    await expect(assessments.find(assessmentId)).resolves.toMatchObject({
      state: 'submitted',
      submittedAt: receipt.submittedAt,
      receiptHash: receipt.receiptHash,
    });
    await expect(assessments.submittedBy(assessmentId)).resolves.toBe('Ana');
    await expect(assessments.save(assessmentId, [operation('PL-A1', 1, { value: 4 })], actor)).rejects.toMatchObject({
      code: 'locked',
      data: { state: 'submitted' },
    });
    await expect(assessments.putEvidence(assessmentId, 'PL-A1', evidence, actor)).rejects.toMatchObject({
      code: 'locked',
    });
    // An answer already acknowledged is acknowledged again, whatever came after it.
    await expect(assessments.save(assessmentId, [answered], actor)).resolves.toEqual([saved]);
    const database = await openDatabase(settings);
    const [kept] = await database.read.selectFrom('submission').selectAll().execute();
    await database.close();
    expect(
      createHash('sha256')
        .update(kept?.content ?? '')
        .digest('hex'),
    ).toBe(receipt.receiptHash);
    expect(JSON.parse(kept?.content ?? '')).toMatchObject({
      iso3: 'KEN',
      version: '1.0.0',
      responses: [
        { questionId: 'PL-A1', answer: { value: 2 } },
        { questionId: 'PL-A2', answer: {} },
      ],
    });
  });

  test('states move along allowed transitions only, from the state the person saw', async () => {
    const { store, assessments, assessmentId, actor } = await start();
    await expect(assessments.setState(assessmentId, 'not-started', 'validated', actor, 'x')).rejects.toMatchObject({
      code: 'transition_refused',
    });
    await expect(assessments.setState(assessmentId, 'submitted', 'in-review', actor, 'x')).rejects.toMatchObject({
      code: 'state_moved',
    });
    await expect(
      assessments.setState(assessmentId, 'not-started', 'withdrawn', actor, 'by letter'),
    ).resolves.toMatchObject({ state: 'withdrawn' });
    const [act] = await store.audit.list({ assessmentId, limit: 1 });
    expect(act).toMatchObject({
      act: 'assessment.state',
      data: { from: 'not-started', to: 'withdrawn', why: 'by letter' },
    });
  });

  test('an assessment that does not exist is not found', async () => {
    const { assessments, actor } = await start();
    await expect(assessments.find('none')).resolves.toBeUndefined();
    await expect(assessments.save('none', [operation('PL-A1', 0, { value: 1 })], actor)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
