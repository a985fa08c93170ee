import { argon2, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, readSettings, serveApi } from '@groundwork/api';
import { openStore } from '@groundwork/store';
import { pino } from 'pino';

const login = 'bench';
const password = 'a phrase to measure by';
const together = 4;
const turns = 5;

/** What so many calls took. */
interface Measure {
  readonly perSecond: number;
  /** Milliseconds of processor time of this process, all threads together. */
  readonly processorMilliseconds: number;
}

/**
 * How many sign-ins the real service takes, with its database on disk, beside pure argon2id with the same parameters and the same
 * two at a time, in turns within one run: the machine is the same for both. The gate is a rate of 0.8. On a machine that others use
 * as well the processor time tells more: it is what a sign-in costs beside its hashing, without HTTP and with it.
 */
export async function benchSignIn(print: (line: string) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
  const { settings, problems } = readSettings({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
  if (settings === undefined) throw new Error(problems.join('\n'));
  const store = await openStore(settings.store);
  await store.people.add({ name: 'Bench', login, password, roles: [] });
  const app = createApi({ store, settings, clock: () => new Date(), log: pino({ level: 'silent' }) });
  const served = await serveApi(app, '127.0.0.1', 0);
  const body = JSON.stringify({ login, password });
  const post = { method: 'POST', body };
  const ask = async (send: () => Response | Promise<Response>): Promise<void> => {
    const response = await send();
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`sign-in: ${response.status}`);
  };
  const headersFor = (origin: string) => ({ 'content-type': 'application/json', origin });
  const inside = () => ask(() => app.request('/api/session', { ...post, headers: headersFor('http://localhost') }));
  const overLoopback = () =>
    ask(() => fetch(`${served.address}/api/session`, { ...post, headers: headersFor(served.address) }));
  const works = [hash, inside, overLoopback];
  try {
    const measures: Measure[][] = works.map(() => []);
    for (const work of works) await measure(work, 500);
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [index, work] of works.entries())
        measures[index]?.push(await measure(work, 2500, work === hash ? 2 : together));
    }
    const [pure, service, http] = measures.map(medians);
    if (pure === undefined || service === undefined || http === undefined) throw new Error('nothing measured');
    const line = (title: string, found: Measure): string =>
      `${title.padEnd(34)} ${found.perSecond.toFixed(1).padStart(6)} a second, ${(found.perSecond / pure.perSecond).toFixed(2)} of pure; ` +
      `${found.processorMilliseconds.toFixed(1)} ms of processor time, ${(pure.processorMilliseconds / found.processorMilliseconds).toFixed(2)} of it pure`;
    print(line('pure argon2id, two at a time', pure));
    print(line(`sign-ins, ${together} asking at once`, service));
    print(line('the same over loopback', http));
    print(`gate: 0.80, medians of ${turns} turns each`);
  } finally {
    await served.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** As `packages/store` hashes: OWASP's argon2id with 19 MiB, two passes, one lane. */
function hash(): Promise<void> {
  const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password, nonce: randomBytes(16), ...cost }, (error) =>
      error === null ? resolve() : reject(error),
    );
  });
}

/** Calls a work, so many at once, over at least so many milliseconds. */
async function measure(work: () => Promise<void>, milliseconds: number, atOnce = together): Promise<Measure> {
  const started = performance.now();
  const before = process.cpuUsage();
  let done = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() - started < milliseconds) {
        await work();
        done += 1;
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { perSecond: done / seconds, processorMilliseconds: (user + system) / 1000 / done };
}

function medians(measures: readonly Measure[]): Measure {
  const middle = (key: keyof Measure): number =>
    measures.map((each) => each[key]).toSorted((a, b) => a - b)[Math.floor(measures.length / 2)] ?? Number.NaN;
  return { perSecond: middle('perSecond'), processorMilliseconds: middle('processorMilliseconds') };
}
