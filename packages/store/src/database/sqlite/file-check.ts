import { spawn, type ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the data are unless the environment says otherwise. */
export const usualDataDir = '.data';

interface Check {
  readonly program: ChildProcess;
  readonly result: Promise<string | undefined>;
}

/** By file. */
const begun = new Map<string, Check>();

/**
 * Begins to look the SQLite file of this environment through, in a process of its own, so that the rest of a program can be loaded
 * meanwhile: to be called first thing. Opening the file waits for the result. Nothing happens where there is no file.
 */
export function beginFileCheck({
  DATA_DIR: dataDir = usualDataDir,
  DATABASE_URL: databaseUrl = '',
}: Readonly<Partial<Record<'DATA_DIR' | 'DATABASE_URL', string>>>): void {
  const file = sqliteFile(dataDir);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (databaseUrl === '' && size > 0) begun.set(file, look(file));
}

/**
 * What a check that was begun has found: `ok`, or what is wrong. Undefined where none was begun or it could not look: whoever opens
 * the file looks for himself. A result is good for one opening.
 */
export async function endFileCheck(file: string): Promise<string | undefined> {
  const check = begun.get(file);
  begun.delete(file);
  check?.program.ref();
  return await check?.result;
}

/** The database of a data folder. */
export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'groundwork.sqlite');
}

function look(file: string): Check {
  const program = spawn(process.execPath, [fileURLToPath(new URL('run-file-check.ts', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const result = new Promise<string | undefined>((resolve) => {
    let found = '';
    program.stdout.setEncoding('utf8').on('data', (text: string) => (found += text));
    program.once('error', () => resolve(undefined));
    program.once('close', (code) => resolve(code === 0 && found !== '' ? found : undefined));
  });
  // Where the program gives up before it opens the file, nothing waits for this.
  program.unref();
  return { program, result };
}
