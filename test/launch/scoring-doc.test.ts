import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commandsOf } from './commands-of.ts';
import { schemeParameters } from './scheme-parameters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/scoring.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'groundwork-scoring-doc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = commandsOf(page);

describe('docs/scoring.md', () => {
  test.each(commands)('$command ends well and prints what the page shows', ({ words, output }) => {
    expect(words[0]).toBe('score');
    // Examples are read where they are; what a command writes goes elsewhere.
    const placed = words.map((word) => (word.startsWith('docs/') ? join(root, word) : word));
    const run = spawnSync(process.execPath, [join(root, 'apps/cli/src/main.ts'), ...placed], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(run.status, run.stderr).toBe(0);
    if (output !== undefined) expect(run.stdout).toBe(output);
  });

  test('shows every command', () => {
    const shown = new Set(commands.map(({ command }) => /-- (score(?: [a-z]+)?) /.exec(command)?.[1]));
    expect(shown).toEqual(new Set(['score', 'score check', 'score explain', 'score sensitivity', 'score uncertainty']));
  });

  test('lists exactly the steps and parameters that a scheme is checked by', () => {
    const table = page.split('\n').filter((line) => line.startsWith('|'));
    expect(table.join('\n')).toBe(schemeParameters());
  });

  test('leads nowhere that does not exist', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)\)/g)) {
      expect(existsSync(join(root, 'docs', target)), target).toBe(true);
    }
  });
});
