import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../environment/open-browser.ts';
import { startServer, type RunningServer } from '../environment/running-server.ts';

const section = '/my/eg-demo-2026/egov-readiness/s/A';
// Of their own: the other journeys find nothing answered and send everything.
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
beforeEach(async () => {
  context = await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function fillIn(login: string): Promise<void> {
  const account = server.accounts.find((one) => one.login === login);
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Chooses the rung of a question that stands at a place, counted from 0, and tells which value that is. */
async function choose(questionId: string, rung: number): Promise<void> {
  await page.locator(`#${questionId} input[type=radio]`).nth(rung).check();
}

const chosen = (questionId: string): Promise<number> =>
  page
    .locator(`#${questionId} input[type=radio]`)
    .evaluateAll((inputs) => inputs.findIndex((input) => (input as HTMLInputElement).checked));

const saved = (questionId: string) =>
  page.locator(`#${questionId}`).getByText('Saved', { exact: false }).first().waitFor();

/** What the server has, asked past the page. */
async function onServer(questionId: string): Promise<unknown> {
  return await page.evaluate(async (id) => {
    const { assessments } = (await (await fetch('/api/my/assessments')).json()) as {
      assessments: { assessmentId: string; round: { roundId: string }; instrument: { instrumentId: string } }[];
    };
    const own = assessments.find(
      ({ round, instrument }) => round.roundId === 'eg-demo-2026' && instrument.instrumentId === 'egov-readiness',
    );
    const answer = await fetch(`/api/assessments/${own?.assessmentId ?? ''}/responses/${id}`);
    return answer.status === 200
      ? ((await answer.json()) as { answer: { value?: unknown } }).answer.value
      : answer.status;
  }, questionId);
}

test('fault-13: a session that ends while typing loses nothing, and nobody else sees or sends what waits', async () => {
  await page.goto(`/sign-in?to=${encodeURIComponent(section)}`);
  await fillIn('coordinator.uruguay');
  await page.locator('#EG-A01').waitFor();
  await choose('EG-A01', 1);
  await saved('EG-A01');
  await context.clearCookies();
  await choose('EG-A01', 3);
  await page.getByText('You are signed out', { exact: true }).waitFor();
  expect(await chosen('EG-A01')).toBe(3);

  // Somebody else uses the same browser meanwhile.
  await page.goto('/sign-in');
  await fillIn('coordinator.kenya');
  await page.waitForURL(/\/my/);
  const before = await onServer('EG-A01');
  await page.goto(section);
  await page.locator('#EG-A01').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('on this device').count()).toBe(0);
  expect(await onServer('EG-A01')).toEqual(before);
  await context.clearCookies();

  // The first one comes back, in place: what waited is there and goes out.
  await page.goto(`/sign-in?to=${encodeURIComponent(section)}`);
  await fillIn('coordinator.uruguay');
  await page.locator('#EG-A01').waitFor();
  await saved('EG-A01');
  expect(await chosen('EG-A01')).toBe(3);
  await expect.poll(() => onServer('EG-A01')).toBe(3);
});

test('fault-14: a browser that keeps nothing more says so, still sends, and offers a copy of the answers', async () => {
  await page.goto(`/sign-in?to=${encodeURIComponent(section)}`);
  await fillIn('coordinator.uruguay');
  await page.locator('#EG-A02').waitFor();
  // What a page fetches behind its first picture is there.
  await page.locator('.jump a').first().waitFor();
  await page.evaluate(() => {
    // To the last byte: whatever is added now is refused by the browser itself.
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let piece = 0; ; piece += 1) localStorage.setItem(`filling:${size}:${piece}`, 'x'.repeat(size));
      } catch {
        // Full for pieces of this size.
      }
    }
  });
  await context.setOffline(true);
  await choose('EG-A02', 2);
  await page.getByText('This device keeps nothing', { exact: true }).waitFor();
  await page.locator('#EG-A02').getByText('Stay on this page').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'save a copy of your answers' }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    instrumentId: 'egov-readiness',
    iso3: 'URY',
    answers: { 'EG-A02': { value: 2 } },
  });
  await context.setOffline(false);
  await saved('EG-A02');
  await expect.poll(() => onServer('EG-A02')).toBe(2);
});
