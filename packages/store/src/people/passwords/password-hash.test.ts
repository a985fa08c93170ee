import { expect, test } from 'vitest';
import { hashPassword, passwordFits } from './password-hash.ts';

test('the same password fits in another Unicode form, another does not', async () => {
  const hash = await hashPassword('caf\u00e9');
  await expect(passwordFits('cafe\u0301', hash)).resolves.toBe(true);
  await expect(passwordFits('cafe', hash)).resolves.toBe(false);
});

test('two hashes of one password differ', async () => {
  expect(await hashPassword('a')).not.toBe(await hashPassword('a'));
});

test('without a hash no password fits', async () => {
  await expect(passwordFits('', undefined)).resolves.toBe(false);
});

// phc-winner-argon2, src/test.c: version 0x13, argon2id, t=2, m=2^8 KiB, p=1, password "password", salt "somesalt".
const referenceHash = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';

test('of a flood two hundred wait their turn and all others are told to come back; then it is as before', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 300 }, () => passwordFits('password', referenceHash)));
  const refused = tries.filter((each) => each.status === 'rejected');
  expect(refused).toHaveLength(100);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'busy' });
  await expect(passwordFits('password', referenceHash)).resolves.toBe(true);
});

test('a hash made by the reference implementation fits', async () => {
  await expect(passwordFits('password', referenceHash)).resolves.toBe(true);
});
