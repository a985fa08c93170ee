import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { scoreRound } from '@groundwork/assessment';
import { openQuestionnaire, type Answer, type InstrumentRevision } from '@groundwork/instrument';
import { openStore, systemActor, type Store } from '@groundwork/store';
import { timeCalls, type Timings } from './timings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const roundId = 'bench-demonstration';
const questionCount = 150;
/** One round of all Member States, and three times as many: memory must not follow the size. */
const countryCounts = [193, 579];
const files = [
  'answers.csv',
  'answers.csv?form=wide',
  'answers.json',
  'answers.xlsx',
  'codebook.xml',
  'scores.csv',
  'scores.xlsx',
  'scores.sdmx.csv',
];

/**
 * What files of a round take over loopback: time, size, and the most memory of the server while they are made; then what small reads
 * take while as many files are made as there are places, and while 1,000 are asked for at once.
 */
export async function reportExportRoutes(print: (line: string) => void): Promise<void> {
  for (const countryCount of countryCounts) {
    const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
    try {
      await makeRound(dataDir, countryCount);
      const server = await startServer(dataDir);
      try {
        print(`${countryCount} countries x ${questionCount} questions`);
        await timeFiles(server, print);
        if (countryCount !== countryCounts[0]) continue;
        await timeOthers(server, print);
        await askForMany(server, print);
      } finally {
        await server.stop();
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

interface Server {
  readonly address: string;
  /** Most memory of the process since this was asked for last. */
  peakMegabytes(): number;
  stop(): Promise<void>;
}

async function timeFiles({ address, peakMegabytes }: Server, print: (line: string) => void): Promise<void> {
  // What the first request of all loads is no part of the first file.
  await read(address, 'codebook.xml');
  print(`server before: ${peakMegabytes().toFixed(0)} MB`);
  for (const file of files) {
    let bytes = 0;
    const { median, count } = await timeCalls(5, async () => {
      ({ bytes } = await read(address, file));
    });
    print(
      `${file.padEnd(24)} p50 ${median.toFixed(0).padStart(6)} ms  ${(bytes / 1e6).toFixed(2).padStart(6)} MB  ` +
        `peak ${peakMegabytes().toFixed(0).padStart(4)} MB  n=${count}`,
    );
  }
}

/** Small reads alone and beside as many exports as there are places, in turns, so that a busy machine is busy for both. */
async function timeOthers({ address }: Server, print: (line: string) => void): Promise<void> {
  const small = (): Promise<Timings> =>
    timeCalls(300, async () => {
      await (await fetch(`${address}/api/rounds`)).arrayBuffer();
    });
  for (const file of ['answers.csv', 'answers.xlsx']) {
    const alone: Timings[] = [];
    const beside: Timings[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      alone.push(await small());
      const urls = Array.from({ length: 4 }, () => `${address}/api/exports/rounds/${roundId}/${file}`);
      const readers = new Worker(new URL('export-readers.ts', import.meta.url), { workerData: { urls } });
      await once(readers, 'online');
      await setTimeout(500);
      beside.push(await small());
      await readers.terminate();
    }
    print(comparison(`small reads beside 4 x ${file}`, middle(alone), middle(beside)));
  }
}

async function askForMany({ address }: Server, print: (line: string) => void): Promise<void> {
  const started = performance.now();
  const statuses = new Map<number, number>();
  const exports = Array.from({ length: 1_000 }, async (_, caller) => {
    const { status } = await read(address, 'answers.csv', caller);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  const others = timeCalls(50, async () => {
    await (await fetch(`${address}/api/rounds`)).arrayBuffer();
  });
  await Promise.all(exports);
  const took = performance.now() - started;
  const { median, p99 } = await others;
  const told = [...statuses].map(([status, count]) => `${count} x ${status}`).join(', ');
  print(
    `1,000 exports at once: ${told} in ${took.toFixed(0)} ms; small reads p50 ${median.toFixed(1)} p99 ${p99.toFixed(1)} ms`,
  );
}

async function read(
  address: string,
  file: string,
  network = 0,
): Promise<{ readonly status: number; readonly bytes: number }> {
  const response = await fetch(`${address}/api/exports/rounds/${roundId}/${file}`, {
    // One trusted proxy: callers of several networks.
    headers: { 'X-Forwarded-For': `10.0.${network % 250}.${Math.floor(network / 250)}`, 'Accept-Encoding': 'identity' },
  });
  let bytes = 0;
  for await (const piece of response.body ?? []) bytes += piece.length;
  return { status: response.status, bytes };
}

function middle(timings: readonly Timings[]): Timings {
  const sorted = timings.toSorted((a, b) => a.p99 - b.p99);
  return sorted[Math.floor(sorted.length / 2)] ?? { median: Number.NaN, p99: Number.NaN, count: 0 };
}

function comparison(title: string, alone: Timings, beside: Timings): string {
  const figure = ({ median, p99 }: Timings): string => `p50 ${median.toFixed(1)} p99 ${p99.toFixed(1)} ms`;
  return `${title.padEnd(40)} ${figure(beside)}  alone ${figure(alone)}  p99 x ${(beside.p99 / alone.p99).toFixed(1)}`;
}

/** The server as it is started by the launcher, over a data folder that is there already. */
async function startServer(dataDir: string): Promise<Server> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', TRUSTED_PROXIES: '1', LOG_LEVEL: 'silent' };
  const server = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  return {
    address,
    peakMegabytes: () => {
      const place = `/proc/${server.pid ?? 0}`;
      const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`${place}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
      // Linux begins to count anew from what the process has now.
      writeFileSync(`${place}/clear_refs`, '5');
      return peak;
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /Groundwork listens on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${String(code)} before it listened`)));
  });
}

/** A published round: a questionnaire of levels with a detail each, and an answer to every question by every country. */
async function makeRound(dataDir: string, countryCount: number): Promise<void> {
  const store = await openStore({ dataDir });
  const revision = wideRevision();
  const { instrumentId, version } = revision;
  const hash = 'a'.repeat(64);
  await store.instruments.publish(revision, hash);
  const now = Date.now();
  await store.rounds.add({
    roundId,
    title: 'Bench',
    referenceDate: '2025-12-31',
    opensAt: new Date(now - 86_400_000).toISOString(),
    deadline: new Date(now + 86_400_000).toISOString(),
    state: 'open',
    isDemonstration: true,
    previousRoundId: null,
    embargoUntil: null,
    instruments: [{ instrumentId, version, hash }],
  });
  const countries = Array.from({ length: countryCount }, (_, index) => codeOf(index));
  for (const iso3 of countries) await answer(store, revision, iso3);
  const run = scoreRound({
    questionnaire: openQuestionnaire(revision),
    entries: countries.map((iso3) => ({ iso3, answers: answersOf(revision, iso3) })),
    countries: [],
    basis: 'evidenced',
    run: {
      scoreRunId: randomUUID(),
      roundId,
      revisionHash: hash,
      inputHash: hash,
      engineVersion: 'bench',
      computedAt: new Date(now).toISOString(),
    },
  });
  await store.scoreRuns.add(run);
  await store.rounds.move(roundId, { to: 'closed', why: 'bench' }, systemActor);
  const scoreRuns = { [instrumentId]: run.scoreRunId };
  await store.rounds.move(roundId, { to: 'published', why: 'bench', scoreRuns }, systemActor);
  await store.close();
}

async function answer(store: Store, revision: InstrumentRevision, iso3: string): Promise<void> {
  const { assessmentId } = await store.assessments.ensure(roundId, revision.instrumentId, iso3);
  const operations = Object.entries(answersOf(revision, iso3)).map(([questionId, given]) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: 0,
    answer: given,
  }));
  await store.assessments.save(assessmentId, operations, systemActor);
  await store.assessments.submit(assessmentId, randomUUID(), systemActor);
  await store.assessments.setState(assessmentId, 'submitted', 'in-review', systemActor, 'bench');
  await store.assessments.setState(assessmentId, 'in-review', 'validated', systemActor, 'bench');
}

