import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../environment/postgres.ts';
import { queryDatabase } from '../../faults/scene/query-database.ts';
import { seedOfficials } from '../../faults/scene/seed-officials.ts';
import { signIn } from '../../faults/scene/signed-in.ts';
import { benchCell, startBenchServer, type BenchServer, type Cell } from './cell.ts';

const connectionCount = 16;
const rounds = 12;
const seconds = 0.8;
const warmRequests = 6000;

/**
 * The product beside the bare stack, asked in turn, round after round, so that whatever disturbs the machine meets both alike. The
 * ratio of processor time for a request is the one to trust on a machine that others use too.
 */
export async function benchGates(
  print: (line: string) => void,
  kinds: readonly ('sqlite' | 'postgres')[] = ['sqlite', 'postgres'],
): Promise<void> {
  for (const kind of kinds) {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
    const stops: (() => Promise<void>)[] = [];
    const serve = async (program: string, environment: Readonly<Record<string, string>>): Promise<BenchServer> => {
      const server = await startBenchServer(program, environment);
      stops.unshift(server.stop);
      return server;
    };
    try {
      const database = kind === 'postgres' ? await postgresDatabases(stops) : () => Promise.resolve('');
      const bare = async (title: string, store: string, call: 'bare-row' | 'bare-write'): Promise<Cell> => {
        const place = kind === 'sqlite' ? join(folder, title.replaceAll(' ', '-')) : await database();
        const server = await serve('test/bench/service/bare-server.ts', { BARE_STORE: store, BARE_PLACE: place });
        return benchCell(
          title,
          server,
          Array.from({ length: connectionCount }, () => ({ kind: call })),
        );
      };
      const { read, save } = await product(folder, await database(), serve);
      const row = await bare('bare row', kind === 'sqlite' ? 'sqlite-group' : 'postgres', 'bare-row');
      const gates: (readonly [string, Cell, Cell, number])[] = [
        ['response read / bare row', read, row, kind === 'sqlite' ? 0.4 : 0.5],
      ];
      if (kind === 'sqlite') {
        const group = await bare('bare group commit', 'sqlite-group', 'bare-write');
        const single = await bare('bare single commit', 'sqlite-single', 'bare-write');
        gates.push(['answer saved / bare group commit', save, group, 0.4]);
        gates.push(['answer saved / bare single commit', save, single, 1]);
      } else {
        gates.push(['answer saved / bare transaction', save, await bare('bare write', 'postgres', 'bare-write'), 0.5]);
      }
      await measure([...new Set(gates.flatMap(([, real, baseline]) => [real, baseline]))]);
      print(`On ${kind}: ${connectionCount} connections, ${rounds} rounds of ${seconds} s each, in turn`);
      report(print, gates, save);
    } finally {
      for (const stop of stops) await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** A durable server of our own; each call makes a database in it. */
async function postgresDatabases(stops: (() => Promise<void>)[]): Promise<() => Promise<string>> {
  const postgres = await startPostgres({ isDurable: true });
  stops.unshift(() => postgres.stop());
  let count = 0;
  return async () => {
    count += 1;
    await queryDatabase({ dataDir: '', databaseUrl: postgres.url }, `create database bench_${count}`);
    const url = new URL(postgres.url);
    url.pathname = `/bench_${count}`;
    return url.href;
  };
}

/** The real server with as many officials as connections, each with a response. */
async function product(
  folder: string,
  databaseUrl: string,
  serve: (program: string, environment: Readonly<Record<string, string>>) => Promise<BenchServer>,
): Promise<{ readonly read: Cell; readonly save: Cell }> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const settings = { dataDir, ...(databaseUrl === '' ? {} : { databaseUrl }) };
  const officials = await seedOfficials(settings, connectionCount);
  const server = await serve('apps/api/src/main.ts', { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: '0' });
  const people = await Promise.all(officials.map((official) => signIn(server.address, official)));
  for (const person of people) await (await person.save(server.address, 1, randomUUID())).arrayBuffer();
  const pathOf = (assessmentId: string): string => `/api/assessments/${assessmentId}/responses`;
  return {
    read: benchCell(
      'one response read, signed in',
      server,
      people.map(({ cookie, official }) => ({
        kind: 'read',
        cookie,
        path: `${pathOf(official.assessmentId)}/CT-A01`,
      })),
    ),
    save: benchCell(
      'one answer saved',
      server,
      people.map(({ cookie, official }) => ({ kind: 'save', cookie, path: pathOf(official.assessmentId), version: 1 })),
    ),
  };
}

async function measure(cells: readonly Cell[]): Promise<void> {
  for (const cell of cells) {
    // Code is compiled for speed only after it has run often.
    for (let asked = 0; asked < warmRequests;) asked += await cell.run(seconds);
    cell.forget();
  }
  for (let round = 0; round < rounds; round += 1) for (const cell of cells) await cell.run(seconds);
}

function report(
  print: (line: string) => void,
  gates: readonly (readonly [string, Cell, Cell, number])[],
  save: Cell,
): void {
  for (const cell of new Set(gates.flatMap(([, real, baseline]) => [real, baseline]))) {
    const { perSecond, cost, p50, p99 } = cell.figures();
    const figure = (value: number, decimals: number): string => value.toFixed(decimals).padStart(8);
    print(
      `${cell.title.padEnd(34)} ${figure(perSecond, 0)} requests/s ${figure(cost, 0)} us of processor each ` +
        `p50 ${figure(p50, 2)} ms  p99 ${figure(p99, 2)} ms`,
    );
  }
  for (const [title, real, baseline, budget] of gates) {
    const byTime = real.figures().perSecond / baseline.figures().perSecond;
    const byCost = baseline.figures().cost / real.figures().cost;
    print(
      `${title.padEnd(34)} ${byTime.toFixed(2)} by requests a second, ${byCost.toFixed(2)} by processor time  ` +
        `${Math.max(byTime, byCost) >= budget ? 'within' : 'UNDER'} ${budget}`,
    );
  }
  const { p50, p99 } = save.figures();
  print(`${'p99 / median of a save'.padEnd(34)} ${(p99 / p50).toFixed(1)}  ${p99 <= 5 * p50 ? 'within' : 'OVER'} 5\n`);
}
