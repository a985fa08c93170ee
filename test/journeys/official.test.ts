import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssessmentScores } from '@groundwork/assessment';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../environment/open-browser.ts';
import { answerSection } from './answer-section.ts';
import { focused, tabTo } from './keyboard.ts';
import { openWatchedPage } from './watched-page.ts';

const address = inject('address');
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'groundwork-journey-'));
const paths = {
  tasks: '/my/eg-demo-2026/egov-readiness',
  section: (id: string) => `/my/eg-demo-2026/egov-readiness/s/${id}`,
};
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await openWatchedPage(browser));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Different rungs for different questions, the same in every run. "No" to a change of government hides EG-A04. */
function choose(questionId: string): number {
  if (questionId === 'EG-A00') return 1;
  // In force throughout and a strategy that exists, so that nothing is skipped but EG-A04.
  if (questionId === 'EG-B05' || questionId === 'EG-C01') return 3;
  return questionId.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4;
}

test('an official signs in with the keyboard alone', async () => {
  const account = inject('accounts').find(({ login }) => login === 'coordinator.uruguay');
  await page.goto(`${address}/sign-in`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await tabTo(page, ({ id }) => id === 'login');
  await page.keyboard.type(account?.login ?? '');
  await tabTo(page, ({ id }) => id === 'password');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await page.getByText('Login or password is wrong').waitFor();
  await page.locator('#password').fill('');
  await page.locator('#password').focus();
  await page.keyboard.type(account?.password ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/my/);
  // The refused attempt is the one thing the console may speak of.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
  complaints.length = 0;
});

test('sees the task list by section with nothing answered', async () => {
  await page.goto(address + paths.tasks);
  await page.getByRole('heading', { level: 1, name: 'E-government readiness' }).waitFor();
  expect(await page.locator('.task').count()).toBeGreaterThanOrEqual(6);
  expect(await page.getByText('Demonstration data: generated, no assessment of any country').count()).toBeGreaterThan(
    0,
  );
});

test('answers the first section, is spared a question by a skip, and finds all again after a reload', async () => {
  await page.goto(address + paths.section('A'));
  await page.locator('#EG-A00').waitFor();
  await answerSection(page, choose);
  expect(await page.locator('#EG-A04').textContent()).toContain('not asked');
  await saved(page);
  const kept = answeredQuestions(page);
  const before = await kept();
  expect(before).toHaveLength(9);
  await page.reload();
  await page.locator('#EG-A00').waitFor();
  expect(await kept()).toEqual(before);
  expect(await page.locator('#EG-A04').textContent()).toContain('not asked');
});

test('sees a claim capped without evidence, adds it by keyboard, and sees the cap lifted', async () => {
  // EG-B05 is answered at the top of its scale below; its proof is asked for at once.
  await page.goto(address + paths.section('B'));
  await page.locator('#EG-B01').waitFor();
  await answerSection(page, choose);
  await saved(page);
  const question = page.locator('#EG-B05');
  await question.getByText('counts as half of the scale for now').waitFor();
  // The address of the question puts the focus on its answer.
  await page.goto(address + paths.tasks);
  await page.goto(`${address}${paths.section('B')}#EG-B05`);
  await expect.poll(async () => (await focused(page)).name).toBe('EG-B05');
  // The form for evidence comes behind the first picture of the page.
  await question.getByRole('button', { name: 'Add evidence' }).waitFor();
  await tabTo(page, ({ tag, text }) => tag === 'button' && text === 'Add evidence');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).tag).toBe('select');
  for (const [field, text] of [
    ['title', 'Personal Data Protection Act'],
    ['issuer', 'Parliament'],
    ['date', '2008'],
    ['link', 'https://example.org/act'],
  ] as const) {
    await tabTo(page, ({ id }) => id.startsWith('EG-B05') && id.endsWith(`-${field}`));
    await page.keyboard.type(text);
  }
  await tabTo(page, ({ tag, text }) => tag === 'button' && text === 'Add this evidence');
  await page.keyboard.press('Enter');
  await question.getByText('Personal Data Protection Act').first().waitFor();
  await question.getByText('counts as half of the scale for now').waitFor({ state: 'detached' });
  await saved(page);
});

test('is told that what follows from a missing strategy counts as zero, and takes it back', async () => {
  await page.goto(address + paths.section('C'));
  await page.locator('#EG-C01').waitFor();
  await tabTo(page, ({ name }) => name === 'EG-C01');
  await page.keyboard.press('Space');
  for (const questionId of ['EG-C02', 'EG-C03']) {
    await page.locator(`#${questionId}`).getByText('It counts as zero.').waitFor();
  }
  await page.keyboard.press('ArrowDown');
  await page.locator('#EG-C02 fieldset').waitFor();
  await saved(page);
});

