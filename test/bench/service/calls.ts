import { randomUUID } from 'node:crypto';
import { startServer } from '../../environment/running-server.ts';
import { timeCalls, type Timings } from '../timings.ts';

type Call = (method: string, path: string, body?: unknown, cookie?: string) => Promise<Response>;

/** What the service takes over loopback, a line each. */
export async function benchCalls(print: (line: string) => void): Promise<void> {
  const server = await startServer();
  try {
    const call = callOf(server.address);
    const account = server.accounts.find(({ login }) => login === 'coordinator.kenya');
    if (account === undefined) throw new Error('no coordinator');
    const signedIn = await call('POST', '/api/session', { login: account.login, password: account.password });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const save = await timeSaves(call, cookie);
    const scores = await timeCalls(500, async () => {
      const response = await call('GET', '/api/rounds/eg-demo-2025/scores?instrument=egov-readiness');
      if (!response.ok) throw new Error(`scores: ${response.status}`);
      await response.arrayBuffer();
    });
    const trivial = await timeCalls(500, async () => {
      await (await call('GET', '/api/rounds')).arrayBuffer();
    });
    print(lineOf('one answer saved, synchronous FULL', save, trivial));
    print(lineOf('scores of a round, 193 States', scores, trivial));
    print(lineOf('list of rounds (baseline)', trivial, trivial));
  } finally {
    await server.stop();
  }
}

/** Saves one answer again and again, each on top of the version before. */
async function timeSaves(call: Call, cookie: string): Promise<Timings> {
  const mine = (await (await call('GET', '/api/my/assessments', undefined, cookie)).json()) as {
    readonly assessments: readonly { readonly assessmentId: string; readonly state: string }[];
  };
  const assessment = mine.assessments.find(({ state }) => state === 'not-started' || state === 'in-progress');
  if (assessment === undefined) throw new Error('no open assessment');
  let version = 0;
  return timeCalls(500, async (turn) => {
    const operation = {
      operationId: randomUUID(),
      questionId: 'EG-A02',
      baseVersion: version,
      answer: { value: turn % 3 },
    };
    const path = `/api/assessments/${assessment.assessmentId}/responses`;
    const response = await call('POST', path, { operations: [operation] }, cookie);
    const { results } = (await response.json()) as {
      readonly results: readonly { readonly outcome: string; readonly version: number }[];
    };
    const [result] = results;
    if (result?.outcome !== 'saved') throw new Error(`not saved: ${response.status}`);
    version = result.version;
  });
}

function callOf(address: string): Call {
  return async (method, path, body, cookie) =>
    fetch(address + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json', origin: address }),
        ...(cookie === undefined ? {} : { cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

function lineOf(title: string, timings: Timings, baseline: Timings): string {
  const figure = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`.padStart(10);
  const ratio = (timings.median / baseline.median).toFixed(2);
  return `${title.padEnd(36)} p50 ${figure(timings.median)}  p99 ${figure(timings.p99)}  ${ratio} x baseline  n=${timings.count}`;
}
