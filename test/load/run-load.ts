import { openClient } from '../bench/scores-client.ts';
import { waitedForProcessor } from '../faults/scene/waited-for-processor.ts';
import { processorSeconds } from './sampling/processor-seconds.ts';
import { findLost } from './find-lost.ts';
import { timeFigures, type TimeFigures } from './mix/note-time.ts';
import { readAsAnalyst, type Read } from './mix/read-as-analyst.ts';
import { runScores, type RunOfScores } from './mix/run-scores.ts';
import { typeAnswers, type Typed } from './mix/type-answers.ts';
import type { LoadScene } from './scene/load-scene.ts';
import { startLoadedServer } from './scene/loaded-server.ts';
import { signInAdministrator } from './scene/sign-in-administrator.ts';
import { signInAll } from './scene/sign-in-all.ts';

/** How much is asked of the server. All officials of the scene type. */
export interface LoadPlan {
  readonly seconds: number;
  readonly typingEveryMilliseconds: number;
  readonly analysts: number;
  readonly readingEveryMilliseconds: number;
  /** After how many seconds the score run is asked for. */
  readonly runAfterSeconds: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What came of it. */
export interface LoadResult {
  readonly saves: TimeFigures;
  readonly pages: TimeFigures;
  readonly files: TimeFigures;
  readonly filesTooMany: number;
  readonly run: RunOfScores;
  readonly acknowledged: number;
  /** How often a connection broke off instead of an answer. */
  readonly unanswered: number;
  /** Every answer that was not what was asked for. */
  readonly refused: readonly string[];
  /** What was acknowledged and is not there, and the reverse. */
  readonly lost: readonly string[];
  /** Of the server while the load was on: seconds in all, with a processor, and ready without one. */
  readonly server: { readonly elapsed: number; readonly processor: number; readonly waited: number };
  /** What the server said on standard error. */
  readonly said: string;
}

/** Officials type, analysts read, scores are run, all at once, against the real server in a process of its own. */
export async function runLoad({ settings, officials, countries }: LoadScene, plan: LoadPlan): Promise<LoadResult> {
  const server = await startLoadedServer(settings, plan.environment);
  const { address, pid } = server;
  const client = openClient(address, officials.length + plan.analysts + 2);
  const { call } = client;
  const typed: Typed = { times: { took: [], waited: [] }, acknowledged: [], refused: [], unanswered: 0 };
  const read: Read = {
    pages: { took: [], waited: [] },
    files: { took: [], waited: [] },
    tooMany: 0,
    unanswered: 0,
    refused: [],
  };
  const administrator = await signInAdministrator(call);
  const people = await signInAll(address, officials);
  const over = new AbortController();
  const { signal } = over;
  const started = performance.now();
  const processorBefore = processorSeconds(pid);
  const waitedBefore = waitedForProcessor(pid);
  const typing = people.map((official) =>
    typeAnswers(call, official, { everyMilliseconds: plan.typingEveryMilliseconds, pid, signal, typed }),
  );
  const reading = Array.from({ length: plan.analysts }, (_, index) =>
    readAsAnalyst(call, `analyst-${index}`, {
      countries,
      everyMilliseconds: plan.readingEveryMilliseconds,
      pid,
      signal,
      read,
    }),
  );
  await wait(plan.runAfterSeconds);
  const run = await runScores(call, administrator);
  await wait(plan.seconds - (performance.now() - started) / 1000);
  const elapsed = (performance.now() - started) / 1000;
  const processor = processorSeconds(pid) - processorBefore;
  const waited = (waitedForProcessor(pid) - waitedBefore) / 1000;
  over.abort();
  await Promise.all([...typing, ...reading]);
  client.close();
  const { said } = await server.kill('SIGTERM');
  return {
    saves: timeFigures(typed.times),
    pages: timeFigures(read.pages),
    files: timeFigures(read.files),
    filesTooMany: read.tooMany,
    run,
    acknowledged: typed.acknowledged.length,
    unanswered: typed.unanswered + read.unanswered,
    refused: [...typed.refused, ...read.refused],
    lost: await findLost(settings, typed.acknowledged),
    server: { elapsed, processor, waited },
    said,
  };
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, seconds * 1000)));
}
