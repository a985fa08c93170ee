import { Worker } from 'node:worker_threads';
import type { ReadAssessmentFile } from '@groundwork/exchange';

/** Most bytes of a file: what the reader takes in characters, in scripts of two bytes each. */
export const carriedFileLimit = 16_000_000;

/** An honest file takes a fraction of a second; the worst that is still read some seconds. */
const longestMilliseconds = 20_000;

/** What came of reading a file, with the SHA-256 of its text. */
export interface CarriedFile {
  readonly read: ReadAssessmentFile;
  readonly fileHash: string;
}

/** One file at a time: whoever brings one can wait, and the other core is for everybody else. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file that carries an assessment in a thread of its own, so that a hostile one costs nobody else anything: memory and time are
 * bounded.
 *
 * @returns undefined when it took too long or too much memory
 */
export async function readCarriedFile(text: string): Promise<CarriedFile | undefined> {
  const turn = last.then(() => readInThread(text));
  // One that fails holds up none that follow.
  last = turn.catch(() => undefined);
  return await turn;
}

async function readInThread(text: string): Promise<CarriedFile | undefined> {
  const worker = new Worker(new URL('./read-file-worker.ts', import.meta.url), {
    workerData: text,
    resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  return await new Promise((resolve) => {
    const end = (result: CarriedFile | undefined): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(undefined), longestMilliseconds);
    worker.once('message', (result: CarriedFile) => end(result));
    worker.once('error', () => end(undefined));
    worker.once('exit', () => end(undefined));
  });
}
