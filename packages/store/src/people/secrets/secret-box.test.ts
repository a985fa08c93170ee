import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { readSecretKey, secretKeyFile } from './read-secret-key.ts';
import { secretBox } from './secret-box.ts';

const key = Buffer.alloc(32, 7);
const box = secretBox(() => key);

describe('secretBox', () => {
  test('opens what it sealed, for the same owner and purpose only, and never seals alike twice', () => {
    const sealed = box.seal('second-factor', 'p1', 'a secret');
    expect(box.open('second-factor', 'p1', sealed)).toBe('a secret');
    expect(box.seal('second-factor', 'p1', 'a secret')).not.toBe(sealed);
    expect(() => box.open('second-factor', 'p2', sealed)).toThrow(/SECRET_KEY/);
    expect(() => box.open('mail', 'p1', sealed)).toThrow(/SECRET_KEY/);
  });

  test('opens nothing that was changed, cut or sealed with another key', () => {
    const sealed = box.seal('mail', 'm1', 'a text');
    const changed = Buffer.from(sealed, 'base64url');
    changed[13] = (changed[13] ?? 0) ^ 1;
    for (const text of [changed.toString('base64url'), sealed.slice(0, -4), '', sealed.slice(0, 10)])
      expect(() => box.open('mail', 'm1', text)).toThrow(/SECRET_KEY/);
    const other = secretBox(() => Buffer.alloc(32, 8));
    expect(() => other.open('mail', 'm1', sealed)).toThrow(/SECRET_KEY/);
    expect(other.fingerprint()).not.toBe(box.fingerprint());
  });

  test('hides the text', () => {
    expect(Buffer.from(box.seal('mail', 'm1', 'a very plain text'), 'base64url').toString()).not.toContain('plain');
  });
});

describe('readSecretKey', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'groundwork-key-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  test('makes a file for its owner alone, once', () => {
    const made = readSecretKey({ dataDir });
    expect(made).toHaveLength(32);
    expect(statSync(join(dataDir, secretKeyFile)).mode & 0o777).toBe(0o600);
    expect(readSecretKey({ dataDir })).toEqual(made);
  });

  test('takes the setting before the file, and makes none then', () => {
    expect(readSecretKey({ dataDir, secretKey: key.toString('base64') })).toEqual(key);
    expect(() => readFileSync(join(dataDir, secretKeyFile))).toThrow(/ENOENT/);
  });

  test('refuses a file that holds no key', () => {
    writeFileSync(join(dataDir, secretKeyFile), 'short\n');
    expect(() => readSecretKey({ dataDir })).toThrow(/is damaged/);
  });
});

describeOnBothDatabases('the key of a database', (open, { fresh }) => {
  test('a process with another key is told so at once, one with the same goes on', async () => {
    const settings = { ...(await fresh()), secretKey: key.toString('base64') };
    await (await open({ settings })).accounts.checkSecretKey();
    await (await open({ settings })).accounts.checkSecretKey();
    const { secretKey: _secretKey, ...without } = settings;
    await expect((await open({ settings: without })).accounts.checkSecretKey()).rejects.toMatchObject({
      code: 'other_secret_key',
    });
  });
});
