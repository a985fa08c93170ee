import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { oneTimeCode } from '../../../../../test/environment/one-time-code.ts';
import { operatorActor } from '../../actor/actor.ts';
import { openDatabase } from '../../database/open-database.ts';
import type { Store } from '../../store.ts';

const ana = { name: 'Ana', login: 'ana', password: 'correct horse', roles: [] } as const;
const step = 30_000;

describeOnBothDatabases('second factors', (open, { fresh }) => {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = () => new Date(now);

  /** A person whose factor is confirmed, with one session. */
  async function enrolled(store: Store) {
    const { personId } = await store.people.add(ana);
    const first = await store.people.signIn('ana', ana.password, 'Firefox on Linux');
    const signedIn = await store.people.bySession(first?.token ?? '');
    if (signedIn === undefined) throw new Error('signed in');
    const { secret } = await store.accounts.secondFactors.enrol(signedIn.actor);
    const codes = await store.accounts.secondFactors.confirm(
      oneTimeCode(secret, now),
      signedIn.actor,
      signedIn.sessionId,
    );
    return { personId, secret, codes: codes ?? [], token: first?.token ?? '' };
  }

  const waiting = async (store: Store): Promise<string> => {
    const result = await store.people.signIn('ana', ana.password);
    expect(result?.owes).toBe('second-factor');
    return result?.token ?? '';
  };

  test('enrolling needs a right code; then ten recovery codes are given, other sessions end, this one goes on', async () => {
    const store = await open({ clock });
    const { personId } = await store.people.add(ana);
    const [first, second] = [
      await store.people.signIn('ana', ana.password),
      await store.people.signIn('ana', ana.password),
    ];
    const mine = await store.people.bySession(first?.token ?? '');
    if (mine === undefined) throw new Error('signed in');
    const factors = store.accounts.secondFactors;
    await expect(factors.state(personId)).resolves.toEqual({ state: 'none', recoveryCodesLeft: 0 });
    await factors.enrol(mine.actor);
    const { secret } = await factors.enrol(mine.actor);
    await expect(factors.confirm('000000', mine.actor, mine.sessionId)).resolves.toBeUndefined();
    await expect(factors.state(personId)).resolves.toEqual({ state: 'enrolling', recoveryCodesLeft: 0 });
    // Not in force yet: nothing is owed.
    expect((await store.people.signIn('ana', ana.password))?.owes).toBeNull();
    expect(await factors.confirm(oneTimeCode(secret, now), mine.actor, mine.sessionId)).toHaveLength(10);
    await expect(factors.state(personId)).resolves.toEqual({ state: 'confirmed', recoveryCodesLeft: 10 });
    await expect(store.people.bySession(second?.token ?? '')).resolves.toBeUndefined();
    const again = await store.people.bySession(first?.token ?? '');
    expect(again?.hasSecondFactor).toBe(true);
    await expect(factors.enrol(again?.actor ?? mine.actor)).rejects.toMatchObject({ code: 'already_exists' });
    const acts = (await store.audit.list({})).map(({ act }) => act);
    expect(acts).toContain('person.second-factor');
  });

  test('after the password the session waits for ten minutes; the code gives another session', async () => {
    const store = await open({ clock });
    const { secret } = await enrolled(store);
    now += step;
    const token = await waiting(store);
    await expect(store.people.bySession(token)).resolves.toMatchObject({ owes: 'second-factor' });
    const whole = await store.accounts.secondFactors.complete(token, oneTimeCode(secret, now), 'Firefox on Linux');
    expect(whole?.owes).toBeNull();
    expect(whole?.token).not.toBe(token);
    await expect(store.people.bySession(token)).resolves.toBeUndefined();
    await expect(store.people.bySession(whole?.token ?? '')).resolves.toMatchObject({ owes: null });
    const late = await waiting(store);
    now += 10 * 60_000;
    await expect(store.people.bySession(late)).resolves.toBeUndefined();
    await expect(store.accounts.secondFactors.complete(late, oneTimeCode(secret, now), '')).resolves.toBeUndefined();
  });

  test('a code is taken once, nor is an earlier one taken after it, however many try at once', async () => {
    const store = await open({ clock });
    const { secret } = await enrolled(store);
    const { complete } = store.accounts.secondFactors;
    // The code that confirmed the factor is spent.
    await expect(complete(await waiting(store), oneTimeCode(secret, now), '')).resolves.toBeUndefined();
    now += 2 * step;
    const code = oneTimeCode(secret, now);
    const tokens = [await waiting(store), await waiting(store), await waiting(store)];
    const results = await Promise.all(tokens.map((token) => complete(token, code, '')));
    expect(results.filter((result) => result !== undefined)).toHaveLength(1);
    await expect(complete(await waiting(store), oneTimeCode(secret, now - step), '')).resolves.toBeUndefined();
    now += step;
    await expect(complete(await waiting(store), oneTimeCode(secret, now), '')).resolves.toBeDefined();
  });

  test('a recovery code stands for a lost phone, once, and its use is recorded', async () => {
    const store = await open({ clock });
    const { personId, codes } = await enrolled(store);
    const { complete, state } = store.accounts.secondFactors;
    const tokens = [await waiting(store), await waiting(store)];
    const results = await Promise.all(tokens.map((token) => complete(token, codes[3] ?? '', '')));
    expect(results.filter((result) => result !== undefined)).toHaveLength(1);
    await expect(state(personId)).resolves.toMatchObject({ recoveryCodesLeft: 9 });
    const entries = await store.audit.list({});
    expect(entries.filter(({ act, object }) => act === 'person.recovery-code' && object === personId)).toHaveLength(1);
  });

  test('a reset by an administrator ends every session, and signing in owes nothing then', async () => {
    const store = await open({ clock });
    const { personId, token } = await enrolled(store);
    await store.accounts.secondFactors.remove(personId, operatorActor('admin'));
    await expect(store.people.bySession(token)).resolves.toBeUndefined();
    expect((await store.people.signIn('ana', ana.password))?.owes).toBeNull();
    const removal = store.accounts.secondFactors.remove(personId, operatorActor('admin'));
    await expect(removal).rejects.toMatchObject({ code: 'not_found' });
    expect((await store.audit.list({}))[0]).toMatchObject({ act: 'person.second-factor-removal', actorId: 'admin' });
  });

  test('neither secret nor recovery code can be read in the database', async () => {
    const settings = await fresh();
    const store = await open({ settings, clock });
    const { secret, codes } = await enrolled(store);
    const database = await openDatabase(settings);
    const kept = JSON.stringify([
      await database.read.selectFrom('second_factor').selectAll().execute(),
      await database.read.selectFrom('recovery_code').selectAll().execute(),
    ]);
    await database.close();
    expect(kept).not.toContain(secret);
    for (const code of codes) expect(kept).not.toContain(code);
  });
});