function answersOf(
  { sections }: InstrumentRevision,
  iso3: string,
): Readonly<
  Record<string, Pick<Answer, 'value' | 'isConfidential'> & { readonly details: { readonly what: string } }>
> {
  const questions = sections.flatMap(({ subSections }) => subSections.flatMap((part) => part.questions));
  return Object.fromEntries(
    questions.map(({ questionId }, index) => [
      questionId,
      {
        value: (index + iso3.charCodeAt(2)) % 5,
        details: { what: `What stands behind ${questionId} in ${iso3}, said in a sentence as an official would` },
        ...(index % 50 === 0 ? { isConfidential: true } : {}),
      },
    ]),
  );
}

function codeOf(index: number): string {
  return `${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}X`;
}

function wideRevision(): InstrumentRevision {
  const sectionCount = 8;
  const levels = ([0, 1, 2, 3, 4] as const).map((score) => ({
    score,
    text: `Level ${score}: an anchor in some words, which says what is in place & since when`,
  }));
  return {
    instrumentId: 'bench',
    code: 'BE',
    version: '1.0.0',
    state: 'published',
    language: 'en',
    title: 'Bench',
    summary: 'For measuring',
    referenceDate: 'the last day of the previous year',
    estimatedMinutes: 1,
    inspiredBy: [],
    availability: { subSectionShare: 0.6, sectionShare: 0.6 },
    bands: [{ bandId: 'all', title: 'All', from: 0 }],
    checks: [],
    sections: Array.from({ length: sectionCount }, (_, section) => {
      const sectionId = String.fromCharCode(65 + section);
      return {
        sectionId,
        title: `Section ${sectionId}`,
        summary: 'Of eight',
        weightPercent: 100 / sectionCount,
        subSections: [
          {
            subSectionId: `${sectionId}1`,
            title: `Part ${sectionId}1`,
            questions: Array.from({ length: questionCount }, (_unused, question) => question)
              .filter((question) => question % sectionCount === section)
              .map((question) => ({
                kind: 'level' as const,
                questionId: `BE-${sectionId}${String(question).padStart(3, '0')}`,
                label: `Question ${question}`,
                text: `How far is number ${question}?`,
                weight: 1,
                respondentRoles: ['gov-lead' as const],
                targetLinks: [],
                isCrossCutting: false,
                evidence: 'none' as const,
                levels,
                details: [{ id: 'what', label: 'What', kind: 'text' as const, required: false }],
              })),
          },
        ],
      };
    }),
  };
}
