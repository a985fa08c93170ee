import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commandsOf } from './commands-of.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/instruments.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'groundwork-instruments-doc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = commandsOf(page);

describe('docs/instruments.md', () => {
  test.each(commands)('$command ends well and prints what the page shows', ({ words, output }) => {
    expect(words[0]).toBe('instrument');
    // Examples are read where they are; what a command writes goes elsewhere.
    const placed = words.map((word) => (/^(docs|instruments)\//.test(word) ? join(root, word) : word));
    const run = spawnSync(process.execPath, [join(root, 'apps/cli/src/main.ts'), ...placed], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(run.status, run.stderr).toBe(0);
    if (output !== undefined) expect(run.stdout).toBe(output);
  });

  test('shows every command', () => {
    expect(new Set(commands.map(({ words }) => words.slice(0, 2).join(' ')))).toEqual(
      new Set([
        'instrument check',
        'instrument answer',
        'instrument compare',
        'instrument carry-over',
        'instrument strings',
        'instrument export',
        'instrument import',
      ]),
    );
  });

  test('leads nowhere that does not exist', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)\)/g)) {
      expect(existsSync(join(root, 'docs', target)), target).toBe(true);
    }
  });
});
