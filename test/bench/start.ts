import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreSettings } from '@groundwork/store';
import { startPostgres } from '../environment/postgres.ts';
import { startServerProcess } from '../faults/scene/server-process.ts';
import { waitedForProcessor } from '../faults/scene/waited-for-processor.ts';
import { processorSeconds } from '../load/sampling/processor-seconds.ts';
import { fillRounds } from './fill-rounds.ts';

const rounds = 10;
const starts = 9;
/** In milliseconds. Source: budgets of the service. */
const budget = 1000;

/**
 * From the start of the process to its first answer, over ten rounds of 200 countries x 4 instruments x 60 questions: after a stop, and
 * after a kill, which leaves SQLite a log to look through. The files are in the memory of the system, as after an upgrade.
 */
export async function benchStart(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-start-'));
  const postgres = await startPostgres();
  try {
    for (const [kind, settings] of [
      ['SQLite', { dataDir: join(folder, 'data') }],
      ['PostgreSQL', { dataDir: join(folder, 'files'), databaseUrl: postgres.url }],
    ] as const) {
      await fillRounds(settings, rounds);
      await startOnce(settings, 'SIGTERM');
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        const found: Start[] = [];
        for (let turn = 0; turn < starts; turn += 1) found.push(await startOnce(settings, signal));
        const middle = (name: keyof Start) =>
          found.map((start) => start[name]).toSorted((a, b) => a - b)[Math.floor(starts / 2)] ?? Number.NaN;
        const least = Math.min(...found.map(({ took }) => took));
        const title = `${kind}, after a ${signal === 'SIGTERM' ? 'stop' : 'kill'}`;
        print(
          `${title.padEnd(28)} ${middle('took').toFixed(0)} ms to the first answer (least ${least.toFixed(0)}), of them ` +
            `${middle('waited').toFixed(0)} waiting for a processor; ${middle('processor').toFixed(0)} ms of processor; n=${starts}  ` +
            `${middle('took') - middle('waited') <= budget ? 'within' : 'OVER'} ${budget} ms`,
        );
      }
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Start {
  readonly took: number;
  readonly waited: number;
  readonly processor: number;
}

/** Starts the server, asks for the rounds and ends it. */
async function startOnce(settings: StoreSettings, ending: 'SIGTERM' | 'SIGKILL'): Promise<Start> {
  const started = performance.now();
  const server = await startServerProcess(settings);
  const response = await fetch(`${server.address}/api/rounds`);
  if (!response.ok) throw new Error(`rounds: ${response.status}`);
  await response.arrayBuffer();
  const took = performance.now() - started;
  const [waited, processor] = [waitedForProcessor(server.pid), processorSeconds(server.pid) * 1000];
  await server.kill(ending);
  return { took, waited, processor };
}
