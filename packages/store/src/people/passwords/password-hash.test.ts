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

test('a hash made by the reference implementation fits', async () => {
  // phc-winner-argon2, src/test.c: version 0x13, argon2id, t=2, m=2^8 KiB, p=1, password "password", salt "somesalt".
  const hash = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  await expect(passwordFits('password', hash)).resolves.toBe(true);
});
