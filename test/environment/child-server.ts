import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, started by a test. */
export interface ChildServer {
  /** Every line it has said so far. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts a script of this folder as a server and waits until it says `ready`.
 *
 * @param script its name, beside this file
 */
export async function startChildServer(script: string, words: readonly string[]): Promise<ChildServer> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let errors = '';
  let rest = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      if (lines.includes('ready')) resolve();
    });
    child.once('exit', (code) =>
      reject(new Error(`${script} ended with ${String(code)} before it was ready: ${errors}`)),
    );
  });
  return {
    lines,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
