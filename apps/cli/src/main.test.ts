import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@groundwork/store';
import { afterAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const instrument = fileURLToPath(new URL('../../../instruments/egov-readiness/1.0.0/instrument.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'groundwork-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as a person would, in a process of its own. */
function groundwork(words: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const run = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { PATH, DATA_DIR: join(folder, 'data'), ...settings },
  });
  return { code: run.status, out: run.stdout, note: run.stderr };
}

interface Account {
  readonly login: string;
  readonly password: string;
}

function accountsOf(out: string): readonly Account[] {
  return (JSON.parse(out) as { readonly accounts: readonly Account[] }).accounts;
}

async function canSignIn(account: Account | undefined): Promise<boolean> {
  const store = await openStore({ dataDir: join(folder, 'data') });
  const session = await store.people.signIn(account?.login ?? '', account?.password ?? '');
  await store.close();
  return session !== undefined;
}

describe('instrument check', () => {
  test('finds no problem in the published instrument', () => {
    expect(groundwork(['instrument', 'check', instrument])).toMatchObject({ code: 0, out: '' });
  });

  test('names file, line and column of every problem and ends with 1', () => {
    const path = join(folder, 'bad.yaml');
    writeFileSync(
      path,
      readFileSync(instrument, 'utf8')
        .replace('weightPercent: 17', 'weightPercent: 16')
        .replace('kind: level', 'kind: levl'),
    );
    const { code, out } = groundwork(['instrument', 'check', path]);
    expect(code).toBe(1);
    const lines = out.trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) expect(line).toMatch(/bad\.yaml:\d+:\d+: (error|warning): .{10,}/);
  });

  test('ends with 2 when there is no such file', () => {
    const { code, note } = groundwork(['instrument', 'check', join(folder, 'nowhere.yaml')]);
    expect(code).toBe(2);
    expect(note).toContain('Cannot read');
  });
});

describe('instrument answer', () => {
  test('prints what is shown and scored with full digits', () => {
    const answers = join(folder, 'answers.json');
    writeFileSync(answers, JSON.stringify({ 'EG-A00': { value: 'no' }, 'EG-A01': { value: 4 } }));
    const { code, out } = groundwork(['instrument', 'answer', instrument, '--answers', answers, '--json']);
    expect(code).toBe(0);
    const result = JSON.parse(out) as {
      readonly questions: readonly {
        readonly questionId: string;
        readonly isShown: boolean;
        readonly isCapped: boolean;
      }[];
      readonly scores: { readonly questions: readonly { readonly questionId: string; readonly score: unknown }[] };
    };
    expect(result.questions.find(({ questionId }) => questionId === 'EG-A04')?.isShown).toBe(false);
    expect(result.questions.find(({ questionId }) => questionId === 'EG-A01')?.isCapped).toBe(true);
    expect(result.scores.questions.find(({ questionId }) => questionId === 'EG-A01')?.score).toEqual({
      claimed: 1,
      evidenced: 0.5,
      validated: { gap: 'not-validated' },
    });
  });

  test('says what is wrong with an answers file', () => {
    const answers = join(folder, 'broken.json');
    writeFileSync(answers, '{"answers": ');
    expect(groundwork(['instrument', 'answer', instrument, '--answers', answers])).toMatchObject({ code: 2, out: '' });
  });
});

describe('prepare', () => {
  test('makes everything once, keeps the passwords private, and leaves all alone the second time', () => {
    const first = groundwork(['prepare']);
    expect(first.code, first.note).toBe(0);
    const { accounts } = JSON.parse(first.out) as { readonly accounts: readonly { readonly password: string }[] };
    expect(accounts).toHaveLength(7);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(7);
    expect(statSync(join(folder, 'data', 'demonstration-accounts.json')).mode & 0o777).toBe(0o600);
    const second = groundwork(['prepare']);
    expect(second.out).toBe(first.out);
    expect(second.note).toBe('');
    expect(groundwork(['audit', 'verify']).out).toMatch(/^\d+ entries, every chain holds\n$/);
  }, 60_000);

  test('shuts the demonstration accounts where the server would listen beyond this machine, and opens them anew', async () => {
    const before = accountsOf(groundwork(['prepare']).out);
    const { out } = groundwork(['prepare'], { HOST: '0.0.0.0' });
    expect(JSON.parse(out)).toEqual({ accounts: [] });
    await expect(canSignIn(before[0])).resolves.toBe(false);
    const after = accountsOf(groundwork(['prepare']).out);
    expect(after[0]?.password).not.toBe(before[0]?.password);
    await expect(canSignIn(after[0])).resolves.toBe(true);
  });

  test('says in one line when the data folder cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, note } = groundwork(['prepare'], { DATA_DIR: join(folder, 'file', 'data') });
    expect(code).toBe(78);
    expect(note.trim().split('\n')).toHaveLength(1);
  });
});

describe('round score', () => {
  test('scores an open round, and never a published one', () => {
    groundwork(['prepare']);
    const open = groundwork(['round', 'score', 'eg-demo-2026']);
    expect(open.code, open.note).toBe(0);
    expect(JSON.parse(open.out)).toMatchObject({ countries: 0 });
    const published = groundwork(['round', 'score', 'eg-demo-2025']);
    expect(published.code).toBe(2);
    expect(published.note).toContain('is published: its figures do not change');
    expect(groundwork(['round', 'score', 'eg-demo-2026', '--draws', 'many']).code).toBe(2);
    expect(groundwork(['round', 'score', 'eg-demo-2026', '--basis', 'claimed']).code).toBe(2);
    const validated = groundwork(['round', 'score', 'eg-demo-2026', '--basis', 'validated', '--draws', '0']);
    expect(JSON.parse(validated.out).inputHash).not.toBe(JSON.parse(open.out).inputHash);
  }, 240_000);

  test('what the demonstration publishes has an interval beside every rank, and the hash of what came out', async () => {
    groundwork(['prepare']);
    const store = await openStore({ dataDir: join(folder, 'data') });
    const scoreRunId = await store.rounds.publishedRun('eg-demo-2025', 'egov-readiness');
    const run = await store.scoreRuns.summary(scoreRunId ?? '');
    await store.close();
    expect(run?.uncertainty).toMatchObject({ draws: 1000, failedDraws: 0 });
    expect(run?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const ranked = run?.rows.filter(({ rank }) => rank !== null) ?? [];
    expect(ranked.length).toBeGreaterThan(150);
    for (const { iso3, rankInterval } of ranked) {
      expect([iso3, rankInterval && rankInterval.low <= rankInterval.high]).toEqual([iso3, true]);
    }
  }, 240_000);
});

test('an unknown command ends with 2', () => {
  expect(groundwork(['fly']).code).toBe(2);
});
