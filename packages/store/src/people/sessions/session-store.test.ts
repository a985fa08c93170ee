import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { operatorActor } from '../../actor/actor.ts';

const ana = { name: 'Ana', login: 'ana', password: 'correct horse', roles: [] } as const;

describeOnBothDatabases('sessions', (open) => {
  let now = Date.parse('2026-03-01T12:00:30Z');
  const clock = () => new Date(now);

  test('are listed with what they are, last use to the minute, and without their tokens', async () => {
    const store = await open({ clock });
    const { personId } = await store.people.add(ana);
    const first = await store.people.signIn('ana', ana.password, 'Firefox on Linux');
    now += 90_000;
    await store.people.signIn('ana', ana.password, 'Safari on iPhone');
    now += 3_600_000;
    await store.people.bySession(first?.token ?? '');
    const sessions = await store.accounts.sessions.list(personId, { limit: 5 });
    expect(sessions).toEqual([
      {
        sessionId: expect.stringMatching(/^[\w-]{36}$/),
        method: 'password',
        agent: 'Safari on iPhone',
        startedAt: '2026-03-01T12:02:00.000Z',
        usedAt: '2026-03-01T12:02:00.000Z',
      },
      {
        sessionId: expect.any(String),
        method: 'password',
        agent: 'Firefox on Linux',
        startedAt: '2026-03-01T12:00:30.000Z',
        usedAt: '2026-03-01T13:02:00.000Z',
      },
    ]);
    expect(JSON.stringify(sessions)).not.toContain(first?.token);
  });

  test('one ends, all others end, all of somebody end; each ending is recorded', async () => {
    const store = await open({ clock });
    const { personId } = await store.people.add(ana);
    await store.people.add({ ...ana, login: 'ben' });
    const ben = await store.people.signIn('ben', ana.password);
    const tokens: string[] = [];
    for (let count = 0; count < 4; count += 1)
      tokens.push((await store.people.signIn('ana', ana.password))?.token ?? '');
    const [first, second, third] = await Promise.all(tokens.map((token) => store.people.bySession(token)));
    if (first === undefined || second === undefined || third === undefined) throw new Error('signed in');
    const alive = async () =>
      (await Promise.all(tokens.map((token) => store.people.bySession(token)))).map((each) => each !== undefined);
    const { sessions } = store.accounts;
    await sessions.end(second.sessionId, first.actor);
    expect(await alive()).toEqual([true, false, true, true]);
    await expect(sessions.end(second.sessionId, first.actor)).rejects.toMatchObject({ code: 'not_found' });
    const foreign = sessions.end(first.sessionId, operatorActor('somebody else'));
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    await expect(sessions.endOthers(third.sessionId, first.actor)).resolves.toBe(2);
    expect(await alive()).toEqual([false, false, true, false]);
    await sessions.endAll(personId, operatorActor('admin'));
    expect(await alive()).toEqual([false, false, false, false]);
    await expect(store.people.bySession(ben?.token ?? '')).resolves.toBeDefined();
    const acts = (await store.audit.list({})).map(({ act }) => act);
    expect(acts.slice(0, 3)).toEqual(['person.sessions-end', 'person.sessions-end', 'person.session-end']);
  });

  test('one that was being started while the password changed is not started', async () => {
    const store = await open({ clock });
    await store.people.add(ana);
    const [late] = await Promise.all([
      store.people.signIn('ana', ana.password),
      store.people.setPassword('ana', 'another one'),
    ]);
    // Whichever came first: with the old password nobody is signed in any more.
    await expect(store.people.bySession(late?.token ?? '')).resolves.toBeUndefined();
  });

  test('a new own password ends every session and gives another one', async () => {
    const store = await open({ clock });
    await store.people.add(ana);
    const old = await store.people.signIn('ana', ana.password);
    const signedIn = await store.people.bySession(old?.token ?? '');
    if (signedIn === undefined) throw new Error('signed in');
    const { passwords } = store.accounts;
    await expect(passwords.check(signedIn.actor.personId, 'wrong')).resolves.toBe('wrong');
    await expect(passwords.check(signedIn.actor.personId, ana.password)).resolves.toBe('fits');
    await expect(passwords.check('nobody', ana.password)).resolves.toBe('none');
    const token = await passwords.change('another one', signedIn.actor, 'Firefox on Linux');
    await expect(store.people.bySession(old?.token ?? '')).resolves.toBeUndefined();
    await expect(store.people.bySession(token)).resolves.toBeDefined();
    await expect(store.people.signIn('ana', 'another one')).resolves.toBeDefined();
    await expect(passwords.change('a third', signedIn.actor, '')).rejects.toMatchObject({ code: 'rights_moved' });
  });
});
