import { randomUUID } from 'node:crypto';
import { operatorActor, systemActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { openTestService, type Actor, type TestService } from '../../testing/test-service.ts';

describeOnBothDatabases('many hands', (_open, { fresh }) => {
  /** Runs a scenario on a service of its own. */
  const on = async (scenario: (service: TestService, address: string) => Promise<void>): Promise<void> => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    try {
      await scenario(service, `/api/assessments/${service.assessmentId}`);
      expect((await service.store.audit.verify()).firstBad).toBeNull();
    } finally {
      await service.close();
    }
  };

  const put = (service: TestService, actor: Actor, questionId: string, value: number, tag?: string) =>
    service.call(actor, 'PUT', `/api/assessments/${service.assessmentId}/responses/${questionId}`, {
      body: { operationId: randomUUID(), answer: { value } },
      ...(tag === undefined ? {} : { headers: { 'If-Match': tag } }),
    });

  const saveOffline = (service: TestService, questionId: string, value: number, baseVersion = 0) =>
    service.call('contributor', 'POST', `/api/assessments/${service.assessmentId}/responses`, {
      body: {
        operations: [{ operationId: randomUUID(), questionId, baseVersion, answer: { value } }],
        origin: 'offline',
      },
    });

  /** Answers everything and takes the assessment into review. */
  const intoReview = async (service: TestService, address: string) => {
    await put(service, 'coordinator', 'SM-A01', 2, '"v0"');
    await put(service, 'coordinator', 'SM-A02', 4, '"v0"');
    await put(service, 'coordinator', 'SM-A03', 50, '"v0"');
    const submission = { operationId: randomUUID(), declaration: true };
    const submitted = await service.call('coordinator', 'POST', `${address}/submission`, { body: submission });
    expect(submitted.status).toBe(200);
    const { assessmentId, personIds, store } = service;
    const reviewer = operatorActor(personIds.reviewer);
    await store.assessments.setState(assessmentId, 'submitted', 'in-review', reviewer, 'review begins');
  };

  const comment = (questionId: string | null, kind: 'comment' | 'query', parentId: string | null = null) => ({
    commentId: randomUUID(),
    questionId,
    parentId,
    kind,
    body: 'Which act is meant?',
  });

  test('fault-05: of two tabs the second is told both values, by whom and when; without If-Match nothing is taken', async () => {
    await on(async (service, address) => {
      expect((await put(service, 'coordinator', 'SM-A01', 2)).status).toBe(428);
      const first = await put(service, 'coordinator', 'SM-A01', 2, '"v0"');
      expect([first.status, first.headers.get('ETag')]).toEqual([200, '"v1"']);
      const second = await put(service, 'contributor', 'SM-A01', 4, '"v0"');
      expect([second.status, second.json.code, second.headers.get('ETag')]).toEqual([412, 'response_moved', '"v1"']);
      expect(second.json.issues).toMatchObject([
        {
          code: 'conflict',
          mine: { value: 4 },
          theirs: { version: 1, answer: { value: 2 }, savedBy: 'coordinator', savedAt: '2026-03-01T12:00:00.000Z' },
        },
      ]);
      const { json } = await service.call('contributor', 'GET', `${address}/responses/SM-A01`);
      expect(json).toMatchObject({ version: 1, answer: { value: 2 } });
      expect((await put(service, 'contributor', 'SM-A01', 4, '"v1"')).json).toMatchObject({ version: 2 });
      expect((await put(service, 'contributor', 'SM-A01', 4, 'v1')).status).toBe(422);
      expect((await put(service, 'contributor', 'SM-X', 4, '"v0"')).status).toBe(404);
      expect((await put(service, 'contributor', 'SM-A01', 9, '"v2"')).json.code).toBe('invalid_answers');
    });
  });

  test('the history of a response has every version, newest first, page by page', async () => {
    await on(async (service, address) => {
      for (const [base, value] of [2, 4, 0].entries()) await put(service, 'coordinator', 'SM-A01', value, `"v${base}"`);
      const history = async (query: string) =>
        (await service.call('contributor', 'GET', `${address}/responses/SM-A01/history${query}`)).json;
      expect((await history('')).versions.map((one: { answer: object }) => one.answer)).toEqual([
        { value: 0 },
        { value: 4 },
        { value: 2 },
      ]);
      const page = await history('?limit=2');
      expect([page.versions.length, page.next]).toEqual([2, expect.any(String)]);
      const rest = await history(`?limit=2&after=${page.next}`);
      expect([rest.versions.length, rest.next]).toEqual([1, null]);
      const refused = await service.call('contributor', 'GET', `${address}/responses/SM-A01/history?limit=1000000`);
      expect(refused.status).toBe(422);
    });
  });

  test('a conflict waits until a person chooses; both values stay in the history', async () => {
    await on(async (service, address) => {
      await put(service, 'coordinator', 'SM-A03', 10, '"v0"');
      const { json } = await saveOffline(service, 'SM-A03', 20);
      expect(json.report).toEqual({
        sent: 1,
        saved: 0,
        merged: 0,
        conflict: 1,
        late: 0,
        refused: 0,
        superseded: 0,
      });
      const proposals = await service.call('coordinator', 'GET', `${address}/proposals`);
      expect(proposals.json.proposals).toMatchObject([
        { questionId: 'SM-A03', reason: 'conflict', metVersion: 1, answer: { value: 20 }, by: 'contributor' },
      ]);
      const [{ proposalId }] = proposals.json.proposals;
      const choose = (body: object) =>
        service.call('coordinator', 'POST', `${address}/proposals/${proposalId}/choice`, { body });
      const choice = { operationId: randomUUID(), choice: 'accept', baseVersion: 0 };
      const stale = await choose(choice);
      expect([stale.status, stale.json.code]).toEqual([412, 'response_moved']);
      const taken = { ...choice, operationId: randomUUID(), baseVersion: 1 };
      expect((await choose(taken)).json).toEqual({ version: 2 });
      expect((await choose(taken)).json).toEqual({ version: 2 });
      const other = await choose({ ...taken, operationId: randomUUID(), choice: 'decline' });
      expect([other.status, other.json.code]).toEqual([409, 'already_settled']);
      const { versions } = (await service.call('coordinator', 'GET', `${address}/responses/SM-A03/history`)).json;
      expect(versions).toMatchObject([{ answer: { value: 20 }, origin: 'offline' }, { answer: { value: 10 } }]);
    });
  });

  test('abuse-08: after the deadline a typed answer is refused, an offline one waits for the coordinator', async () => {
    await on(async (service, address) => {
      service.setClock('2026-04-01T00:00:00Z');
      const typed = await put(service, 'contributor', 'SM-A03', 20, '"v0"');
      expect([typed.status, typed.json.code, typed.json.issues]).toEqual([
        409,
        'locked',
        [{ path: '', code: 'deadline' }],
      ]);
      expect((await saveOffline(service, 'SM-A03', 20)).json.report).toMatchObject({ sent: 1, late: 1 });
      expect((await saveOffline(service, 'SM-A03', 999)).json.results).toMatchObject([
        { outcome: 'refused', version: 0 },
      ]);
      const { proposals } = (await service.call('coordinator', 'GET', `${address}/proposals`)).json;
      expect(proposals.map(({ reason }: { reason: string }) => reason).toSorted()).toEqual(['late', 'refused']);
      const late = proposals.find(({ reason }: { reason: string }) => reason === 'late');
      const accept = (actor: Actor) =>
        service.call(actor, 'POST', `${address}/proposals/${late.proposalId}/choice`, {
          body: { operationId: randomUUID(), choice: 'accept', baseVersion: 0 },
        });
      expect((await accept('contributor')).status).toBe(403);
      expect((await accept('coordinator')).json.code).toBe('locked');
      await service.store.rounds.extend(
        'round-1',
        { iso3: 'KEN', deadline: '2026-04-10T00:00:00Z', why: 'the line was down' },
        systemActor,
      );
      expect((await accept('coordinator')).json).toEqual({ version: 1 });
    });
  });

  test('what officials say of a section is seen by all of them, with who and when', async () => {
    await on(async (service, address) => {
      const set = (actor: Actor, sectionId: string, body: object) =>
        service.call(actor, 'PUT', `${address}/sections/${sectionId}/status`, { body });
      const waiting = { status: 'waiting', note: 'for the Treasury' };
      const said = await set('contributor', 'A', waiting);
      expect(said.json.sections).toMatchObject([{ sectionId: 'A', ...waiting, by: 'contributor' }]);
      expect((await service.call('coordinator', 'GET', `${address}/sections`)).json).toEqual(said.json);
      expect((await set('contributor', 'Z', waiting)).status).toBe(404);
      expect((await set('contributor', 'A', { status: 'perfect', note: '' })).status).toBe(422);
    });
  });

  test('a comment is kept once however often it is sent, and only for those who may read', async () => {
    await on(async (service, address) => {
      const body = comment('SM-A01', 'comment');
      const send = (actor: Actor, sent: object) => service.call(actor, 'POST', `${address}/comments`, { body: sent });
      const added = await send('contributor', body);
      expect([added.status, added.json.author]).toEqual([201, 'contributor']);
      expect((await send('contributor', body)).json).toEqual(added.json);
      expect((await send('contributor', { ...body, body: 'Something else' })).json.code).toBe('operation_reused');
      expect((await send('contributor', comment('SM-X', 'comment'))).status).toBe(422);
      expect((await send('coordinator', comment('SM-A01', 'comment', body.commentId))).status).toBe(201);
      expect((await send('coordinator', comment('SM-A02', 'comment', body.commentId))).status).toBe(404);
      expect((await send('contributor', comment('SM-A01', 'query'))).status).toBe(403);
      const { comments } = (await service.call('coordinator', 'GET', `${address}/comments?question=SM-A01`)).json;
      expect(comments).toHaveLength(2);
      expect((await service.call('foreigner', 'GET', `${address}/comments`)).status).toBe(404);
      expect((await service.call('reviewer', 'GET', `${address}/comments`)).status).toBe(404);
    });
  });

  test('a return opens the queried questions only, and they go in again with a new receipt', async () => {
    await on(async (service, address) => {
      await intoReview(service, address);
      const { store, assessmentId, personIds } = service;
      const reviewer = operatorActor(personIds.reviewer);
      await expect(store.collaboration.returnToCountry(assessmentId, 'queries', reviewer)).rejects.toMatchObject({
        code: 'nothing_queried',
      });
      const query = comment('SM-A03', 'query');
      expect((await service.call('reviewer', 'POST', `${address}/comments`, { body: query })).status).toBe(201);
      await store.collaboration.returnToCountry(assessmentId, 'queries', reviewer);
      // The queried question is open though the deadline has passed meanwhile.
      service.setClock('2026-05-01T00:00:00Z');
      const shut = await put(service, 'coordinator', 'SM-A01', 4, '"v1"');
      expect([shut.status, shut.json.issues]).toEqual([409, [{ path: '', code: 'not-queried', questionId: 'SM-A01' }]]);
      const reply = comment('SM-A03', 'comment', query.commentId);
      expect((await service.call('coordinator', 'POST', `${address}/comments`, { body: reply })).status).toBe(201);
      await expect(store.assessments.find(assessmentId)).resolves.toMatchObject({ state: 'in-progress' });
      expect((await put(service, 'coordinator', 'SM-A03', 60, '"v1"')).json.version).toBe(2);
      const submission = { operationId: randomUUID(), declaration: true };
      const again = await service.call('coordinator', 'POST', `${address}/submission`, { body: submission });
      expect([again.status, again.json.answerCount]).toEqual([200, 3]);
      await service.store.assessments.setState(assessmentId, 'submitted', 'in-review', reviewer, 'it came back');
      const closure = `${address}/comments/${query.commentId}/closure`;
      expect((await service.call('reviewer', 'POST', closure)).json).toMatchObject({ closedBy: 'reviewer' });
      expect((await service.call('coordinator', 'POST', closure)).status).toBe(403);
    });
  });

  test('a country withdraws before publication, with its reason, and nothing is answered after it', async () => {
    await on(async (service, address) => {
      await put(service, 'coordinator', 'SM-A01', 2, '"v0"');
      const withdraw = (actor: Actor) =>
        service.call(actor, 'POST', `${address}/withdrawal`, { body: { why: 'a new government' } });
      expect((await withdraw('contributor')).status).toBe(403);
      expect((await withdraw('coordinator')).json.state).toBe('withdrawn');
      expect((await withdraw('coordinator')).json.state).toBe('withdrawn');
      const shut = await put(service, 'coordinator', 'SM-A01', 4, '"v1"');
      expect([shut.status, shut.json.issues]).toEqual([409, [{ path: '', code: 'withdrawn' }]]);
      const [act] = await service.store.audit.list({ assessmentId: service.assessmentId, limit: 1 });
      expect(act).toMatchObject({ act: 'assessment.state', data: { to: 'withdrawn', why: 'a new government' } });
    });
  });
});
