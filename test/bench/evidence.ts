import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { pdfDocument } from '../environment/evidence/sample-documents.ts';
import { startServer, type RunningServer } from '../environment/running-server.ts';
import { timeCalls } from './timings.ts';

const fileBytes = 25_000_000;
const filesAtOnce = 8;
const megabyte = 1_000_000;
const totalMegabytes = (filesAtOnce * fileBytes) / megabyte;
/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

interface Session {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Eight files of 25 MB sent at once: how fast, how much memory the server takes, and what others notice of it. */
export async function benchEvidence(print: (line: string) => void): Promise<void> {
  const server = await startServer();
  try {
    const session = await signIn(server);
    const files = Array.from({ length: filesAtOnce }, () => new Uint8Array(pdfDocument(fileBytes)));
    const bare = await megabytesPerSecond(() => writeBare(server.dataDir, files));
    const locations = await announceAll(session, files);
    const idle = await timeCalls(300, () => readRounds(session));
    const before = memoryOf(server, 'VmRSS');
    const processorBefore = processorSeconds(server);
    const sending = megabytesPerSecond(async () => {
      await Promise.all(locations.map((location, index) => send(session, location, files[index] ?? new Uint8Array())));
    });
    const waits: number[] = [];
    const ended = new AbortController();
    void sending.finally(() => ended.abort());
    while (!ended.signal.aborted) {
      const started = performance.now();
      await readRounds(session);
      waits.push(performance.now() - started);
    }
    const sent = await sending;
    const peak = memoryOf(server, 'VmHWM');
    const processor = processorSeconds(server) - processorBefore;
    const slowest = waits.toSorted((a, b) => a - b).at(Math.floor(waits.length * 0.99)) ?? Number.NaN;
    const perSecond = (seconds: number): string => `${(totalMegabytes / seconds).toFixed(0)} MB/s`;
    print(
      `${filesAtOnce} x 25 MB sent at once, whole, hashed, synced: ${sent.toFixed(0)} MB/s, ${perSecond(processor)} of processor time`,
    );
    print(`the same bytes only written and synced: ${bare.toFixed(0)} MB/s; ratio ${(sent / bare).toFixed(2)}`);
    print(`memory of the server: ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`);
    print(
      `list of rounds: p99 ${idle.p99.toFixed(2)} ms alone, ${slowest.toFixed(2)} ms meanwhile (n=${waits.length})`,
    );
  } finally {
    await server.stop();
  }
}

async function signIn({ address, accounts }: RunningServer): Promise<Session> {
  const account = accounts.find(({ login }) => login === 'coordinator.kenya');
  if (account === undefined) throw new Error('no coordinator');
  const session = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ login: account.login, password: account.password }),
  });
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { address, headers: { 'Tus-Resumable': '1.0.0', Origin: address, Cookie: cookie } };
}

async function announceAll({ address, headers }: Session, files: readonly Uint8Array[]): Promise<readonly string[]> {
  const mine = (await (await fetch(`${address}/api/my/assessments`, { headers })).json()) as {
    readonly assessments: readonly { readonly assessmentId: string; readonly state: string }[];
  };
  const assessment = mine.assessments.find(({ state }) => state === 'not-started' || state === 'in-progress');
  if (assessment === undefined) throw new Error('no open assessment');
  return await Promise.all(
    files.map(async (bytes, index) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const metadata = Object.entries({ uploadId: randomUUID(), filename: `${index}.pdf`, sha256 })
        .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
        .join(',');
      const path = `/api/assessments/${assessment.assessmentId}/responses/EG-A01/uploads`;
      const announced = await fetch(address + path, {
        method: 'POST',
        headers: { ...headers, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata },
      });
      const location = announced.headers.get('Location');
      if (location === null) throw new Error(`not announced: ${await announced.text()}`);
      return location;
    }),
  );
}

/** By the plain client of Node: it costs the sender least, so that what others notice is the server's doing. */
async function send({ address, headers }: Session, location: string, bytes: Uint8Array): Promise<void> {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sending = request(address + location, {
      method: 'PATCH',
      headers: {
        ...headers,
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
        'Content-Length': bytes.length,
      },
    });
    sending.on('error', reject);
    sending.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sending.end(bytes);
  });
  if (status !== 204) throw new Error(`not sent: ${String(status)}`);
}

async function readRounds({ address }: Session): Promise<void> {
  await (await fetch(`${address}/api/rounds`)).arrayBuffer();
}

async function writeBare(folder: string, files: readonly Uint8Array[]): Promise<void> {
  await Promise.all(
    files.map(async (bytes, index) => {
      const handle = await open(join(folder, `bare-${index}`), 'w');
      await handle.writeFile(bytes);
      await handle.sync();
      await handle.close();
    }),
  );
}

async function megabytesPerSecond(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return totalMegabytes / ((performance.now() - started) / 1000);
}

/** Memory of the server's process in megabytes, as Linux tells it: now, or at most since its start. */
function memoryOf({ processId }: RunningServer, measure: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  const kibibytes = new RegExp(`${measure}:\\s+(\\d+) kB`).exec(status)?.[1];
  return (Number(kibibytes) * 1024) / megabyte;
}

function processorSeconds({ processId }: RunningServer): number {
  const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
