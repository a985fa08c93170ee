import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../environment/postgres.ts';
import type { TimeFigures } from './mix/note-time.ts';
import { runLoad, type LoadResult } from './run-load.ts';
import { makeLoadScene } from './scene/load-scene.ts';
import { leaveServerItsCore } from './scene/loaded-server.ts';

/**
 * `npm run load [-- SECONDS [sqlite|postgres]]`: 500 officials who type one answer each five seconds, 50 analysts who read, and a score
 * run in the meantime, 60 seconds unless told, on both databases; prints times, and fails when an acknowledged answer is lost.
 */

const [asked = '60', ...kinds] = process.argv.slice(2);
const seconds = Number(asked);
if (!(seconds > 0)) throw new RangeError(`not a number of seconds: ${asked}`);
const plan = { seconds, typingEveryMilliseconds: 5000, analysts: 50, readingEveryMilliseconds: 3000 };
const officialCount = 500;
/** In milliseconds. Source: budgets of the service. */
const budget = 50;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
print(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`);
for (const kind of ['sqlite', 'postgres'] as const) {
  if (kinds.length > 0 && !kinds.includes(kind)) continue;
  const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-load-'));
  // It waits for the disk, as an operator's does.
  const postgres = kind === 'postgres' ? await startPostgres({ isDurable: true }) : undefined;
  try {
    const settings = { dataDir, ...(postgres === undefined ? {} : { databaseUrl: postgres.url }) };
    const scene = await makeLoadScene(settings, { countries: 193, officials: officialCount });
    leaveServerItsCore();
    report(kind, await runLoad(scene, { ...plan, runAfterSeconds: seconds / 4 }));
  } finally {
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function report(kind: string, result: LoadResult): void {
  const { run, server, refused, lost, acknowledged } = result;
  print(`\nOn ${kind}: ${officialCount} officials typing, ${plan.analysts} analysts reading, ${seconds} s`);
  print(line('saves', result.saves));
  print(line('pages and scores', result.pages));
  print(`${line('files', result.files)}, ${result.filesTooMany} told to come again later`);
  print(`score run, 193 x 45, ${run.draws} draws: ${run.state} in ${run.seconds.toFixed(1)} s`);
  print(
    `server: ${server.processor.toFixed(1)} s of processor in ${server.elapsed.toFixed(1)} s; ` +
      `its main thread stood ready without one for ${server.waited.toFixed(1)} s`,
  );
  const isWithin = result.saves.p99 <= budget;
  print(`p99 of a save ${result.saves.p99.toFixed(1)} ms: ${isWithin ? 'within' : 'OVER'} ${budget} ms`);
  for (const text of [...refused.slice(0, 5), ...lost.slice(0, 5), result.said]) if (text !== '') print(text);
  print(
    `${acknowledged} saves acknowledged, ${refused.length} refused, ${result.unanswered} without an answer at first, ${lost.length === 0 ? 'none' : lost.length} lost`,
  );
  if (lost.length > 0 || run.state !== 'done') process.exitCode = 1;
}

function line(title: string, { count, p50, p99, max, p99Served }: TimeFigures): string {
  const figure = (milliseconds: number): string => `${milliseconds.toFixed(1).padStart(7)} ms`;
  return (
    `${title.padEnd(18)} p50 ${figure(p50)}  p99 ${figure(p99)}  max ${figure(max)}  n=${count}` +
    `  (p99 less the wait for a processor ${figure(p99Served)})`
  );
}
