import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkLink } from './check-link.ts';
import { isPublicAddress } from './is-public-address.ts';
import type { LinkPolicy } from './link-policy.ts';

/** Requests that reached the server, as `METHOD path`. */
const asked: string[] = [];
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    const [, kind = '', rest = ''] = /^\/(\w+)\/?(.*)$/.exec(url) ?? [];
    if (kind === 'status') response.writeHead(Number(rest)).end();
    else if (kind === 'get') response.writeHead(method === 'HEAD' ? 405 : 200).end('found');
    else if (kind === 'to') response.writeHead(302, { Location: decodeURIComponent(rest) }).end();
    else if (kind === 'endless' && method === 'HEAD') response.writeHead(405).end();
    else if (kind === 'endless') {
      const drip = setInterval(() => response.write(Buffer.alloc(65_536)), 1);
      response.on('close', () => clearInterval(drip));
    } else if (kind !== 'silent') response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', () => resolve()));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void asked.splice(0));

/** The rules of the test: this machine's own server stands for the internet. */
const policy: LinkPolicy = {
  hosts: ['localhost'],
  isAllowedAddress: (address) => ['127.0.0.1', '::1'].includes(address),
  isAllowedPort: () => true,
  timeoutMilliseconds: 500,
};
const at = (path: string, host = 'localhost'): string => `http://${host}:${port}${path}`;

describe('a link that may be asked', () => {
  test.each([
    ['/status/200', { state: 'reachable', httpStatus: 200 }, ['HEAD /status/200']],
    ['/status/404', { state: 'gone', httpStatus: 404 }, ['HEAD /status/404', 'GET /status/404']],
    ['/status/410', { state: 'gone', httpStatus: 410 }, ['HEAD /status/410', 'GET /status/410']],
    ['/status/401', { state: 'no-answer', httpStatus: 401 }, ['HEAD /status/401']],
    ['/status/503', { state: 'no-answer', httpStatus: 503 }, ['HEAD /status/503', 'GET /status/503']],
    ['/get', { state: 'reachable', httpStatus: 200 }, ['HEAD /get', 'GET /get']],
    ['/endless', { state: 'reachable', httpStatus: 200 }, ['HEAD /endless', 'GET /endless']],
    ['/to/%2Fstatus%2F200', { state: 'reachable', httpStatus: 200 }, ['HEAD /to/%2Fstatus%2F200', 'HEAD /status/200']],
    ['/silent', { state: 'no-answer', httpStatus: null }, ['HEAD /silent']],
  ])('%s is %j', async (path, found, requests) => {
    await expect(checkLink(at(path), policy)).resolves.toEqual(found);
    expect(asked).toEqual(requests);
  });

  test('that sends round in a circle is left after five steps', async () => {
    const circle = '/to/%2Fto%2Fback';
    await expect(checkLink(at(circle), policy)).resolves.toMatchObject({ state: 'no-answer' });
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  test('whose port nobody listens at gives no answer, and a name nobody has is gone', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, 'localhost', () => resolve()));
    const { port: free } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(checkLink(`http://localhost:${free}/`, policy)).resolves.toEqual({
      state: 'no-answer',
      httpStatus: null,
    });
    const named = { ...policy, hosts: ['invalid'] };
    const { state } = await checkLink('http://nobody.invalid/', named);
    // Where no name server can be reached at all, nobody knows.
    expect(['gone', 'no-answer']).toContain(state);
  });
});

describe('nothing is sent where it must not be', () => {
  const refused = { state: 'refused', httpStatus: null };
  const cases: readonly (readonly [string, () => string, LinkPolicy])[] = [
    ['to a host that is not listed', () => at('/status/200', '127.0.0.1'), policy],
    ['to a host whose name only ends like a listed one', () => at('/status/200', 'evillocalhost'), policy],
    ['to a name that leads to this machine', () => at('/status/200'), { ...policy, isAllowedAddress: isPublicAddress }],
    [
      'to an address of this machine, listed or not',
      () => at('/status/200', '127.0.0.1'),
      { ...policy, hosts: ['127.0.0.1'], isAllowedAddress: isPublicAddress },
    ],
    [
      'to an address of this machine written otherwise',
      () => at('/status/200', '0x7f.1'),
      { ...policy, hosts: ['127.0.0.1'], isAllowedAddress: isPublicAddress },
    ],
    ['to another port', () => at('/status/200'), { ...policy, isAllowedPort: (given: string) => given === '' }],
    ['with a name and a password', () => at('/status/200').replace('http://', 'http://a:b@'), policy],
    ['by another protocol', () => `ftp://localhost:${port}/`, policy],
    ['to what is no address', () => 'http://[::1', policy],
  ];

  test.each(cases)('%s', async (_title, link, rules) => {
    await expect(checkLink(link(), rules)).resolves.toEqual(refused);
    expect(asked).toEqual([]);
  });

  test('by a redirect either: to a host that is not listed, or to an address that is not public', async () => {
    const away = `/to/${encodeURIComponent(at('/status/200', '127.0.0.1'))}`;
    await expect(checkLink(at(away), policy)).resolves.toEqual(refused);
    const metadata = `/to/${encodeURIComponent('http://169.254.169.254/latest')}`;
    await expect(checkLink(at(metadata), { ...policy, hosts: ['localhost', '169.254.169.254'] })).resolves.toEqual(
      refused,
    );
    expect(asked).toEqual([`HEAD ${away}`, `HEAD ${metadata}`]);
  });
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['fc00::1', false],
  ['fd00:ec2::254', false],
  ['fe80::1', false],
  ['ff02::1', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['localhost', false],
])('the address %s is public: %j', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
