import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { openBrowser } from '../environment/open-browser.ts';
import { startServer } from '../environment/running-server.ts';

import { answerByApi } from './answer-by-api.ts';

/** `npm run screenshots [word...]`: pictures of the main pages, phone and desktop, light, dark and right to left. */

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });

const publicPages = [
  ['home', '/'],
  ['countries', '/countries?edition=egdi-2024&region=Africa'],
  ['countries-demonstration', '/countries?edition=eg-demo-2025'],
  ['country', '/c/KEN'],
  ['regions', '/regions?edition=egdi-2024'],
  ['method', '/method'],
  ['sign-in', '/sign-in'],
  ['code', '/sign-in?step=code'],
  ['missing', '/nowhere'],
] as const;

const officialPages = [
  ['my', '/my'],
  ['tasks', '/my/eg-demo-2026/egov-readiness'],
  ['section', '/my/eg-demo-2026/egov-readiness/s/E'],
  ['check', '/my/eg-demo-2026/egov-readiness/check'],
  ['submit', '/my/eg-demo-2026/egov-readiness/submit'],
] as const;

const sentPages = [
  ['score', '/my/eg-demo-2026/egov-readiness/score'],
  ['section-sent', '/my/eg-demo-2026/egov-readiness/s/A'],
] as const;

const looks = [
  { name: '1280', width: 1280, height: 900, colorScheme: 'light', direction: 'ltr' },
  { name: '390', width: 390, height: 844, colorScheme: 'light', direction: 'ltr' },
  { name: '1280-dark', width: 1280, height: 900, colorScheme: 'dark', direction: 'ltr' },
  { name: '1280-rtl', width: 1280, height: 900, colorScheme: 'light', direction: 'rtl' },
] as const;

const words = process.argv.slice(2);
/** Accounts whose answers are there already. */
const isPrepared = new Set<string>();
const server = await startServer();
const browser = await openBrowser();
try {
  for (const look of looks) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.height },
      colorScheme: look.colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    for (const [name, path] of publicPages) await take(page, name, path, look);
    if (officialPages.some(([name]) => isWanted(name, look.name))) {
      await signIn(page, 'coordinator.kenya');
      if (!isPrepared.has('kenya')) {
        await answerByApi(page.request, server.address, ['A', 'B', 'E']);
        isPrepared.add('kenya');
      }
      for (const [name, path] of officialPages) await take(page, name, path, look);
    }
    if (sentPages.some(([name]) => isWanted(name, look.name))) {
      await signIn(page, 'coordinator.uruguay');
      if (!isPrepared.has('uruguay')) {
        const assessmentId = await answerByApi(page.request, server.address, ['A', 'B', 'C', 'D', 'E', 'F']);
        await page.request.post(`${server.address}/api/assessments/${assessmentId}/submission`, {
          headers: { origin: server.address },
          data: { operationId: randomUUID(), declaration: true },
        });
        isPrepared.add('uruguay');
      }
      for (const [name, path] of sentPages) await take(page, name, path, look);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}

function isWanted(name: string, look: string): boolean {
  return words.length === 0 || words.some((word) => `${name}-${look}`.startsWith(word));
}

async function signIn(page: Page, login: string): Promise<void> {
  const account = server.accounts.find((candidate) => candidate.login === login);
  await page.request.delete(`${server.address}/api/session`, { headers: { origin: server.address } });
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel('Login').fill(account?.login ?? '');
  await page.getByLabel('Password').fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/my/);
}

async function take(page: Page, name: string, path: string, look: (typeof looks)[number]): Promise<void> {
  if (!isWanted(name, look.name)) return;
  await page.goto(server.address + path, { waitUntil: 'networkidle' });
  if (look.direction === 'rtl') await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true });
}
