import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { processorSeconds } from '../../load/sampling/processor-seconds.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Servers on one core, the load on the other: neither takes the other's time. */
const cores = { server: '0', load: '1' };

/** One connection of the load, and what it asks. */
export interface Connection {
  readonly kind: 'bare-row' | 'bare-write' | 'read' | 'save';
  readonly cookie?: string;
  readonly path?: string;
  /** The version its next save builds on. */
  readonly version?: number;
}

/** A server as it runs. */
export interface BenchServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** What was found in the runs so far: medians, and of the processor time the best quarter, which others disturbed least. */
export interface Figures {
  readonly perSecond: number;
  /** Processor time of the server for one request, in microseconds. */
  readonly cost: number;
  readonly p50: number;
  readonly p99: number;
}

/** A server under measurement, with the requests it is asked. */
export interface Cell {
  readonly title: string;
  /** How many requests it was asked. */
  run(seconds: number): Promise<number>;
  /** Forgets the runs so far. */
  forget(): void;
  figures(): Figures;
}

const resultShape = z.object({
  requests: z.number(),
  p50: z.number(),
  p99: z.number(),
  versions: z.array(z.number()),
  refused: z.array(z.string()),
});

/** Starts a server on its core. `BENCH_PROFILE` names a folder for processor profiles of it. */
export async function startBenchServer(
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<BenchServer> {
  const profile = process.env['BENCH_PROFILE'];
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const server = spawn('taskset', ['-c', cores.server, process.execPath, ...flags, program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /Groundwork listens on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${program} ended with ${String(code)}`)));
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
  };
  return { address, pid: server.pid ?? 0, stop };
}

/** Makes a cell of a server and the connections that load it. */
export function benchCell(title: string, { address, pid }: BenchServer, asked: readonly Connection[]): Cell {
  let connections = asked;
  let runs: Figures[] = [];
  return {
    title,
    async run(seconds) {
      const before = processorSeconds(pid) * 1e6;
      const { requests, p50, p99, versions, refused } = await load({ address, seconds, connections });
      if (refused.length > 0) throw new Error(`${title}: ${refused.join('\n')}`);
      const cost = (processorSeconds(pid) * 1e6 - before) / requests;
      runs.push({ perSecond: requests / seconds, cost, p50, p99 });
      connections = connections.map((connection, index) => ({ ...connection, version: versions[index] ?? 0 }));
      return requests;
    },
    forget() {
      runs = [];
    },
    figures: () => ({
      perSecond: quantile(runs, 'perSecond', 0.5),
      cost: quantile(runs, 'cost', 0.25),
      p50: quantile(runs, 'p50', 0.5),
      p99: quantile(runs, 'p99', 0.5),
    }),
  };
}

async function load(plan: {
  readonly address: string;
  readonly seconds: number;
  readonly connections: readonly Connection[];
}): Promise<z.infer<typeof resultShape>> {
  const loading = spawn(
    'taskset',
    ['-c', cores.load, process.execPath, 'test/bench/service/load.ts', JSON.stringify(plan)],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  loading.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  await new Promise((resolve) => loading.once('close', resolve));
  return resultShape.parse(JSON.parse(out));
}

function quantile(runs: readonly Figures[], figure: keyof Figures, share: number): number {
  const sorted = runs.map((run) => run[figure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
