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
    await store.rounds.setState('round-2025', 'closed', operatorActor('admin'));
    await expect(store.rounds.find('round-2025')).resolves.toMatchObject({ state: 'closed' });
    const [act] = await store.audit
      .list({ limit: 100 })
      .then((acts) => acts.filter(({ act: name }) => name === 'round.state'));
    expect(act).toMatchObject({ actorId: 'admin', chain: 'round/round-2025', data: { from: 'open', to: 'closed' } });
    await expect(store.rounds.setState('none', 'closed', operatorActor('admin'))).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
