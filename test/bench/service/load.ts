import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { z } from 'zod';

/**
 * Loads a server over several connections, each sending its next request when the last is answered; on sockets, as a library for
 * requests would cost more than the server that it measures. Prints what it found as JSON. Run in a process and on a core of its own.
 */

const planShape = z.object({
  address: z.string(),
  seconds: z.number(),
  connections: z.array(
    z.object({
      kind: z.enum(['bare-row', 'bare-write', 'read', 'save']),
      cookie: z.string().optional(),
      path: z.string().optional(),
      version: z.number().optional(),
    }),
  ),
});

type Plan = z.infer<typeof planShape>;

const plan: Plan = planShape.parse(JSON.parse(process.argv[2] ?? ''));
const { hostname, port } = new URL(plan.address);
const end = performance.now() + plan.seconds * 1000;
const times: number[] = [];
const refused: string[] = [];
const versions = await Promise.all(plan.connections.map((connection) => run(connection)));
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
process.stdout.write(
  JSON.stringify({ requests: times.length, p50: at(0.5), p99: at(0.99), versions, refused: refused.slice(0, 3) }),
);

/** Answers with the version it has come to. */
async function run(connection: Plan['connections'][number]): Promise<number> {
  let { version = 0 } = connection;
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  while (performance.now() < end) {
    const request = requestOf(connection, version);
    const started = performance.now();
    const answer = await exchange(socket, request);
    times.push(performance.now() - started);
    if (!/^HTTP\/1\.1 20[01]/.test(answer) || answer.includes('"outcome":"conflict"')) refused.push(answer);
    version += 1;
  }
  socket.destroy();
  return version;
}

function requestOf({ kind, cookie = '', path = '' }: Plan['connections'][number], version: number): string {
  const id = 1 + Math.floor(Math.random() * 10_000);
  switch (kind) {
    case 'bare-row':
      return get(`/row/${id}`, '');
    case 'read':
      return get(path, cookie);
    case 'bare-write':
      return post('/write', '', { operationId: randomUUID(), id, value: version });
    case 'save': {
      const answer = { value: version + 1 };
      const operation = { operationId: randomUUID(), questionId: 'CT-A01', baseVersion: version, answer };
      return post(path, cookie, { operations: [operation] });
    }
  }
}

function get(path: string, cookie: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n\r\n`;
}

function post(path: string, cookie: string, body: unknown): string {
  const text = JSON.stringify(body);
  return `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\nOrigin: ${plan.address}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
}

function exchange(socket: Socket, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const read = (bytes: Buffer): void => {
      answer += bytes.toString('latin1');
      if (!isWhole(answer)) return;
      socket.off('data', read);
      socket.off('close', fail);
      resolve(answer);
    };
    const fail = (): void => reject(new Error('the server closed the connection'));
    socket.on('data', read);
    socket.once('close', fail);
    socket.write(request);
  });
}

function isWhole(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /content-length: (\d+)/i.exec(answer)?.[1];
  return length === undefined ? answer.endsWith('0\r\n\r\n') : answer.length >= head + 4 + Number(length);
}
