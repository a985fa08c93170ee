import axe from 'axe-core';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../environment/open-browser.ts';

const address = inject('address');
let browser: Browser;
let official: BrowserContext;
let reader: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  reader = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  official = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const account = inject('accounts').find(({ login }) => login === 'coordinator.kenya');
  const signedIn = await official.request.post(`${address}/api/session`, {
    data: { login: account?.login, password: account?.password },
    headers: { origin: address },
  });
  expect(signedIn.status()).toBe(200);
});

afterAll(() => browser.close());

const pages = {
  reader: [
    '/',
    '/countries',
    '/countries?edition=eg-demo-2025',
    '/countries?edition=gtmi-2025&region=Africa&income=HIC',
    '/c/KEN',
    '/c/TUV',
    '/regions',
    '/regions?edition=eg-demo-2025',
    '/method',
    '/sign-in',
    '/sign-in?step=code',
    '/nowhere',
  ],
  official: [
    '/my',
    '/my/eg-demo-2026/egov-readiness',
    '/my/eg-demo-2026/egov-readiness/s/A',
    '/my/eg-demo-2026/egov-readiness/s/F',
    '/my/eg-demo-2026/egov-readiness/check',
    '/my/eg-demo-2026/egov-readiness/submit',
    '/my/eg-demo-2026/egov-readiness/score',
  ],
} as const;

const looks = [
  { title: 'light', colorScheme: 'light', direction: 'ltr', width: 1280 },
  { title: 'dark, right to left, on a phone', colorScheme: 'dark', direction: 'rtl', width: 390 },
] as const;

describe.each(looks)('in $title', ({ colorScheme, direction, width }) => {
  test.each([
    ...pages.reader.map((path) => ['reader', path] as const),
    ...pages.official.map((path) => ['official', path] as const),
  ])('a %s finds no accessibility violation at %s', async (who, path) => {
    const page = await (who === 'reader' ? reader : official).newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.locator('main h1').waitFor();
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(async () => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ).toEqual([]);
    await page.close();
  });
});
