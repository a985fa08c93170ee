import { boundRole } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { operatorActor } from '../../actor/actor.ts';
import { openDatabase } from '../../database/open-database.ts';
import { isPersonalToken, newPersonalToken } from './personal-token-text.ts';

const day = 24 * 3_600_000;
const ana = { name: 'Ana', login: 'ana', password: 'correct horse', roles: [boundRole('analyst')] } as const;
const wanted = { name: 'Nightly export', scopes: ['read', 'answer'], iso3: 'KEN', roundId: null, days: 30 } as const;

test('a token is known by its prefix and its checksum', () => {
  const token = newPersonalToken();
  expect(token).toMatch(/^gwp_[\w-]{49}$/);
  expect(isPersonalToken(token)).toBe(true);
  expect(newPersonalToken()).not.toBe(token);
  const other = token.at(10) === 'A' ? 'B' : 'A';
  for (const text of ['', 'gwp_', token.slice(1), `${token}A`, token.slice(0, 10) + other + token.slice(11)])
    expect(isPersonalToken(text), text).toBe(false);
});

describeOnBothDatabases('personal tokens', (open, { fresh }) => {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = () => new Date(now);

  test('a token tells whose it is and how far it reaches, until it expires', async () => {
    const store = await open({ clock });
    const { personalTokens } = store.accounts;
    const { personId } = await store.people.add(ana);
    const { secret, token } = await personalTokens.make(wanted, operatorActor(personId));
    expect(token).toMatchObject({ name: 'Nightly export', expiresAt: '2026-03-31T12:00:00.000Z', lastUsedOn: null });
    await expect(personalTokens.holder(secret)).resolves.toMatchObject({
      person: { personId, roles: ana.roles },
      scopes: ['read', 'answer'],
      iso3: 'KEN',
      roundId: null,
    });
    await expect(personalTokens.list(personId)).resolves.toMatchObject([{ lastUsedOn: '2026-03-01' }]);
    now += 30 * day;
    await expect(personalTokens.holder(secret)).resolves.toBeUndefined();
    await expect(personalTokens.holder(newPersonalToken())).resolves.toBeUndefined();
  });

  test('it ends with its revoking, with its person, and is nobody else’s to revoke', async () => {
    const store = await open({ clock });
    const { personalTokens } = store.accounts;
    const { personId } = await store.people.add(ana);
    const { secret, token } = await personalTokens.make(wanted, operatorActor(personId));
    const another = personalTokens.revoke(token.tokenId, operatorActor('another'));
    await expect(another).rejects.toMatchObject({ code: 'not_found' });
    await store.people.setDisabled(personId, true, operatorActor('admin'));
    await expect(personalTokens.holder(secret)).resolves.toBeUndefined();
    await store.people.setDisabled(personId, false, operatorActor('admin'));
    await expect(personalTokens.holder(secret)).resolves.toBeDefined();
    await personalTokens.revoke(token.tokenId, operatorActor(personId));
    await expect(personalTokens.holder(secret)).resolves.toBeUndefined();
    await expect(personalTokens.list(personId)).resolves.toEqual([]);
    const acts = (await store.audit.list({})).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['person.token', 'person.token-revoke']));
  });

  test('fifty at most, and none can be read in the database', async () => {
    const settings = await fresh();
    const store = await open({ settings, clock });
    const { personId } = await store.people.add(ana);
    const make = () => store.accounts.personalTokens.make(wanted, operatorActor(personId));
    const secrets = [];
    for (let count = 0; count < 50; count += 1) secrets.push((await make()).secret);
    await expect(make()).rejects.toMatchObject({ code: 'too_many' });
    const database = await openDatabase(settings);
    const kept = JSON.stringify(await database.read.selectFrom('personal_token').selectAll().execute());
    await database.close();
    for (const secret of secrets) expect(kept).not.toContain(secret.slice(4));
  });
});
