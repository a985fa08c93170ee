import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { oneTimeCode } from '../environment/one-time-code.ts';
import { openBrowser } from '../environment/open-browser.ts';
import { focused, tabTo } from './keyboard.ts';
import { openWatchedPage } from './watched-page.ts';

const address = inject('address');
const account = inject('accounts').find(({ login }) => login === 'contributor.kenya');
const tasks = '/my/eg-demo-2026/egov-readiness';
let browser: Browser;
let page: Page;
let complaints: string[];
let secret = '';
let recoveryCodes: readonly string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await openWatchedPage(browser));
  const ask = async (path: string, data: object): Promise<Record<string, unknown>> => {
    const response = await page.request.post(`${address}${path}`, { data, headers: { origin: address } });
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()) as Record<string, unknown>;
  };
  await ask('/api/session', { login: account?.login, password: account?.password });
  secret = String((await ask('/api/account/second-factor', { password: account?.password }))['secret']);
  // A code is good once: the one before is taken here, so that the present one is left to sign in with.
  const code = oneTimeCode(secret, Date.now() - 30_000);
  recoveryCodes = (await ask('/api/account/second-factor/confirmation', { code }))[
    'recoveryCodes'
  ] as readonly string[];
  await page.context().clearCookies();
});

afterAll(() => browser.close());

/** Login and password by keyboard, from an address that asks for them. */
async function giveThePassword(from: string): Promise<void> {
  await page.goto(address + from);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await tabTo(page, ({ id }) => id === 'login');
  await page.keyboard.type(account?.login ?? '');
  await tabTo(page, ({ id }) => id === 'password');
  await page.keyboard.type(account?.password ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Enter your code' }).waitFor();
  await expect.poll(async () => (await focused(page)).id).toBe('code');
}

/** What is selected: the next key replaces it. */
function chosen(): Promise<string | undefined> {
  return page.evaluate(() => getSelection()?.toString());
}

/** How assistive technology is told of the field: its name, its description and whether it is wrong. */
function field(name: string): Promise<string> {
  return page.getByRole('textbox', { name, exact: true }).evaluate((input) => {
    const told = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.replaceAll(/\s+/g, ' ').trim());
    return `${input.getAttribute('aria-invalid') ?? 'right'}: ${told.join(' ')}`;
  });
}

test('an account with a second factor is asked for its code, in a field that phones fill by themselves', async () => {
  await giveThePassword(tasks);
  expect(await page.title()).toBe('Enter your code · Groundwork');
  expect(new URL(page.url()).searchParams.get('to')).toBe(tasks);
  const code = page.locator('#code');
  expect([await code.getAttribute('autocomplete'), await code.getAttribute('inputmode')]).toEqual([
    'one-time-code',
    'numeric',
  ]);
  expect(await field('Code')).toBe('right: Six digits from your authenticator app.');
});

test('no code and a wrong code are told in place, and what was typed is there to be replaced', async () => {
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Enter the code').waitFor();
  expect(await field('Code')).toMatch(/^true: There is a problem ?Enter the code Six digits/);
  expect(await page.title()).toBe('Error: Enter your code · Groundwork');
  await expect.poll(async () => (await focused(page)).id).toBe('code');
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The code is wrong or was used already').waitFor();
  await expect.poll(chosen).toBe('000000');
});

test('the code of the app signs in, and leads to where the person was going', async () => {
  await page.keyboard.type(oneTimeCode(secret, Date.now()));
  await page.keyboard.press('Enter');
  await page.waitForURL(address + tasks);
  await page.getByRole('heading', { level: 1, name: 'E-government readiness' }).waitFor();
});

test('a recovery code does the same, by keyboard, in a field for letters', async () => {
  await page.context().clearCookies();
  await giveThePassword('/my');
  await tabTo(page, ({ text }) => text === 'Use a recovery code instead');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).id).toBe('code');
  expect(await field('Recovery code')).toMatch(/^right: One of the ten/);
  expect(await page.locator('#code').getAttribute('inputmode')).toBe('text');
  await page.keyboard.type('not-one-of-the-ten');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The recovery code is wrong').waitFor();
  await expect.poll(chosen).toBe('not-one-of-the-ten');
  await page.keyboard.type(recoveryCodes[0] ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}/my`);
  await page.getByRole('heading', { level: 1, name: 'Your questionnaires' }).waitFor();
});

test('whoever waits too long is led back to the password, and loses not the way', async () => {
  await page.context().clearCookies();
  await giveThePassword(tasks);
  await page.context().clearCookies();
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Too much time has passed').waitFor();
  await page.getByRole('alert').getByRole('link', { name: 'Sign in again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('to')).toBe(tasks);
  // Codes that were refused are all that the console may speak of.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
});
