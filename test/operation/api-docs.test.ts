import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemKinds, serviceDescription } from '@groundwork/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../environment/running-server.ts';
import { documentedExamples, missingFor, patternOf, runExamples } from './documented-examples.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const read = (name: string): string => readFileSync(join(docs, name), 'utf8');
/** The second goes on where the first ends. */
const pages = ['api.md', 'api-answers.md'].map(read).join('\n');

describe('the examples of docs/api.md and docs/api-answers.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-api-docs-'));
  let server: RunningServer;
  let env: Record<string, string>;
  beforeAll(async () => {
    server = await startServer();
    const account = server.accounts.find(({ login }) => login === 'coordinator.kenya');
    env = { GROUNDWORK: server.address, LOGIN: account?.login ?? '', PASSWORD: account?.password ?? '' };
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A token as the document makes one, for the languages that do not. */
  const token = (): string => {
    const [signIn, makeToken] = documentedExamples(pages, 'sh').filter(({ code }) => /session"|tokens"/.test(code));
    if (signIn === undefined || makeToken === undefined) throw new Error('the document makes no token');
    const show = { code: `printf %s "$GROUNDWORK_TOKEN"`, output: null };
    return runExamples('sh', [signIn, makeToken, show], { folder, env }).at(-1) ?? '';
  };

  /** Runs all of a language; what comes out must be what the document says. */
  const tryAll = (language: 'sh' | 'python' | 'r', more: Readonly<Record<string, string>> = {}): void => {
    const examples = documentedExamples(pages, language);
    expect(examples.length).toBeGreaterThanOrEqual(12);
    const outputs = runExamples(language, examples, { folder, env: { ...env, ...more } });
    expect(outputs).toHaveLength(examples.length);
    for (const [index, { code, output }] of examples.entries())
      if (output !== null) expect(outputs[index]?.trimEnd(), code).toMatch(patternOf(output));
  };

  for (const [language, title] of [
    ['sh', 'for curl do in order what the document says, against a real server'],
    ['python', 'for Python do so after them'],
    ['r', 'for R do so after them'],
  ] as const) {
    const missing = missingFor(language);
    const why = missing === '' ? '' : ` (not run: ${missing} on this machine)`;
    const more = () => (language === 'sh' ? {} : { GROUNDWORK_TOKEN: token() });
    test.skipIf(why !== '')(title + why, () => tryAll(language, more()), 60_000);
  }

  test('stand in all three languages for every task', () => {
    for (const section of pages.split(/^## /m).slice(1)) {
      const [title = ''] = section.split('\n');
      const counts = ['sh', 'python', 'r'].map((language) => documentedExamples(section, language).length);
      if (title !== 'Where it is' && counts.some((count) => count > 0))
        expect(Math.min(...counts), title).toBeGreaterThan(0);
    }
  });
});

describe('the documents of the API', () => {
  test('list every code of a problem with its status and title', () => {
    const listed = [...read('api-problems.md').matchAll(/^\| (\d{3}) \| `(\w+)` \| (.+) \|$/gm)].map(
      ([, status, code, title]) => [code, { status: Number(status), title }] as const,
    );
    expect(Object.fromEntries(listed)).toEqual(problemKinds);
    expect(listed).toHaveLength(Object.keys(problemKinds).length);
  });

  test('name no code, address or heading that does not exist', () => {
    for (const [, code = ''] of pages.matchAll(/\b[45]\d\d `(\w+)`/g)) expect(problemKinds).toHaveProperty(code);
    const described = Object.keys(serviceDescription().paths ?? {}).map((path) => path.replaceAll(/\{\w+\}/g, '{}'));
    for (const [, path = ''] of pages.matchAll(/`(?:GET |PUT |POST )?(\/api\/[\w./{}-]+)`/g))
      expect(described).toContain(path.replaceAll(/\{\w+\}|region:Africa/g, '{}'));
    for (const [, path = ''] of pages.matchAll(/`(rounds\/[\w./{}-]+)`/g))
      expect(described).toContain(`/api/exports/${path.replaceAll(/\{\w+\}/g, '{}')}`);
    for (const name of ['api.md', 'api-answers.md', 'api-problems.md', 'accounts.md']) {
      for (const [, target = '', heading] of read(name).matchAll(/\]\((?!https)([\w./-]*)(?:#([\w-]+))?\)/g)) {
        const page = target === '' ? name : target;
        expect(existsSync(join(docs, page)), `${name}: ${page}`).toBe(true);
        const headings = [...read(page).matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
          title.toLowerCase().replaceAll(' ', '-'),
        );
        if (heading !== undefined) expect(headings, `${name}: ${page}`).toContain(heading);
      }
    }
  });
});
