import { fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one reading may take. */
export interface ApartLimits {
  /** Of memory for objects. */
  readonly megabytes: number;
  readonly milliseconds: number;
}

/**
 * Makes a reader of texts that strangers send: each is read in a process of its own that ends after it, one at a time, so that a
 * hostile text costs nobody else anything. A thread is not enough: some ways of running out of memory end the whole process.
 *
 * @param program a module that hands its reading to `answerParent`
 * @returns a reader that resolves with undefined where a text took too long or too much memory
 */
export function readApart<Result>(program: URL, limits: ApartLimits): (text: string) => Promise<Result | undefined> {
  let last: Promise<unknown> = Promise.resolve();
  return async (text) => {
    const turn = last.then(() => readOnce<Result>(program, text, limits));
    // One that fails holds up none that follow.
    last = turn.catch(() => undefined);
    return await turn;
  };
}

async function readOnce<Result>(
  program: URL,
  text: string,
  { megabytes, milliseconds }: ApartLimits,
): Promise<Result | undefined> {
  const child = fork(program, {
    // Nothing of ours is there to be found: no settings, no secrets, no standard streams.
    env: { NODE_COMPILE_CACHE: getCompileCacheDir() ?? join(tmpdir(), 'node-compile-cache') },
    execArgv: [`--max-old-space-size=${megabytes}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return await new Promise((resolve) => {
    const end = (result: Result | undefined): void => {
      clearTimeout(timer);
      resolve(result);
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end(undefined), milliseconds);
    child.once('message', (result) => end(result as Result));
    child.once('error', () => end(undefined));
    child.once('exit', () => end(undefined));
    child.send(text, (error) => {
      if (error !== null) end(undefined);
    });
  });
}
