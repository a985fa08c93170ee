import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoreSettings } from '@groundwork/store';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended and what it said. */
export interface CommandRun {
  readonly code: number | null;
  readonly out: string;
  readonly note: string;
}

/** Runs the command line as an operator would, in a process of its own, on the given data. */
export async function runGroundwork(
  words: readonly string[],
  { dataDir, databaseUrl, evidence }: StoreSettings,
  input = '',
): Promise<CommandRun> {
  const run = spawn(process.execPath, ['apps/cli/src/main.ts', ...words], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? '',
      EVIDENCE_DIR: evidence?.folder ?? '',
    },
  });
  let out = '';
  let note = '';
  run.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  run.stderr.setEncoding('utf8').on('data', (text: string) => (note += text));
  run.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => run.once('close', resolve));
  return { code, out, note };
}
