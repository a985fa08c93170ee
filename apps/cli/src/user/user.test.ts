import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@groundwork/store';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exitCodes, type Command } from '../command/command.ts';
import { runCommandLine } from '../command/run-command-line.ts';
import { load } from '../database/load.ts';
import { instrumentsPublish } from '../instrument/instruments-publish.ts';
import { userCreate } from './user-create.ts';
import { userDisable } from './user-disable.ts';
import { userErase } from './user-erase.ts';
import { userExport } from './user-export.ts';
import { userList } from './user-list.ts';

const commands: readonly Command[] = [
  userCreate,
  userList,
  userDisable,
  userExport,
  userErase,
  load,
  instrumentsPublish,
];
const root = fileURLToPath(new URL('../../../../', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-user-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function groundwork(...words: readonly string[]) {
  let out = '';
  let note = '';
  const terminal = { out: (text: string) => void (out += text), note: (text: string) => void (note += text) };
  const code = await runCommandLine(commands, words, terminal);
  return { code, out, note };
}

async function canSignIn(login: string, password: string): Promise<boolean> {
  const store = await openStore({ dataDir: folder });
  const session = await store.people.signIn(login, password);
  await store.close();
  return session !== undefined;
}

test('an account is made with a password that is printed once and nowhere else, found in the list, and shut', async () => {
  const made = await groundwork('user', 'create', 'ada', '--name', 'Ada L.', '--role', 'administrator');
  expect(made).toMatchObject({ code: exitCodes.done, out: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}\n$/) });
  const password = made.out.trim();
  expect(made.note).not.toContain(password);
  await expect(canSignIn('ada', password)).resolves.toBe(true);
  expect((await groundwork('user', 'list')).out).toMatch(/^ada\tAda L\.\t[0-9a-f-]{36}\tadministrator\n$/);
  const isLast = { code: exitCodes.usage, note: expect.stringMatching(/administrator/) };
  await expect(groundwork('user', 'disable', 'ada')).resolves.toMatchObject(isLast);
  await expect(groundwork('user', 'erase', 'ada', '--reason', 'asked')).resolves.toMatchObject(isLast);
  await groundwork('user', 'create', 'grace', '--name', 'Grace', '--role', 'administrator');
  await expect(groundwork('user', 'disable', 'ada')).resolves.toMatchObject({ code: exitCodes.done });
  await expect(canSignIn('ada', password)).resolves.toBe(false);
});

test('a password comes from standard input, and never stands on the command line', () => {
  const create = (input: string) =>
    spawnSync(
      process.execPath,
      ['apps/cli/src/main.ts', 'user', 'create', 'bo', '--name', 'Bo', '--role', 'expert', '--password-stdin'],
      { cwd: root, env: { PATH: process.env['PATH'], DATA_DIR: folder }, input, encoding: 'utf8' },
    );
  const bad = create('password\n');
  expect([bad.status, bad.stdout]).toEqual([exitCodes.usage, '']);
  expect(bad.stderr).toContain('is refused: it is too short, it is one of the commonest');
  const made = create('a quiet river at dawn\nanother line');
  expect([made.status, made.stdout], made.stderr).toEqual([exitCodes.done, '']);
  return expect(canSignIn('bo', 'a quiet river at dawn')).resolves.toBe(true);
});

test.each([
  [['user', 'create'], /Which login\?/],
  [['user', 'create', 'ada', '--role', 'expert'], /needs --name and --role/],
  [['user', 'create', 'ada', '--name', 'A', '--role', 'king'], /--role is one of coordinator, /],
  [['user', 'create', 'ada', '--name', 'A', '--role', 'coordinator'], /acts for a --country/],
  [['user', 'create', 'ada', '--name', 'A', '--role', 'expert', '--country', 'KEN'], /has no --country/],
  [['user', 'create', 'ada', '--name', 'A', '--role', 'reviewer', '--country', 'KEN'], /no country KEN/],
  [['user', 'create', 'ada', '--name', 'A', '--role', 'expert', '--round', 'none'], /no round none/],
  [['user', 'create', 'ada', '--name', 'A', '--role', 'expert', '--password', 'x'], /--password/],
  [['user', 'disable', 'nobody'], /nobody does not exist/],
  [['user', 'export', 'nobody'], /nobody does not exist/],
  [['user', 'erase', 'nobody', '--reason', 'asked'], /nobody does not exist/],
  [['user', 'erase', 'nobody'], /--reason stays in the audit for ever/],
] as const)('%j ends with 2 and says what is wrong', async (words, problem) => {
  const { code, out, note } = await groundwork(...words);
  expect([code, out]).toEqual([exitCodes.usage, '']);
  expect(note).toMatch(problem);
  expect((await groundwork('user', 'list')).out).toBe('');
});

test('a contributor is bound to country, instrument and sections that are there; a login is given once', async () => {
  await groundwork('load');
  await groundwork('instruments', 'publish');
  const create = (...sections: readonly string[]) =>
    groundwork(
      'user',
      'create',
      'chi',
      '--name',
      'Chi',
      '--role',
      'contributor',
      '--country',
      'KEN',
      '--instrument',
      'egov-readiness',
      ...sections.flatMap((section) => ['--section', section]),
    );
  const unknown = await create('A', 'Z');
  expect(unknown.code).toBe(exitCodes.usage);
  expect(unknown.note).toMatch(/egov-readiness has no section Z: A, B/);
  await expect(create('A', 'B')).resolves.toMatchObject({ code: exitCodes.done });
  expect((await groundwork('user', 'list')).out).toMatch(
    /contributor\/KEN\/egov-readiness\/A contributor\/KEN\/egov-readiness\/B\n$/,
  );
  await expect(create('A')).resolves.toMatchObject({ code: exitCodes.usage, note: 'login chi already exists\n' });
});

test('what is kept about a person comes out as JSON, and is erased', async () => {
  await groundwork('user', 'create', 'dee', '--name', 'Dee\n\u001b[31mD', '--role', 'analyst');
  const { out } = await groundwork('user', 'export', 'dee');
  const exported = JSON.parse(out) as { readonly tables: Readonly<Record<string, readonly object[]>> };
  expect(Object.keys(exported.tables)).toEqual(['audit', 'password', 'person', 'person_role']);
  expect((await groundwork('user', 'list')).out).toMatch(/^dee\tDee {2}\[31mD\t/);
  await expect(groundwork('user', 'erase', 'dee', '--reason', 'asked for it')).resolves.toMatchObject({
    code: exitCodes.done,
    note: expect.stringMatching(/^[0-9a-f-]{36} is erased\. Backups/),
  });
  expect((await groundwork('user', 'list')).out).toBe('');
});
