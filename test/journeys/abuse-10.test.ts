import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundRole } from '@groundwork/assessment/wire';
import { everyKindRevision } from '../../packages/exchange/src/html/every-kind.test-data.ts';
import { openStore, systemActor, type Store } from '@groundwork/store';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InstrumentRevision } from '@groundwork/instrument';
import { randomUUID } from 'node:crypto';
import { closeAnsweredRound } from '../../apps/api/src/testing/publish-answers.ts';
import { openBrowser } from '../environment/open-browser.ts';
import { startServerProcess, type ServerProcess } from '../faults/scene/server-process.ts';

/** What would tell that it was run: each opens a dialog or asks for an address of its own. */
const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'-alert(3)-'",
  '</script></style></textarea></title><svg onload=alert(4)>',
  '{{constructor.constructor("alert(5)")()}}${alert(6)}',
  '<a href="javascript:alert(7)">x</a><iframe srcdoc="<script>parent.alert(8)</script>"></iframe>',
  '&lt;script&gt;alert(9)&lt;/script&gt;<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">',
];
const everything = payloads.join(' ');
/** Fits into the shortest of fields. */
const short = '"><img src=x onerror=alert(2)>';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-abuse-10-'));
const hash = 'e'.repeat(64);
const password = 'a password of the journeys';
const wordy = new Set(['title', 'summary', 'label', 'text', 'hint', 'meaning', 'notCounted', 'proof', 'unit']);
let server: ServerProcess;
let browser: Browser;
let page: Page;
const alarms: string[] = [];
let sectionIds: readonly string[] = [];

/** The same revision with the payloads behind every text that is shown. */
function planted<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map((item: unknown) => planted(item)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && wordy.has(name) ? `${value} ${everything}` : planted(value),
    ]),
  ) as Part;
}

async function seed(store: Store): Promise<void> {
  const revision: InstrumentRevision = { ...planted(everyKindRevision()), instrumentId: 'hostile', version: '1.0.0' };
  sectionIds = revision.sections.map(({ sectionId }) => sectionId);
  const country = {
    iso3: 'KEN',
    m49: '404',
    name: `Kenya ${short}`,
    isMemberState: true,
    region: `Africa ${short}`,
    subRegion: null,
    incomeGroup: null,
    isLeastDeveloped: false,
    isLandlockedDeveloping: false,
    isSmallIslandDeveloping: false,
    population: null,
    dot: null,
  };
  await store.reference.loadCountries('countries-1', [country, { ...country, iso3: 'URY', m49: '858' }], {});
  const roles = [boundRole('coordinator', { iso3: 'KEN' })];
  const { personId } = await store.people.add({ name: everything.slice(0, 200), login: 'official', password, roles });
  await store.instruments.publish(revision, hash);
  const instruments = [{ instrumentId: 'hostile', version: '1.0.0', hash }];
  const round = {
    roundId: 'open',
    title: `Open ${everything}`,
    referenceDate: '2025-12-31',
    opensAt: '2026-03-01T00:00:00.000Z',
    deadline: '2100-01-01T00:00:00.000Z',
    state: 'open',
    isDemonstration: false,
    previousRoundId: null,
    embargoUntil: null,
    instruments,
  } as const;
  await store.rounds.add(round);
  const { assessmentId } = await store.assessments.ensure('open', 'hostile', 'KEN');
  const actor = { personId, accessVersion: null };
  const answer = { value: everything };
  const operation = { operationId: randomUUID(), questionId: 'EK-A11', baseVersion: 0, answer };
  await store.assessments.save(assessmentId, [operation], actor);
  const evidence = {
    evidenceId: randomUUID(),
    kind: 'law',
    title: everything.slice(0, 300),
    issuer: everything.slice(0, 300),
    date: '2024',
    language: 'en',
    link: 'https://example.org/%22%3E%3Cimg%20src=x%20onerror=alert(2)%3E',
    page: short,
    isPublic: true,
  } as const;
  await store.assessments.putEvidence(assessmentId, 'EK-A02', evidence, actor);
  // Somebody else's value stands beside it: the conflict shows both.
  await store.assessments.save(
    assessmentId,
    [{ ...operation, operationId: randomUUID(), answer: { value: short } }],
    systemActor,
  );

  const published = { KEN: { 'EK-A11': { value: everything, mayPublish: true } } };
  const other = { ...revision, instrumentId: 'told' };
  const { scoreRunId } = await closeAnsweredRound(store, { roundId: 'told', revision: other, hash, published });
  await store.rounds.move('told', { to: 'published', why: 'told', scoreRuns: { told: scoreRunId } }, systemActor);
}

beforeAll(async () => {
  // In March 2026 the rounds of the tests are open.
  const store = await openStore({ dataDir: folder }, () => new Date('2026-03-02T00:00:00Z'));
  try {
    await seed(store);
  } finally {
    await store.close();
  }
  server = await startServerProcess({ dataDir: folder });
  browser = await openBrowser();
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) alarms.push(message.text());
  });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !request.url().startsWith('data:')) alarms.push(request.url());
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Looks at a page: nothing planted was run, and it stands there as the text that it is. */
async function look(path: string, { holdsText }: { readonly holdsText: boolean }): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  // What stands folded away is opened: it is made as well.
  for (const details of await page.locator('details:not([open])').all())
    await details.evaluate((one) => one.setAttribute('open', ''));
  expect({ path, alarms }).toEqual({ path, alarms: [] });
  const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  if (holdsText) expect(text).toContain(short);
  expect(
    await page.locator('img[src="x"], iframe[srcdoc], base[href^="https://evil"], a[href^="javascript:"]').count(),
  ).toBe(0);
}

describe('abuse-10: script in questions, labels, answers, names and links', () => {
  test('is text on every page of the public', async () => {
    const index = await page.request.get('/');
    expect(index.status()).toBe(200);
    for (const path of ['/', '/countries', '/regions', '/method']) await look(path, { holdsText: false });
    await look('/c/KEN', { holdsText: true });
  });

  test('is text on every page of an official', async () => {
    await page.goto('/sign-in');
    await page.locator('#login').fill('official');
    await page.locator('#password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/my/);
    const assessment = '/my/open/hostile';
    await look('/my', { holdsText: true });
    await look(assessment, { holdsText: true });
    for (const sectionId of sectionIds) await look(`${assessment}/s/${sectionId.toLowerCase()}`, { holdsText: true });
    await look(`${assessment}/check`, { holdsText: true });
    await look(`${assessment}/submit`, { holdsText: false });
    await look(`${assessment}/score`, { holdsText: true });
  });

  test('a broken address is no way in', async () => {
    for (const path of [
      `/c/${encodeURIComponent(short)}`,
      `/${encodeURIComponent(everything)}`,
      `/my/${encodeURIComponent(short)}/x`,
    ])
      await look(path, { holdsText: false });
    for (const query of [`/countries?search=${encodeURIComponent(short)}`, `/sign-in?to=javascript:alert(1)`])
      await look(query, { holdsText: false });
  });

  test('the watch of these tests sees what would be run', async () => {
    await page.goto('/');
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://evil.example/x.png';
      document.body.append(image);
    });
    await expect.poll(() => alarms.length).toBeGreaterThan(0);
    alarms.length = 0;
  });
});
