import { boundRole } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { operatorActor } from '../actor/actor.ts';
import type { Store } from '../store.ts';

const password = 'correct horse';
const admin = operatorActor('operator');
const administrator = boundRole('administrator');

describeOnBothDatabases('looking after people', (open) => {
  test('pages go through everybody once, by login, and filters narrow them', async () => {
    const { people, accounts } = await open();
    const add = (login: string, homeIso3: string | null, role: 'coordinator' | 'analyst', iso3: string | null) =>
      people.add({ name: login, login, password, homeIso3, roles: [boundRole(role, { iso3 })] });
    await add('d', null, 'analyst', null);
    await add('B', 'KEN', 'analyst', null);
    await add('a', null, 'coordinator', 'KEN');
    await add('c', 'URY', 'coordinator', 'URY');
    const { page } = accounts.administration;
    const first = await page({ limit: 3 });
    expect(first.people.map(({ login }) => login)).toEqual(['a', 'B', 'c']);
    const second = await page({ limit: 3, after: first.next ?? '' });
    expect(second).toMatchObject({ people: [{ login: 'd', state: 'active', hasSecondFactor: false }], next: null });
    const logins = async (query: object) => (await page({ limit: 9, ...query })).people.map(({ login }) => login);
    expect(await logins({ countries: ['KEN'] })).toEqual(['a', 'B']);
    expect(await logins({ role: 'coordinator' })).toEqual(['a', 'c']);
    expect(await logins({ role: 'analyst', countries: ['KEN'] })).toEqual(['B']);
    expect(await logins({ role: 'analyst', countries: ['KEN'], rolesWithin: ['KEN'] })).toEqual([]);
    expect(await logins({ countries: [] })).toEqual([]);
  });

  test('name and home change, without a name in the audit, and a home moved is a right moved', async () => {
    const { people, accounts, audit } = await open();
    const { personId } = await people.add({ name: 'Ana', login: 'ana', password, roles: [] });
    const session = await people.signIn('ana', password);
    const before = await people.bySession(session?.token ?? '');
    await accounts.administration.change(personId, { name: 'Ana Maria', homeIso3: 'KEN' }, admin);
    const after = await people.bySession(session?.token ?? '');
    expect(after?.person).toMatchObject({ name: 'Ana Maria', homeIso3: 'KEN' });
    expect(after?.actor.accessVersion).not.toBe(before?.actor.accessVersion);
    expect((await audit.list({}))[0]).toMatchObject({
      act: 'person.change',
      data: { name: 'changed', homeIso3: 'KEN' },
    });
    const nobody = accounts.administration.change('nobody', { name: 'X' }, admin);
    await expect(nobody).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a lock-out is recorded for a login of somebody, by whatever case, and for nobody else', async () => {
    const { people, accounts, audit } = await open();
    const { personId } = await people.add({ name: 'Ana', login: 'ana', password, roles: [] });
    await accounts.administration.recordLockout({ login: ' ANA ' });
    await accounts.administration.recordLockout({ login: 'nobody' });
    const entries = (await audit.list({})).filter(({ act }) => act === 'person.lockout');
    expect(entries).toMatchObject([{ object: personId, actorId: 'system' }]);
  });

  const administrators = async ({ people }: Store, ...logins: readonly string[]) =>
    await Promise.all(
      logins.map(async (login) => {
        const roles = [administrator];
        return (await people.add({ name: login, login, password, roles })).personId;
      }),
    );

  test('the last active administrator is neither disabled nor revoked; a bounded, a disabled or an invited one does not count', async () => {
    const store = await open();
    const [one = '', two = ''] = await administrators(store, 'one', 'two');
    await store.people.add({
      name: 'Bounded',
      login: 'bounded',
      password,
      roles: [boundRole('administrator', { roundId: 'r' })],
    });
    const invited = { name: 'I', login: 'i', email: null, language: null, homeIso3: null, roles: [administrator] };
    await store.accounts.links.invite(invited, admin, () => null);
    await store.people.setDisabled(two, true, admin);
    await expect(store.people.setDisabled(one, true, admin)).rejects.toMatchObject({ code: 'last_administrator' });
    await expect(store.people.revoke(one, administrator, admin)).rejects.toMatchObject({ code: 'last_administrator' });
    await expect(store.people.find(one)).resolves.toMatchObject({ roles: [administrator] });
    await store.people.setDisabled(two, false, admin);
    await store.people.revoke(one, administrator, admin);
    await expect(store.people.revoke(two, administrator, admin)).rejects.toMatchObject({ code: 'last_administrator' });
  });

  test('two administrators who remove each other at once do not leave nobody', async () => {
    const store = await open();
    const [one = '', two = ''] = await administrators(store, 'one', 'two');
    const outcomes = await Promise.allSettled([
      store.people.setDisabled(one, true, operatorActor(two)),
      store.people.revoke(two, administrator, operatorActor(one)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
