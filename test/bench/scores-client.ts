import { Agent, request } from 'node:http';
import type { Account } from '../environment/running-server.ts';

const usualConnections = 16;

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly tag: string;
  readonly cookie: string;
}

/** One request over the kept connections. */
export type Call = (
  method: string,
  path: string,
  part?: {
    /** Sent as JSON. */
    readonly body?: unknown;
    /** Sent as it is. */
    readonly bytes?: Uint8Array;
    readonly headers?: Readonly<Record<string, string>>;
  },
) => Promise<Answer>;

/** A client over kept connections, sixteen unless told, cheaper than `fetch`: the machine is shared with the server. */
export function openClient(address: string, connections = usualConnections): { readonly call: Call; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call: Call = (method, path, { body, bytes, headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(
        address + path,
        {
          agent,
          method,
          headers: {
            ...(method === 'GET' ? {} : { Origin: address, 'Content-Type': 'application/json' }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(parts).toString(),
              tag: response.headers.etag ?? '',
              cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
            }),
          );
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(bytes ?? (body === undefined ? undefined : JSON.stringify(body)));
    });
  return { call, close: () => agent.destroy() };
}

/** So many calls, over all connections at once. */
export async function manyCalls(count: number, act: () => Promise<unknown>): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: usualConnections }, async () => {
      while (left > 0) {
        left -= 1;
        await act();
      }
    }),
  );
}

/** The cookie of a session. */
export async function signIn(
  call: Call,
  accounts: readonly Pick<Account, 'login' | 'password'>[],
  login: string,
): Promise<string> {
  const account = accounts.find((one) => one.login === login);
  const { cookie, text } = await call('POST', '/api/session', {
    body: { login, password: account?.password ?? '' },
  });
  if (cookie === '') throw new Error(text);
  return cookie;
}
