import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { operatorActor } from '../actor/actor.ts';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { openDatabase } from '../database/open-database.ts';

const hour = 3_600_000;
const ana = {
  name: 'Ana',
  login: 'Ana@Example.org',
  password: 'correct horse',
  roles: [boundRole('coordinator', { iso3: 'KEN', roundId: 'r1' })],
} as const;

describeOnBothDatabases('people', (open, { fresh }) => {
  test('a person signs in by login in any case, and is known by the token until signing out', async () => {
    const { people } = await open();
    const person = await people.add(ana);
    const session = await people.signIn('ana@example.ORG', 'correct horse');
    expect(session?.person).toEqual(person);
    expect(session?.token).toMatch(/^[\w-]{43}$/);
    await expect(people.bySession(session?.token ?? '')).resolves.toMatchObject({ person });
    await people.signOut(session?.token ?? '');
    await expect(people.bySession(session?.token ?? '')).resolves.toBeUndefined();
  });

  test('a wrong password and an unknown login give nothing', async () => {
    const { people } = await open();
    await people.add(ana);
    await expect(people.signIn(ana.login, 'wrong')).resolves.toBeUndefined();
    await expect(people.signIn('nobody', 'correct horse')).resolves.toBeUndefined();
    await expect(people.bySession('nonsense')).resolves.toBeUndefined();
  });

  test('each sign-in gives another token', async () => {
    const { people } = await open();
    await people.add(ana);
    const [one, two] = [await people.signIn(ana.login, ana.password), await people.signIn(ana.login, ana.password)];
    expect(one?.token).not.toBe(two?.token);
  });

  test('a new password ends every session, is the only one that fits, and is audited without its words', async () => {
    const { people, audit } = await open();
    const { personId } = await people.add(ana);
    const session = await people.signIn(ana.login, ana.password);
    await people.setPassword('ana@example.org', 'another one');
    await expect(people.bySession(session?.token ?? '')).resolves.toBeUndefined();
    await expect(people.signIn(ana.login, ana.password)).resolves.toBeUndefined();
    await expect(people.signIn(ana.login, 'another one')).resolves.toBeDefined();
    const entries = await audit.list({ limit: 10 });
    expect(entries.find(({ act }) => act === 'person.password')).toMatchObject({ object: personId, data: {} });
    await expect(people.setPassword('nobody', 'x')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a login is taken once', async () => {
    const { people } = await open();
    await people.add(ana);
    await expect(people.add({ ...ana, login: 'ANA@example.org' })).rejects.toMatchObject({ code: 'already_exists' });
    await expect(people.list()).resolves.toHaveLength(1);
  });

  test('a session ends twelve hours after its last use, and seven days after its start', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const { people } = await open({ clock: () => new Date(now) });
    await people.add(ana);
    const { token = '' } = (await people.signIn(ana.login, ana.password)) ?? {};
    for (let uses = 0; uses < 15; uses += 1) {
      now += 11 * hour;
      await expect(people.bySession(token)).resolves.toBeDefined();
    }
    now += 11 * hour;
    await expect(people.bySession(token)).resolves.toBeUndefined();
    const second = (await people.signIn(ana.login, ana.password)) ?? { token: '' };
    now += 12 * hour;
    await expect(people.bySession(second.token)).resolves.toBeUndefined();
  });

  test('neither password nor token is stored', async () => {
    const settings = await fresh();
    const { people } = await open({ settings });
    await people.add(ana);
    const { token = '' } = (await people.signIn(ana.login, ana.password)) ?? {};
    const database = await openDatabase(settings);
    const sessions = await database.read.selectFrom('session').selectAll().execute();
    const passwords = await database.read.selectFrom('password').selectAll().execute();
    await database.close();
    expect(JSON.stringify(sessions)).not.toContain(token);
    // OWASP Password Storage Cheat Sheet: argon2id with m = 19 MiB, t = 2, p = 1.
    expect(passwords[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  test('a role is given once and taken away; both are audited, and taking ends the sessions', async () => {
    const { people, audit } = await open();
    const { personId } = await people.add(ana);
    const session = await people.signIn(ana.login, ana.password);
    const section = boundRole('contributor', { iso3: 'KEN', instrumentId: 'eg', sectionId: 'A' });
    await people.grant(personId, section, operatorActor('admin'));
    await people.grant(personId, section, operatorActor('admin'));
    const signedIn = await people.bySession(session?.token ?? '');
    expect(signedIn?.person.roles).toEqual([...ana.roles, section]);
    await people.revoke(personId, section, operatorActor('admin'));
    await people.revoke(personId, section, operatorActor('admin'));
    await expect(people.find(personId)).resolves.toMatchObject({ roles: ana.roles });
    await expect(people.bySession(session?.token ?? '')).resolves.toBeUndefined();
    const acts = (await audit.list({})).filter(({ object }) => object === personId).map(({ act }) => act);
    expect(acts).toEqual(['person.revoke', 'person.grant', 'person.add']);
    const nobody = people.grant('nobody', section, operatorActor('admin'));
    await expect(nobody).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a disabled person is signed out and cannot sign in until enabled again', async () => {
    const { people } = await open();
    const { personId } = await people.add(ana);
    const session = await people.signIn(ana.login, ana.password);
    await people.setDisabled(personId, true, operatorActor('admin'));
    await expect(people.bySession(session?.token ?? '')).resolves.toBeUndefined();
    await expect(people.signIn(ana.login, ana.password)).resolves.toBeUndefined();
    await people.setDisabled(personId, false, operatorActor('admin'));
    await expect(people.signIn(ana.login, ana.password)).resolves.toBeDefined();
  });

  test('a write by someone whose rights have changed since they were looked at is refused', async () => {
    const store = await open();
    const { assessmentId } = await roundInStore(store);
    const { personId } = await store.people.add({ ...ana, login: 'other' });
    const session = await store.people.signIn('other', ana.password);
    const signedIn = await store.people.bySession(session?.token ?? '');
    if (signedIn === undefined) throw new Error('the person is signed in');
    const save = (value: number) =>
      store.assessments.save(
        assessmentId,
        [{ operationId: randomUUID(), questionId: 'PL-A1', baseVersion: value - 1, answer: { value } }],
        signedIn.actor,
      );
    await save(1);
    await store.people.revoke(personId, ana.roles[0], operatorActor('admin'));
    await expect(save(2)).rejects.toMatchObject({ code: 'rights_moved' });
    await expect(store.assessments.responses(assessmentId)).resolves.toMatchObject([{ version: 1 }]);
  });
});