test('answers the middle sections', async () => {
  for (const id of ['C', 'D', 'E']) {
    await page.goto(address + paths.section(id));
    await page.locator(`#EG-${id}01`).waitFor();
    await answerSection(page, choose);
    await saved(page);
  }
});

test('a wrong figure gets its issue beside the field and in a summary that takes the focus', async () => {
  await page.goto(address + paths.section('F'));
  await page.locator('#EG-F01').waitFor();
  await answerSection(page, choose, { 'EG-F01-value': '140', 'EG-F01-year': '2024' });
  await page.keyboard.press('Enter');
  const summary = page.locator('gw-error-summary');
  await summary.getByRole('link').first().waitFor();
  await expect
    .poll(async () => page.evaluate(() => document.activeElement?.closest('gw-error-summary') !== null))
    .toBe(true);
  const words = (await summary.getByRole('link').first().textContent())?.trim() ?? '';
  expect(words.length).toBeGreaterThan(10);
  expect(await page.title()).toMatch(/^Error: /);
  await tabTo(page, ({ tag, text }) => tag === 'a' && text === words.replaceAll(/\s+/g, ' '));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).id).toBe('EG-F01-value');
  expect(await page.locator('#EG-F01').textContent()).toContain('100');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('42.5');
  await tabTo(page, ({ id }) => id === 'EG-F01-year');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('2024');
  await page.keyboard.press('Tab');
  await saved(page);
  expect(await page.locator('#EG-F01-value').getAttribute('aria-invalid')).not.toBe('true');
});

test('checks, signs and sends, and holds a receipt', async () => {
  await page.goto(`${address}${paths.tasks}/check`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${address}${paths.tasks}/submit`);
  await page.locator('#declare').waitFor();
  await tabTo(page, ({ id }) => id === 'declare');
  await page.keyboard.press('Space');
  await tabTo(page, ({ tag, text }) => tag === 'button' && text.startsWith('Send to the reviewers'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/score$/);
  await page.getByRole('heading', { name: 'Receipt' }).waitFor();
  expect(await page.locator('.hash').textContent()).toMatch(/^[0-9a-f]{64}$/);
});

test('the score page shows exactly the score that the command line computes from the same answers', async () => {
  const href = await page.getByRole('link', { name: 'Download the answers' }).getAttribute('href');
  const download = await page.request.get(address + (href ?? ''));
  const answers = join(folder, 'answers.json');
  writeFileSync(answers, await download.body());
  const run = spawnSync(
    process.execPath,
    [
      'apps/cli/src/main.ts',
      'instrument',
      'answer',
      'instruments/egov-readiness/1.0.0/instrument.yaml',
      '--answers',
      answers,
      '--json',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(run.status, run.stderr).toBe(0);
  const { scores } = JSON.parse(run.stdout) as { readonly scores: AssessmentScores };
  const served = (await (
    await page.request.get(`${address}${(href ?? '').replace('/exports', '').replace('/answers.json', '/scores')}`)
  ).json()) as AssessmentScores;
  expect(served).toEqual(scores);
  const { evidenced, claimed } = scores.index;
  if (typeof evidenced !== 'number' || typeof claimed !== 'number') throw new Error('no total');
  expect(claimed).toBeGreaterThan(evidenced);
  const shown = await page
    .locator('.index__three data')
    .evaluateAll((all) => all.map((at) => [at.getAttribute('value'), at.textContent?.trim()]));
  expect(shown).toEqual([
    [String(claimed), claimed.toFixed(1)],
    [String(evidenced), evidenced.toFixed(1)],
  ]);
  for (const dimension of scores.dimensions) {
    expect(
      await page.locator(`data[value="${Number(dimension.score.evidenced)}"]`).count(),
      dimension.sectionId,
    ).toBeGreaterThan(0);
  }
});

test('nothing can be changed after sending, and no page complained', async () => {
  await page.goto(address + paths.section('A'));
  await page.locator('#EG-A00').waitFor();
  expect(await page.locator('main input').count()).toBe(0);
  expect(complaints).toEqual([]);
});

/** Ids of the questions that hold an answer, folded to a line or open. */
function answeredQuestions(at: Page): () => Promise<readonly string[]> {
  return () =>
    at
      .locator('gw-question .q:has(details.fold), gw-question .q:has(.level input:checked)')
      .evaluateAll((all) => all.map(({ id }) => id));
}

/** Waits until every answer has arrived at the server. */
async function saved(at: Page): Promise<void> {
  await expect
    .poll(
      async () =>
        at.evaluate(
          () =>
            [...document.querySelectorAll('gw-save-state')].filter((state) =>
              /Sending|Could not|this device/.test(state.textContent ?? ''),
            ).length,
        ),
      { timeout: 20_000 },
    )
    .toBe(0);
}
