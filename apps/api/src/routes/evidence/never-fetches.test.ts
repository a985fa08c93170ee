import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** What can reach another machine. */
const reaching = /\bfetch\(|['"](?:node:)?(?:https?|http2|net|tls|dgram|undici|dns)(?:\/promises)?['"]/;

/** Sources of a folder, tests left out. */
function sources(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')] as const);
}

test('nothing that serves evidence can ask another machine: a link is data here', () => {
  const serving = ['packages/store/src/evidence', 'packages/store/src/assessments', 'apps/api/src/routes'].flatMap(
    sources,
  );
  expect(serving.length).toBeGreaterThan(60);
  expect(serving.filter(([, text]) => reaching.test(text)).map(([path]) => path)).toEqual([]);
  // The measure itself finds the one place that asks: a command of the operator.
  const asking = sources('apps/cli/src/evidence').filter(([, text]) => reaching.test(text));
  expect(asking.map(([path]) => path)).toContain('apps/cli/src/evidence/link/ask-page.ts');
});
