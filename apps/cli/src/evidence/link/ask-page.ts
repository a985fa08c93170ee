import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { LinkPolicy } from './link-policy.ts';

/** What a server said of a page: its status, and where it sends on to. The content is never kept. */
export interface PageAnswer {
  readonly status: number;
  readonly location: string | undefined;
}

/** The name leads to an address that must not be asked. */
export class ClosedAddressError extends Error {
  override readonly name = 'ClosedAddressError';
}

/** As much of a page as is read, so that its server sees an ordinary reader. */
const longestRead = 65_536;

/**
 * Asks for a page once: redirects are not followed, nothing is sent along. The name is looked up here, every address it has must be
 * allowed, and the first one is what is connected to: a second look-up could say something else.
 *
 * @throws ClosedAddressError; the system's error when nothing answers
 */
export async function askPage(url: URL, method: 'HEAD' | 'GET', policy: LinkPolicy): Promise<PageAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host, family: isIP(host) }];
  const [first] = addresses;
  if (first === undefined || !addresses.every(({ address }) => policy.isAllowedAddress(address)))
    throw new ClosedAddressError(`${host} is not in the public internet`);
  const options: RequestOptions = {
    method,
    agent: false,
    headers: { 'User-Agent': 'Groundwork link check', Accept: '*/*', Connection: 'close' },
    signal: AbortSignal.timeout(policy.timeoutMilliseconds),
    lookup: (_name, { all }, done) => (all === true ? done(null, [first]) : done(null, first.address, first.family)),
  };
  return await new Promise((resolve, reject) => {
    const take = (response: IncomingMessage): void => {
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, location: headers.location });
      let read = 0;
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read >= longestRead) response.destroy();
      });
      response.on('error', () => undefined);
    };
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, take);
    request.on('error', reject);
    request.end();
  });
}
