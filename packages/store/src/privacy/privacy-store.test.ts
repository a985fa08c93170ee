import { randomUUID } from 'node:crypto';
import { boundRole, type WireAnswer } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/environment/backup-scene.ts';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { hashOf, inPieces } from '../../../../test/environment/evidence/evidence-scenario.ts';
import { plainRun } from '../../../../test/environment/plain-run.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { operatorActor } from '../actor/actor.ts';
import { openDatabase } from '../database/open-database.ts';
import { textColumns } from './table-columns.ts';

const day = 86_400_000;
const administrator = operatorActor('an-administrator');

describeOnBothDatabases('what is kept about people', (open, { fresh, kind }) => {
  /** An official who did a bit of everything, and a helper of this round alone. */
  const start = async () => {
    const settings = await fresh();
    let now = Date.parse('2026-06-01T12:00:00Z');
    const store = await open({ settings, clock: () => new Date(now) });
    const { assessmentId, actor } = await roundInStore(store);
    const helper = await store.people.add({
      name: 'Helper Harriet',
      login: 'harriet',
      password: 'correct horse',
      roles: [boundRole('contributor', { iso3: 'KEN', roundId: 'round-2025' })],
    });
    await store.people.grant(actor.personId, boundRole('coordinator', { iso3: 'KEN' }), administrator);
    const save = (questionId: string, baseVersion: number, answer: WireAnswer, by = actor) =>
      store.assessments.save(assessmentId, [{ operationId: randomUUID(), questionId, baseVersion, answer }], by);
    await save('PL-A1', 0, { value: 1 });
    await save('PL-A1', 0, { value: 2 }, operatorActor(helper.personId));
    const evidence = {
      evidenceId: randomUUID(),
      kind: 'law',
      title: 'Ana wrote it',
      issuer: '',
      date: '2025',
      language: 'en',
      link: 'https://laws.example/1',
      page: '',
      isPublic: true,
    } as const;
    await store.assessments.putEvidence(assessmentId, 'PL-A1', evidence, actor);
    await store.assessments.removeEvidence(assessmentId, 'PL-A1', evidence.evidenceId, actor);
    await store.collaboration.addComment(
      assessmentId,
      {
        commentId: randomUUID(),
        questionId: 'PL-A1',
        parentId: null,
        kind: 'comment',
        body: 'Please look',
        isReply: false,
      },
      actor,
    );
    const bytes = Buffer.from('%PDF-1.7\nof Ana\n%%EOF\n');
    const place = { assessmentId, personId: actor.personId, uploadId: randomUUID() };
    const announced = { questionId: 'PL-A1', name: 'cv-of-ana.pdf', length: bytes.length, hash: hashOf(bytes) };
    await store.evidence.startUpload({ ...place, ...announced }, actor);
    await store.evidence.receive(place, 0, inPieces(bytes), actor);
    await store.people.signIn('ana', 'correct horse');
    await store.assessments.submit(assessmentId, randomUUID(), actor);
    const publish = async (embargoUntil: string | null = null) => {
      await store.scoreRuns.add(plainRun);
      await store.rounds.move('round-2025', { to: 'closed', why: 'over' }, administrator);
      const move = { to: 'published', why: 'done', embargoUntil, scoreRuns: { plain: 'run-1' } } as const;
      await store.rounds.move('round-2025', move, administrator);
    };
    return {
      store,
      settings,
      assessmentId,
      personId: actor.personId,
      helperId: helper.personId,
      publish,
      wait: (days: number) => void (now += days * day),
    };
  };

  test('comes out as every row in which the person stands, in whichever table, without what signs in', async () => {
    const { store, settings, personId } = await start();
    const { tables, personId: exported } = await store.privacy.exportPerson(' ANA ');
    expect(exported).toBe(personId);
    // Asked of the database itself: no table with the id is left out.
    const database = await openDatabase(settings);
    const columns = await database.transaction((transaction) => textColumns(transaction, kind));
    await database.close();
    const rows = await rowsOf(settings, [...columns.keys()]);
    const holding = Object.entries(rows).filter(([, list]) => list.some((row) => row.includes(`:"${personId}"`)));
    expect(Object.keys(tables).toSorted()).toEqual(holding.map(([table]) => table).toSorted());
    for (const [table, list] of holding)
      expect(tables[table], table).toHaveLength(list.filter((row) => row.includes(`:"${personId}"`)).length);
    expect(holding.length).toBeGreaterThanOrEqual(10);
    expect(tables['person']).toMatchObject([{ name: 'Ana', login: 'ana' }]);
    const text = JSON.stringify(tables);
    expect(text).not.toMatch(/argon2|"\w*(hash|token|secret)\w*":/);
    expect(text).not.toContain('Harriet');
    await expect(store.privacy.exportPerson('nobody')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is erased without a trace of the name, while answers, scores and audit stay', async () => {
    const { store, settings, personId, assessmentId } = await start();
    const session = await store.people.signIn('ana', 'correct horse');
    const before = await store.assessments.responses(assessmentId);
    await store.privacy.erasePerson('ana', 'asked for it', administrator);
    await expect(store.people.findByLogin('ana')).resolves.toBeUndefined();
    await expect(store.people.signIn('ana', 'correct horse')).resolves.toBeUndefined();
    await expect(store.people.bySession(session?.token ?? '')).resolves.toBeUndefined();
    const after = await store.assessments.responses(assessmentId);
    expect(after).toEqual(before.map((response) => ({ ...response, savedBy: personId })));
    await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
    const [act] = await store.audit.list({ limit: 1 });
    expect(act).toMatchObject({ act: 'person.erase', object: personId, data: { reason: 'asked for it' } });
    const rows = await rowsOf(settings, ['person', 'password', 'session', 'person_role', 'audit']);
    expect(JSON.stringify(rows)).not.toMatch(/"Ana"|"ana"/);
    expect([rows['password']?.length, rows['session']?.length]).toEqual([1, 0]);
    // The login is free again, and stands for somebody else.
    const another = await store.people.add({ name: 'Another', login: 'ana', password: 'correct horse', roles: [] });
    expect(another.personId).not.toBe(personId);
  });

  test('of a round goes when its days are over, first shown, then done, once; figures and audit stay', async () => {
    const { store, settings, assessmentId, publish, wait, helperId, personId } = await start();
    await store.privacy.setRetention('round-2025', 90, administrator);
    await expect(store.privacy.retentionPlan()).resolves.toMatchObject([{ endsAt: null, isDue: false, goes: {} }]);
    await publish('2026-07-01T00:00:00.000Z');
    wait(89);
    await expect(store.privacy.retentionPlan()).resolves.toMatchObject([
      { endsAt: '2026-09-29T00:00:00.000Z', isDue: false },
    ]);
    await expect(store.privacy.runRetention(administrator)).resolves.toEqual([]);
    wait(31);
    const gone = ['response_proposal', 'operation', 'evidence', 'evidence_upload'];
    const kept = ['response', 'response_version', 'submission', 'score_run', 'score_run_country', 'publication'];
    const before = await rowsOf(settings, [...kept, 'response_proposal', 'comment', 'person']);
    const [plan] = await store.privacy.retentionPlan();
    expect(plan).toMatchObject({ roundId: 'round-2025', days: 90, isDue: true });
    expect(plan?.goes).toEqual({
      proposals: 1,
      requests: 3,
      'withdrawn evidence': 1,
      uploads: 1,
      'authors of comments': 1,
      accounts: 1,
    });
    expect(await rowsOf(settings, [...kept, 'response_proposal', 'comment', 'person'])).toEqual(before);

    await expect(store.privacy.runRetention(administrator)).resolves.toEqual([plan]);
    await expect(store.privacy.runRetention(administrator)).resolves.toEqual([]);
    const after = await rowsOf(settings, [...kept, ...gone, 'comment', 'person']);
    for (const table of kept) expect(after[table], table).toEqual(before[table]);
    for (const table of gone) expect(after[table], table).toEqual([]);
    expect(after['comment']?.join()).not.toContain(personId);
    expect(after['person']?.join()).not.toContain(helperId);
    // Who also belongs to no round stays.
    expect(after['person']?.join()).toContain(personId);
    await expect(store.collaboration.comments(assessmentId)).resolves.toMatchObject([{ author: 'retired' }]);
    await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
  });

  test('is kept while the round is, where no days are set or they were taken back', async () => {
    const { store, publish, wait } = await start();
    await publish();
    wait(10_000);
    await expect(store.privacy.retentionPlan()).resolves.toEqual([]);
    await store.privacy.setRetention('round-2025', 0, administrator);
    await expect(store.privacy.retentionPlan()).resolves.toMatchObject([{ isDue: true }]);
    await store.privacy.setRetention('round-2025', null, administrator);
    await expect(store.privacy.runRetention(administrator)).resolves.toEqual([]);
    await expect(store.privacy.setRetention('no-round', 1, administrator)).rejects.toMatchObject({ code: 'not_found' });
  });
});
