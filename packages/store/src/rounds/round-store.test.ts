import { randomUUID } from 'node:crypto';
import type { Round } from '@groundwork/assessment';
import { operatorActor } from '../actor/actor.ts';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { plainRevision, plainRound, roundInStore } from '../../../../test/environment/round-in-store.ts';
import { openDatabase } from '../database/open-database.ts';

describeOnBothDatabases('instruments and rounds', (open, { fresh }) => {
  test('a published revision comes back as it was; again with the same hash does nothing', async () => {
    const { instruments } = await open();
    await instruments.publish(plainRevision, 'hash-1');
    await instruments.publish(plainRevision, 'hash-1');
    await expect(instruments.find('plain', '1.0.0')).resolves.toEqual({ revision: plainRevision, hash: 'hash-1' });
    await expect(instruments.find('plain', '2.0.0')).resolves.toBeUndefined();
    await expect(instruments.list()).resolves.toEqual([
      { instrumentId: 'plain', version: '1.0.0', hash: 'hash-1', title: 'Plain questions' },
    ]);
  });

  test('a published version cannot change, not even by the database', async () => {
    const settings = await fresh();
    const { instruments } = await open({ settings });
    await instruments.publish(plainRevision, 'hash-1');
    await expect(instruments.publish({ ...plainRevision, title: 'Other' }, 'hash-2')).rejects.toMatchObject({
      code: 'version_immutable',
    });
    const database = await openDatabase(settings);
    const change = database.transaction((transaction) =>
      transaction.updateTable('instrument_revision').set({ title: 'Other' }).execute(),
    );
    await expect(change).rejects.toThrow(/instrument_revision refuses/);
    await database.close();
  });

  test('a round comes back as it was added, once', async () => {
    const store = await open();
    await roundInStore(store);
    await expect(store.rounds.find('round-2025')).resolves.toEqual(plainRound);
    await expect(store.rounds.list()).resolves.toEqual([plainRound]);
    await expect(store.rounds.find('none')).resolves.toBeUndefined();
    await expect(store.rounds.add(plainRound)).rejects.toMatchObject({ code: 'already_exists' });
  });

  test('a round pins only what is published with that hash', async () => {
    const store = await open();
    await store.instruments.publish(plainRevision, 'hash-2');
    await expect(store.rounds.add(plainRound)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.rounds.list()).resolves.toEqual([]);
  });

  test('a change of state is told in the audit with who did it', async () => {
    const store = await open();
    await roundInStore(store);
    await store.rounds.move('round-2025', { to: 'closed', why: 'the deadline has passed' }, operatorActor('admin'));
    await expect(store.rounds.find('round-2025')).resolves.toMatchObject({ state: 'closed' });
    const [act] = await store.audit
      .list({ limit: 100 })
      .then((acts) => acts.filter(({ act: name }) => name === 'round.state'));
    expect(act).toMatchObject({ actorId: 'admin', chain: 'round/round-2025', data: { from: 'open', to: 'closed' } });
    await expect(store.rounds.move('none', { to: 'closed', why: '' }, operatorActor('admin'))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  const planned = { ...plainRound, state: 'planned' } as const;
  const admin = operatorActor('admin');

  test('inviting is remembered while planned; opening makes one assessment a country and instrument', async () => {
    const store = await open();
    await store.instruments.publish(plainRevision, 'hash-1');
    await store.rounds.add(planned);
    await store.rounds.invite('round-2025', ['KEN', 'URY', 'KEN'], admin);
    await expect(store.assessments.list({ roundId: 'round-2025' })).resolves.toEqual([]);
    await store.rounds.move('round-2025', { to: 'open', why: 'it is time' }, admin);
    await store.rounds.move('round-2025', { to: 'open', why: 'again' }, admin);
    const countries = async () => (await store.assessments.list({ roundId: 'round-2025' })).map(({ iso3 }) => iso3);
    await expect(countries()).resolves.toEqual(['KEN', 'URY']);
    await store.rounds.invite('round-2025', ['URY', 'FJI'], admin);
    await expect(countries()).resolves.toEqual(['FJI', 'KEN', 'URY']);
    await expect(store.rounds.countries('round-2025')).resolves.toMatchObject([
      { iso3: 'FJI', deadline: null },
      { iso3: 'KEN' },
      { iso3: 'URY' },
    ]);
  });

  test('a planned round can be changed, an open one cannot', async () => {
    const store = await open();
    await store.instruments.publish(plainRevision, 'hash-1');
    await store.rounds.add(planned);
    const plan = { ...planned, title: 'Round 2025/26', deadline: '2027-01-31T00:00:00.000Z' };
    await store.rounds.change('round-2025', plan, admin);
    await expect(store.rounds.find('round-2025')).resolves.toEqual(plan);
    const unknown = { ...plan, instruments: [{ instrumentId: 'plain', version: '9.0.0', hash: 'hash-1' }] };
    await expect(store.rounds.change('round-2025', unknown, admin)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.rounds.find('round-2025')).resolves.toEqual(plan);
    await store.rounds.move('round-2025', { to: 'open', why: '' }, admin);
    await expect(store.rounds.change('round-2025', plan, admin)).rejects.toMatchObject({ code: 'state_moved' });
  });

  test('more time is given to all or to one country, and never less', async () => {
    const store = await open();
    await roundInStore(store);
    const extend = (iso3: string | null, deadline: string) =>
      store.rounds.extend('round-2025', { iso3, deadline, why: 'floods' }, admin);
    await extend('KEN', '2027-02-01T00:00:00.000Z');
    await extend(null, '2027-01-15T00:00:00.000Z');
    await expect(store.rounds.find('round-2025')).resolves.toMatchObject({ deadline: '2027-01-15T00:00:00.000Z' });
    await expect(store.rounds.countries('round-2025')).resolves.toMatchObject([
      { iso3: 'KEN', deadline: '2027-02-01T00:00:00.000Z' },
    ]);
    for (const iso3 of [null, 'KEN']) {
      const earlier = extend(iso3, '2027-01-14T00:00:00.000Z');
      await expect(earlier).rejects.toMatchObject({ code: 'deadline_not_later' });
    }
    await expect(extend('URY', '2028-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a country with more time is answered after the deadline of the others', async () => {
    let now = new Date('2026-12-30T00:00:00Z');
    const store = await open({ clock: () => now });
    const { assessmentId, actor } = await roundInStore(store);
    await store.rounds.extend('round-2025', { iso3: 'KEN', deadline: '2027-01-10T00:00:00Z', why: 'floods' }, admin);
    const other = await store.assessments.ensure('round-2025', 'plain', 'URY');
    now = new Date('2027-01-05T00:00:00Z');
    const operation = () => ({
      operationId: randomUUID(),
      questionId: 'PL-A1',
      baseVersion: 0,
      answer: { value: 1 },
    });
    await expect(store.assessments.save(assessmentId, [operation()], actor)).resolves.toMatchObject([
      { outcome: 'saved' },
    ]);
    await expect(store.assessments.save(other.assessmentId, [operation()], actor)).rejects.toMatchObject({
      code: 'locked',
      data: { reason: 'deadline' },
    });
  });

  test('a round goes its road only, and a publication can be taken back', async () => {
    const store = await open();
    await roundInStore(store);
    const move = (to: Round['state']) => store.rounds.move('round-2025', { to, why: 'test' }, admin);
    await expect(move('published')).rejects.toMatchObject({ code: 'transition_refused' });
    await move('closed');
    await expect(move('planned')).rejects.toMatchObject({ code: 'transition_refused' });
    await move('published');
    await move('closed');
    await move('open');
    await expect(store.rounds.find('round-2025')).resolves.toMatchObject({ state: 'open', embargoUntil: null });
  });

  test('a publication is made once, of what was looked at, and taken back once', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const operationId = randomUUID();
    const publish = async (part: object = {}) => {
      const checkedMark = await store.rounds.contentMark('round-2025');
      const whole = { operationId, scoreRuns: {}, embargoUntil: null, why: 'as announced', checkedMark, ...part };
      await store.rounds.publish('round-2025', whole, admin);
    };
    await expect(publish()).rejects.toMatchObject({ code: 'transition_refused' });
    const before = await store.rounds.contentMark('round-2025');
    await store.assessments.save(
      assessmentId,
      [{ operationId: randomUUID(), questionId: 'PL-A1', baseVersion: 0, answer: { value: 1 } }],
      actor,
    );
    await store.rounds.move('round-2025', { to: 'closed', why: 'test' }, admin);
    // The assessment went from not started to in progress since the mark was taken.
    await expect(publish({ checkedMark: before })).rejects.toMatchObject({ code: 'content_moved' });
    await expect(publish({ scoreRuns: { plain: 'none' } })).rejects.toMatchObject({ code: 'not_found' });
    await publish({ embargoUntil: '2027-01-01T00:00:00.000Z' });
    await publish({ embargoUntil: '2027-01-01T00:00:00.000Z' });
    await expect(publish({ why: 'another reason' })).rejects.toMatchObject({ code: 'operation_reused' });
    await expect(publish({ operationId: randomUUID() })).rejects.toMatchObject({ code: 'transition_refused' });
    await expect(store.rounds.find('round-2025')).resolves.toMatchObject({
      state: 'published',
      embargoUntil: '2027-01-01T00:00:00.000Z',
    });
    const withdrawal = { operationId: randomUUID(), why: 'a mistake was found' };
    await store.rounds.withdraw('round-2025', withdrawal, admin);
    await store.rounds.withdraw('round-2025', withdrawal, admin);
    await expect(store.rounds.find('round-2025')).resolves.toMatchObject({ state: 'closed', embargoUntil: null });
    const again = { ...withdrawal, operationId: randomUUID() };
    await expect(store.rounds.withdraw('round-2025', again, admin)).rejects.toMatchObject({
      code: 'transition_refused',
    });
    const moves = (await store.audit.list({ limit: 100 })).filter(({ act }) => act === 'round.state');
    expect(moves.map(({ data }) => data['to'])).toEqual(['closed', 'published', 'closed']);
  });
});
