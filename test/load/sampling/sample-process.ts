import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreSettings } from '@groundwork/store';
import { z } from 'zod';
import { queryDatabase } from '../../faults/scene/query-database.ts';

/** What the server holds at a moment. */
export interface Sample {
  /** Since the first. */
  readonly seconds: number;
  /** In use on the heap after a collection of garbage, in megabytes. */
  readonly heap: number;
  /** In use outside the heap: buffers and what libraries hold for objects, in megabytes. */
  readonly external: number;
  /** What the system has given the process, in megabytes: what a collection frees is not always given back. */
  readonly resident: number;
  /** Open files and sockets. */
  readonly descriptors: number;
  readonly sockets: number;
  readonly timers: number;
  /** Connections to PostgreSQL, or open files of SQLite. */
  readonly database: number;
  /** How late the event loop was since the last sample, in milliseconds: 99 of 100 turns. */
  readonly loopLate: number;
}

/** Takes samples of one server. */
export interface Sampler {
  sample(): Promise<Sample>;
}

const toldShape = z.object({
  heapUsed: z.number(),
  external: z.number(),
  rss: z.number(),
  loop: z.object({ p99: z.number() }),
  resources: z.record(z.string(), z.number()),
});
const megabyte = 1e6;

/** Makes a sampler of a server that was started with `inside/tell-memory.ts`. */
export function samplerOf(pid: number, file: string, settings: StoreSettings): Sampler {
  const started = performance.now();
  const linesOf = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);
  return {
    async sample() {
      const before = linesOf().length;
      process.kill(pid, 'SIGUSR2');
      let lines = linesOf();
      for (; lines.length === before; lines = linesOf()) await sleep(20);
      const { heapUsed, external, rss, loop, resources } = toldShape.parse(JSON.parse(lines.at(-1) ?? ''));
      const open = openFiles(pid);
      return {
        seconds: (performance.now() - started) / 1000,
        heap: heapUsed / megabyte,
        external: external / megabyte,
        resident: rss / megabyte,
        descriptors: open.length,
        sockets: open.filter((path) => path.startsWith('socket:')).length,
        timers: resources['Timeout'] ?? 0,
        database: await databaseConnections(settings, open),
        loopLate: loop.p99,
      };
    },
  };
}

function openFiles(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${descriptor}`)];
    } catch {
      // Closed between the two.
      return [];
    }
  });
}

async function databaseConnections(settings: StoreSettings, open: readonly string[]): Promise<number> {
  if (settings.databaseUrl === undefined) return open.filter((path) => path.includes('groundwork.sqlite')).length;
  const [row] = await queryDatabase(
    settings,
    `select count(*) as count from pg_stat_activity where application_name = 'groundwork' and datname = current_database()`,
  );
  return Number(row?.['count']);
}
