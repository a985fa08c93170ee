import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { operatorActor } from '../../actor/actor.ts';
import type { Store } from '../../store.ts';

const account = { issuer: 'https://login.example', subject: 'sub-1' };
const ana = { name: 'Ana', login: 'ana', password: 'correct horse', email: 'Ana@example.org', roles: [] } as const;
const visit = { state: 'state', browser: 'browser', nonce: 'nonce', verifier: 'verifier' } as const;

describeOnBothDatabases('single sign-on', (open) => {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = () => new Date(now);

  async function signedIn(store: Store) {
    const session = await store.people.signIn('ana', ana.password);
    const found = await store.people.bySession(session?.token ?? '');
    if (found === undefined) throw new Error('signed in');
    return found;
  }

  test('a visit comes back once, to the same browser, within ten minutes', async () => {
    const { accounts } = await open({ clock });
    const { begin, take } = accounts.identities;
    await begin({ ...visit, purpose: { kind: 'sign-in' } });
    await expect(take('state', 'another browser')).resolves.toBeUndefined();
    await expect(take('another state', 'browser')).resolves.toBeUndefined();
    const takes = await Promise.all([take('state', 'browser'), take('state', 'browser'), take('state', 'browser')]);
    expect(takes.filter((each) => each !== undefined)).toEqual([
      { nonce: 'nonce', verifier: 'verifier', purpose: { kind: 'sign-in' } },
    ]);
    await begin({ ...visit, purpose: { kind: 'link', sessionId: 's1' } });
    now += 10 * 60_000;
    await expect(take('state', 'browser')).resolves.toBeUndefined();
  });

  test('an account is nobody until it is linked, by a living session, to one person', async () => {
    const store = await open({ clock });
    const { identities } = store.accounts;
    await store.people.add(ana);
    await expect(identities.signIn(account, '')).resolves.toBeUndefined();
    const { sessionId, person } = await signedIn(store);
    await identities.linkToSession(account, sessionId);
    await expect(identities.signIn(account, '')).resolves.toMatchObject({ person, owes: null });
    await expect(identities.linkToSession(account, sessionId)).rejects.toMatchObject({ code: 'already_exists' });
    const other = { ...account, subject: 'sub-2' };
    await expect(identities.linkToSession(other, 'ended')).rejects.toMatchObject({ code: 'not_found' });
    await expect(identities.signIn({ ...account, issuer: 'https://other.example' }, '')).resolves.toBeUndefined();
    const acts = (await store.audit.list({})).map(({ act, data }) => [act, data['by']]);
    expect(acts).toContainEqual(['person.identity-link', 'session']);
    await store.people.setDisabled(person.personId, true, operatorActor('admin'));
    await expect(identities.signIn(account, '')).resolves.toBeUndefined();
  });

  test('an address links only where it is one active person, whatever its case', async () => {
    const store = await open({ clock });
    const { identities, links } = store.accounts;
    const invited = { name: 'B', login: 'b', email: 'b@example.org', language: null, homeIso3: null, roles: [] };
    await links.invite(invited, operatorActor('admin'), () => null);
    await expect(identities.linkByEmail(account, 'b@example.org', '')).resolves.toBeUndefined();
    await store.people.add(ana);
    await expect(identities.linkByEmail(account, 'nobody@example.org', '')).resolves.toBeUndefined();
    await expect(identities.linkByEmail(account, 'ANA@example.org', '')).resolves.toMatchObject({
      person: { login: 'ana' },
    });
    await store.people.add({ ...ana, login: 'second' });
    const other = { ...account, subject: 'sub-2' };
    await expect(identities.linkByEmail(other, 'ana@example.org', '')).resolves.toBeUndefined();
  });

  test('an account that is linked already takes nobody else by an invitation', async () => {
    const store = await open({ clock });
    const { identities, links } = store.accounts;
    await store.people.add(ana);
    await identities.linkByEmail(account, 'ana@example.org', '');
    const invited = { name: 'B', login: 'b', email: null, language: null, homeIso3: null, roles: [] };
    const { token } = await links.invite(invited, operatorActor('admin'), () => null);
    await identities.begin({ ...visit, purpose: { kind: 'invitation', token } });
    const taken = await identities.take('state', 'browser');
    const tokenHash = taken?.purpose.kind === 'invitation' ? taken.purpose.tokenHash : '';
    expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
    await expect(identities.acceptInvitation(account, tokenHash, '')).rejects.toMatchObject({ code: 'already_exists' });
    // The refused try has not used the invitation up.
    const other = { ...account, subject: 'sub-2' };
    await expect(identities.acceptInvitation(other, tokenHash, '')).resolves.toMatchObject({ person: { login: 'b' } });
    await expect(identities.acceptInvitation({ ...account, subject: 's3' }, tokenHash, '')).resolves.toBeUndefined();
  });

  test('a link is taken back by its person, unless nothing else is left to sign in with', async () => {
    const store = await open({ clock });
    const { identities, links } = store.accounts;
    await store.people.add(ana);
    await identities.linkByEmail(account, 'ana@example.org', '');
    const { actor } = await signedIn(store);
    const [linked] = await identities.list(actor.personId);
    await identities.unlink(linked?.identityId ?? '', actor);
    await expect(identities.signIn(account, '')).resolves.toBeUndefined();
    const invited = { name: 'B', login: 'b', email: null, language: null, homeIso3: null, roles: [] };
    const { token, personId } = await links.invite(invited, operatorActor('admin'), () => null);
    await identities.begin({ ...visit, purpose: { kind: 'invitation', token } });
    const taken = await identities.take('state', 'browser');
    const tokenHash = taken?.purpose.kind === 'invitation' ? taken.purpose.tokenHash : '';
    await identities.acceptInvitation(account, tokenHash, '');
    const [only] = await identities.list(personId);
    const refused = identities.unlink(only?.identityId ?? '', operatorActor(personId));
    await expect(refused).rejects.toMatchObject({ code: 'state_moved' });
    await expect(identities.signIn(account, '')).resolves.toBeDefined();
  });
});
