import type { Browser, Page, Request } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../environment/free-port.ts';
import { startOidcProvider, type TestOidcProvider } from '../environment/oidc-provider.ts';
import { openBrowser } from '../environment/open-browser.ts';
import { startServer, type RunningServer } from '../environment/running-server.ts';
import { openWatchedPage } from './watched-page.ts';

let provider: TestOidcProvider;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // `localhost` and `127.0.0.1` are two sites to a browser, though one machine: the way back crosses from one to the other.
  provider = await startOidcProvider(`${origin}/api/session/single-sign-on/callback`, 'localhost');
  server = await startServer({
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await provider?.stop();
});

/** What a page of the service sends to it, as its own scripts do. */
async function ask(page: Page, method: string, path: string, body?: object): Promise<Record<string, string>> {
  return page.evaluate(
    async ([verb, address, text]) => {
      const response = await fetch(address, {
        method: verb,
        ...(text === '' ? {} : { body: text, headers: { 'content-type': 'application/json' } }),
      });
      const said = await response.text();
      return (said === '' ? {} : JSON.parse(said)) as Record<string, string>;
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  );
}

test('a browser that comes back from the provider lands signed in: the strict session cookie goes along', async () => {
  const account = server.accounts.find(({ login }) => login === 'coordinator.kenya');
  if (account === undefined) throw new Error('no coordinator');
  const { login, password } = account;
  const { page, complaints } = await openWatchedPage(browser);
  const identity = encodeURIComponent('anna|anna@example.org|true');
  await page.context().addCookies([{ name: 'account', value: identity, url: provider.issuer }]);

  await page.goto(`${server.address}/countries`);
  await ask(page, 'POST', '/api/session', { login, password });
  const linking = await ask(page, 'POST', '/api/account/identities', { password });
  await page.goto(linking['address'] ?? '');
  await page.waitForURL(`${server.address}/my`);
  await ask(page, 'DELETE', '/api/session');

  await page.goto(`${server.address}/countries`);
  const visit = await ask(page, 'POST', '/api/session/single-sign-on', {});
  const landed = new Promise<Request>((resolve) => {
    page.on('request', (request) => {
      if (request.url() === `${server.address}/my` && request.isNavigationRequest()) resolve(request);
    });
  });
  await page.goto(visit['address'] ?? '');
  const headers = await (await landed).allHeaders();
  expect(headers['cookie']).toMatch(/groundwork-session=[\w-]{43}/);
  await page.waitForURL(`${server.address}/my`);
  expect((await ask(page, 'GET', '/api/session'))['login']).toBe('coordinator.kenya');
  const cookies = await page.context().cookies(server.address);
  expect(cookies.find(({ name }) => name === 'groundwork-session')).toMatchObject({
    sameSite: 'Strict',
    httpOnly: true,
  });
  expect(cookies.find(({ name }) => name === 'groundwork-visit')).toBeUndefined();
  expect(complaints).toEqual([]);
});
