import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Account } from '../environment/running-server.ts';
import { manyCalls, openClient, signIn, type Call } from './scores-client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** As `apps/api/src/testing/service-process.ts` tells it. */
interface ServerReading {
  readonly cpuMilliseconds: number;
  readonly delay: { readonly p50: number; readonly p99: number; readonly max: number };
}

/** What published scores of 193 States cost to read, and what a score run with rank intervals costs everybody else. */
export async function benchScores(print: (line: string) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-scores-'));
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', SCORE_THREADS: process.env['SCORE_THREADS'] ?? '1' };
  const prepared = spawnSync(process.execPath, ['apps/cli/src/main.ts', 'prepare'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (prepared.status !== 0) throw new Error(prepared.stderr);
  const { accounts } = JSON.parse(prepared.stdout) as { readonly accounts: readonly Account[] };
  const server = spawn(process.execPath, ['apps/api/src/testing/service-process.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  try {
    const [said] = (await once(server.stdout ?? server, 'data')) as [Buffer];
    const client = openClient(said.toString().trim());
    const { call } = client;
    await benchReading(call, server, print);
    await benchRun(call, server, accounts, print);
    client.close();
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Interleaved, so that whatever else the machine does hits all alike; processor time is the server's own. */
async function benchReading(call: Call, server: ChildProcess, print: (line: string) => void): Promise<void> {
  const path = '/api/rounds/eg-demo-2025/scores';
  const { tag } = await call('GET', path);
  const kinds = [
    ['trivial JSON (one round)', () => call('GET', '/api/rounds/eg-demo-2026')],
    ['scores, revalidated (304)', () => call('GET', path, { headers: { 'If-None-Match': tag } })],
    ['scores, whole, compressed', () => call('GET', path, { headers: { 'Accept-Encoding': 'gzip' } })],
    ['scores, whole, plain', () => call('GET', path)],
  ] as const;
  const totals = kinds.map(() => ({ count: 0, milliseconds: 0, cpu: 0 }));
  const rounds = 8;
  const countOfRound = 400;
  for (const [, get] of kinds) await manyCalls(200, get);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [place, [, get]] of kinds.entries()) {
      const total = totals[place];
      if (total === undefined) continue;
      await readingOf(server);
      const startedAt = performance.now();
      await manyCalls(countOfRound, get);
      total.milliseconds += performance.now() - startedAt;
      total.cpu += (await readingOf(server)).cpuMilliseconds;
      total.count += countOfRound;
    }
  }
  const [baseline] = totals;
  for (const [place, [title]] of kinds.entries()) {
    const total = totals[place];
    if (total === undefined || baseline === undefined) continue;
    const rate = (1000 * total.count) / total.milliseconds;
    const ofBaseline = rate / ((1000 * baseline.count) / baseline.milliseconds);
    const cpu = (1000 * total.cpu) / total.count;
    const cpuRatio = baseline.cpu / baseline.count / (total.cpu / total.count);
    print(
      `${title.padEnd(28)} ${rate.toFixed(0).padStart(6)}/s  ${ofBaseline.toFixed(2)} of trivial   ` +
        `${cpu.toFixed(0).padStart(5)} us of processor each  ${cpuRatio.toFixed(2)} of trivial  n=${total.count}`,
    );
  }
}

/** A run over 193 countries and 60 questions with 1,000 draws, while officials save and others read. */
async function benchRun(
  call: Call,
  server: ChildProcess,
  accounts: readonly Account[],
  print: (line: string) => void,
): Promise<void> {
  const administrator = await signIn(call, accounts, 'administrator');
  const coordinator = await signIn(call, accounts, 'coordinator.kenya');
  const headers = { Cookie: administrator };
  const withdrawal = { operationId: randomUUID(), why: 'to score it again' };
  const withdrawn = await call('POST', '/api/rounds/eg-demo-2025/publication/withdrawal', {
    body: withdrawal,
    headers,
  });
  if (withdrawn.status !== 200) throw new Error(withdrawn.text);
  const save = await saveOf(call, coordinator);
  const idle = await latenciesUntil(save, call, () => sleep(5000));
  const idleReading = await readingOf(server);
  const during = await latenciesUntil(save, call, async () => {
    const body = { operationId: randomUUID(), instrumentId: 'egov-readiness', basis: 'evidenced' };
    const asked = await call('POST', '/api/rounds/eg-demo-2025/score-runs', { body, headers });
    if (asked.status !== 202) throw new Error(asked.text);
    const { jobId } = JSON.parse(asked.text) as { readonly jobId: string };
    for (;;) {
      const { text } = await call('GET', `/api/rounds/eg-demo-2025/score-runs/${jobId}`, { headers });
      const job = JSON.parse(text) as {
        readonly state: string;
        readonly draws: number;
        readonly startedAt: string;
        readonly endedAt: string;
      };
      if (job.state === 'done') {
        const seconds = (Date.parse(job.endedAt) - Date.parse(job.startedAt)) / 1000;
        print(
          `score run, 193 x 60, ${job.draws} draws, ${process.env['SCORE_THREADS'] ?? 1} thread: ${seconds.toFixed(1)} s`,
        );
        return;
      }
      if (job.state !== 'running' && job.state !== 'queued') throw new Error(text);
      await sleep(200);
    }
  });
  const { delay, cpuMilliseconds } = await readingOf(server);
  print(
    `event loop late by  p50 ${delay.p50.toFixed(1)}  p99 ${delay.p99.toFixed(1)}  at most ${delay.max.toFixed(1)} ms ` +
      `(idle: ${idleReading.delay.p50.toFixed(1)}, ${idleReading.delay.p99.toFixed(1)}, ${idleReading.delay.max.toFixed(1)}); ` +
      `${(cpuMilliseconds / 1000).toFixed(1)} s of processor in all`,
  );
  for (const [title, at] of [
    ['one answer saved', 'save'],
    ['trivial GET', 'read'],
  ] as const) {
    print(
      `${title.padEnd(20)} p50 ${quantile(during[at], 0.5)}  p99 ${quantile(during[at], 0.99)} ms during the run   ` +
        `(idle: ${quantile(idle[at], 0.5)}, ${quantile(idle[at], 0.99)})  n=${during[at].length}`,
    );
  }
}

/** Saves every 100 ms and reads every 25 ms until the work is done. */
async function latenciesUntil(
  save: () => Promise<void>,
  call: Call,
  work: () => Promise<void>,
): Promise<{ readonly save: readonly number[]; readonly read: readonly number[] }> {
  const over = new AbortController();
  const loop = async (every: number, act: () => Promise<unknown>): Promise<readonly number[]> => {
    const times: number[] = [];
    while (!over.signal.aborted) {
      const startedAt = performance.now();
      await act();
      times.push(performance.now() - startedAt);
      await sleep(every);
    }
    return times;
  };
  const loops = [loop(100, save), loop(25, () => call('GET', '/api/rounds/eg-demo-2026'))] as const;
  await work();
  over.abort();
  return { save: await loops[0], read: await loops[1] };
}

async function saveOf(call: Call, cookie: string): Promise<() => Promise<void>> {
  const headers = { Cookie: cookie };
  const { text } = await call('GET', '/api/my/assessments', { headers });
  const { assessments } = JSON.parse(text) as {
    readonly assessments: readonly { readonly assessmentId: string; readonly state: string }[];
  };
  const open = assessments.find(({ state }) => state === 'not-started' || state === 'in-progress');
  if (open === undefined) throw new Error('no open assessment');
  let baseVersion = 0;
  return async () => {
    const operation = {
      operationId: randomUUID(),
      questionId: 'EG-A02',
      baseVersion,
      answer: { value: baseVersion % 3 },
    };
    const body = { operations: [operation] };
    const saved = await call('POST', `/api/assessments/${open.assessmentId}/responses`, { body, headers });
    const [result] = (JSON.parse(saved.text) as { readonly results: readonly { readonly version: number }[] }).results;
    if (saved.status !== 200 || result === undefined) throw new Error(saved.text);
    baseVersion = result.version;
  };
}

async function readingOf(server: ChildProcess): Promise<ServerReading> {
  const told = once(server, 'message');
  server.send('read');
  const [reading] = (await told) as [ServerReading];
  return reading;
}

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const time = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return time.toFixed(1);
}
