import { boundRole } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import type { Invitation, MailWriter } from '../../link-stores.ts';
import { operatorActor } from '../../actor/actor.ts';
import { openDatabase } from '../../database/open-database.ts';
import type { Store } from '../../store.ts';

const admin = operatorActor('admin');
const noMail: MailWriter = () => null;
const byMail: MailWriter = ({ email, token }) =>
  email === null ? null : { to: email, subject: 'A link', text: `The link: ${token}`, html: `<p>${token}</p>` };
const ben: Invitation = {
  name: 'Ben',
  login: 'ben@example.org',
  email: 'ben@example.org',
  language: 'fr',
  homeIso3: 'KEN',
  roles: [boundRole('contributor', { iso3: 'KEN' })],
};
const password = 'a long and good one';
const hour = 3_600_000;

describeOnBothDatabases('invitations and resets', (open, { fresh }) => {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = () => new Date(now);
  const start = () => open({ clock });
  const actsOn = async (store: Store, personId: string): Promise<readonly string[]> =>
    (await store.audit.list({})).filter(({ object }) => object === personId).map(({ act }) => act);

  test('an invitation makes an account that nobody can enter until it is accepted, once', async () => {
    const store = await start();
    const { links } = store.accounts;
    const link = await links.invite(ben, admin, noMail);
    await expect(store.accounts.administration.find(link.personId)).resolves.toMatchObject({ state: 'invited' });
    await expect(store.people.signIn('ben@example.org', '')).resolves.toBeUndefined();
    await expect(links.find('invitation', link.token)).resolves.toMatchObject({ name: 'Ben', language: 'fr' });
    await expect(links.find('reset', link.token)).resolves.toBeUndefined();
    const tries = await Promise.all(
      Array.from({ length: 4 }, () => links.accept(link.token, password, 'Firefox on Linux')),
    );
    const [result, ...more] = tries.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    expect(result).toMatchObject({ owes: null, person: { login: 'ben@example.org', homeIso3: 'KEN' } });
    await expect(store.people.bySession(result?.token ?? '')).resolves.toBeDefined();
    await expect(store.people.signIn('ben@example.org', password)).resolves.toBeDefined();
    await expect(links.find('invitation', link.token)).resolves.toBeUndefined();
    expect(await actsOn(store, link.personId)).toEqual(['person.accept', 'person.invite']);
    await expect(links.invite(ben, admin, noMail)).rejects.toMatchObject({ code: 'already_exists' });
  });

  test('a newer link of the same kind voids the older', async () => {
    const store = await start();
    const { links } = store.accounts;
    const first = await links.invite(ben, admin, noMail);
    const second = await links.issue('invitation', first.personId, admin, noMail);
    await expect(links.accept(first.token, password, '')).resolves.toBeUndefined();
    await expect(links.accept(second.token, password, '')).resolves.toBeDefined();
    const third = await links.issue('reset', first.personId, admin, noMail);
    const fourth = await links.issue('reset', first.personId, admin, noMail);
    await expect(links.reset(third.token, password)).resolves.toBe(false);
    await expect(links.reset(fourth.token, password)).resolves.toBe(true);
  });

  test('an invitation lasts seven days, a reset one hour', async () => {
    const store = await start();
    const { links } = store.accounts;
    const invitation = await links.invite(ben, admin, noMail);
    now += 7 * 24 * hour;
    await expect(links.find('invitation', invitation.token)).resolves.toBeUndefined();
    await expect(links.accept(invitation.token, password, '')).resolves.toBeUndefined();
    const { personId } = await store.people.add({ name: 'C', login: 'c', password, roles: [] });
    const reset = await links.issue('reset', personId, admin, noMail);
    now += hour - 1;
    await expect(links.find('reset', reset.token)).resolves.toBeDefined();
    now += 1;
    await expect(links.reset(reset.token, password)).resolves.toBe(false);
  });

  test('only who was invited is invited again, only who is active gets a reset', async () => {
    const store = await start();
    const { links } = store.accounts;
    const { personId } = await links.invite(ben, admin, noMail);
    await expect(links.issue('reset', personId, admin, noMail)).rejects.toMatchObject({ code: 'state_moved' });
    const active = await store.people.add({ name: 'C', login: 'c', password, roles: [] });
    await expect(links.issue('invitation', active.personId, admin, noMail)).rejects.toMatchObject({
      code: 'state_moved',
    });
    await expect(links.issue('reset', 'nobody', admin, noMail)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a link is not made for roles that were looked at and are others by now', async () => {
    const store = await start();
    const { links } = store.accounts;
    const { personId } = await links.invite(ben, admin, noMail);
    await store.people.grant(personId, boundRole('administrator'), admin);
    await expect(links.issue('invitation', personId, admin, noMail, ben.roles)).rejects.toMatchObject({
      code: 'rights_moved',
    });
    const roles = [...ben.roles, boundRole('administrator')];
    await expect(links.issue('invitation', personId, admin, noMail, roles)).resolves.toMatchObject({ personId });
  });

  test('a reset ends sessions and personal tokens and is recorded', async () => {
    const store = await start();
    const { personId } = await store.people.add({ name: 'C', login: 'c', password, roles: [] });
    const session = await store.people.signIn('c', password);
    const signedIn = await store.people.bySession(session?.token ?? '');
    if (signedIn === undefined) throw new Error('signed in');
    const wanted = { name: 'R', scopes: ['read'], iso3: null, roundId: null, days: 5 } as const;
    const { secret } = await store.accounts.personalTokens.make(wanted, signedIn.actor);
    const { token } = await store.accounts.links.issue('reset', personId, admin, noMail);
    await expect(store.accounts.links.reset(token, 'another good one')).resolves.toBe(true);
    await expect(store.people.bySession(session?.token ?? '')).resolves.toBeUndefined();
    await expect(store.accounts.personalTokens.holder(secret)).resolves.toBeUndefined();
    await expect(store.people.signIn('c', 'another good one')).resolves.toBeDefined();
    expect((await actsOn(store, personId)).slice(0, 2)).toEqual(['person.reset', 'person.reset-link']);
  });

  test('a link is worth nothing once the account is shut, or has been given more than a contributor may', async () => {
    const store = await start();
    const { links } = store.accounts;
    const invited = await links.invite(ben, admin, noMail);
    await store.people.grant(invited.personId, boundRole('contributor', { iso3: 'KEN', sectionId: 'A' }), admin);
    await expect(links.find('invitation', invited.token)).resolves.toBeDefined();
    await store.people.grant(invited.personId, boundRole('administrator'), admin);
    await expect(links.accept(invited.token, password, '')).resolves.toBeUndefined();
    const again = await links.issue('invitation', invited.personId, admin, noMail);
    await store.people.setDisabled(invited.personId, true, admin);
    await expect(links.find('invitation', again.token)).resolves.toBeUndefined();
    await expect(links.accept(again.token, password, '')).resolves.toBeUndefined();
  });

  test('the token can be read nowhere in the database, nor can the mail', async () => {
    const settings = await fresh();
    const store = await open({ settings, clock });
    const { token } = await store.accounts.links.invite(ben, admin, byMail);
    const database = await openDatabase(settings);
    const kept = JSON.stringify([
      await database.read.selectFrom('account_token').selectAll().execute(),
      await database.read.selectFrom('outgoing_mail').selectAll().execute(),
      await database.read.selectFrom('audit').selectAll().execute(),
    ]);
    await database.close();
    expect(kept).toContain('invitation');
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('ben@example.org');
  });

  test('asking for a reset writes the same for everybody; a mail goes to who has an address, the rest to administrators', async () => {
    const settings = await fresh();
    const store = await open({ settings, clock });
    const { resetRequests, mail } = store.accounts;
    await store.people.add({ name: 'C', login: 'c', password, email: 'c@example.org', roles: [] });
    const unmailed = await store.people.add({ name: 'D', login: 'd', password, roles: [] });
    await store.accounts.links.invite(ben, admin, noMail);
    for (const login of ['C', 'd', 'nobody', 'ben@example.org', 'c']) await resetRequests.note(login);
    const database = await openDatabase(settings);
    const rows = await database.read.selectFrom('reset_request').selectAll().orderBy('login_key').execute();
    expect(rows.map((row) => row.login_key)).toEqual(['ben@example.org', 'c', 'd', 'nobody']);
    expect(await database.read.selectFrom('account_token').select('kind').execute()).toEqual([{ kind: 'invitation' }]);
    await database.close();
    await Promise.all([resetRequests.answer(byMail), resetRequests.answer(byMail)]);
    const mails = await mail.claim('w', 10);
    expect(mails).toMatchObject([{ to: 'c@example.org', subject: 'A link' }]);
    await expect(resetRequests.list({ limit: 5 })).resolves.toMatchObject([
      { personId: unmailed.personId, login: 'd' },
    ]);
    await store.accounts.links.issue('reset', unmailed.personId, admin, noMail);
    await expect(resetRequests.list({ limit: 5 })).resolves.toEqual([]);
    const token = /link: (\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    await expect(store.accounts.links.reset(token, 'another good one')).resolves.toBe(true);
  });
});
