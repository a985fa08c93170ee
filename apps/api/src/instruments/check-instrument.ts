import { Worker } from 'node:worker_threads';
import type { ReadInstrument } from '@groundwork/instrument/authoring';

/** Most characters of an instrument file: four times the largest of ours. */
export const instrumentTextLimit = 350_000;

/** An honest file takes a tenth of this. */
const longestMilliseconds = 10_000;

/** One file at a time: checking is for a handful of experts, and the other core is for everybody else. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads and checks an instrument file in a thread of its own, so that a hostile one costs nobody else anything: memory and time
 * are bounded, nothing in it is run or fetched.
 *
 * @returns undefined when it took too long or too much memory
 */
export async function checkInstrument(text: string): Promise<ReadInstrument | undefined> {
  const turn = last.then(() => readInThread(text));
  last = turn.catch(() => undefined);
  return await turn;
}

async function readInThread(text: string): Promise<ReadInstrument | undefined> {
  const worker = new Worker(new URL('./read-instrument-worker.ts', import.meta.url), {
    workerData: text,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  return await new Promise((resolve) => {
    const end = (result: ReadInstrument | undefined): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(undefined), longestMilliseconds);
    worker.once('message', (result: ReadInstrument) => end(result));
    worker.once('error', () => end(undefined));
    worker.once('exit', () => end(undefined));
  });
}
