import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor, type Store } from '@groundwork/store';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { freePort } from '../../../../test/environment/free-port.ts';
import { startSmtpServer, textOfMail, type TestSmtpServer } from '../../../../test/environment/smtp-server.ts';
import { openTestService } from '../testing/test-service.ts';
import { openMailOffice } from './mail-office.ts';
import { createMailSender } from './mail-sender.ts';

const from = 'Groundwork <groundwork@example.org>';
const origin = 'https://groundwork.example';
const admin = operatorActor('admin');

let smtp: TestSmtpServer;
beforeAll(async () => {
  smtp = await startSmtpServer();
});
afterAll(() => smtp.stop());

const arrived = (to: string) => smtp.mails().filter((mail) => mail.to.includes(to));

function openOffice(store: Store, clock: () => Date = () => new Date(), smtpUrl = smtp.url) {
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const sender = createMailSender({ smtpUrl, from });
  return { ...openMailOffice({ store, sender, origin, clock, log, pollMilliseconds: 50 }), logged };
}

describeOnBothDatabases('mails', (open, { fresh }) => {
  const invite = (store: Store, email: string, office: Pick<ReturnType<typeof openOffice>, 'write'>) =>
    store.accounts.links.invite(
      { name: 'Ana <b>Bold</b>', login: email, email, language: 'fr', homeIso3: null, roles: [] },
      admin,
      office.write,
    );

  test('an invitation arrives once, as text and as HTML, with a link that works, through several processes', async () => {
    const settings = await fresh();
    const store = await open({ settings });
    const office = openOffice(store);
    const offices = [office, openOffice(await open({ settings })), openOffice(await open({ settings }))];
    const to = `ana-${Date.now()}@example.org`;
    const { token } = await invite(store, to, office);
    for (const each of offices) each.wake();
    await vi.waitFor(async () => expect(await store.accounts.mail.counts()).toEqual({ waiting: 0, failed: 0 }), 10_000);
    for (const each of offices) await each.stop();
    expect(arrived(to)).toHaveLength(1);
    const [mail = { to: [], message: '' }] = arrived(to);
    expect(mail.message).toMatch(/^From: Groundwork <groundwork@example\.org>/m);
    expect(mail.message).toMatch(/^Subject: Your invitation to Groundwork/m);
    expect(mail.message).toMatch(/^Message-ID: <[\w-]{36}@example\.org>/im);
    const text = textOfMail(mail, 'text/plain');
    expect(text).toContain('Dear Ana <b>Bold</b>,');
    expect(text).toContain(`${origin}/account/invitation#${token}`);
    const html = textOfMail(mail, 'text/html');
    expect(html).toContain('Dear Ana &lt;b&gt;Bold&lt;/b&gt;,');
    expect(html).toContain(`<a href="${origin}/account/invitation#${token}">`);
    await expect(store.accounts.links.find('invitation', token)).resolves.toBeDefined();
    expect(offices.flatMap(({ logged }) => logged)).toEqual([]);
  });

  test('a mail server that is away or puts off is tried again; one that refuses for good is not', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z');
    const clock = () => new Date(now);
    const store = await open({ clock });
    const port = await freePort();
    const office = openOffice(store, clock, `smtp://127.0.0.1:${port}`);
    const stamp = Date.now();
    const away = `away-${stamp}@example.org`;
    await invite(store, away, office);
    office.wake();
    await vi.waitFor(() => expect(office.logged.join('')).toContain('ESOCKET'), 10_000);
    const own = await startSmtpServer(port);
    now += 60_000;
    await vi.waitFor(() => expect(own.mails().flatMap(({ to }) => to)).toEqual([away]), 10_000);
    await own.stop();
    await office.stop();

    const second = openOffice(store, clock);
    const [later, refused] = [`later@${stamp}.example`, `refused@${stamp}.example`];
    await invite(store, later, second);
    await invite(store, refused, second);
    second.wake();
    await vi.waitFor(async () => expect(await store.accounts.mail.counts()).toEqual({ waiting: 1, failed: 1 }), 10_000);
    expect(arrived(later)).toEqual([]);
    now += 60_000;
    await vi.waitFor(async () => expect(await store.accounts.mail.counts()).toEqual({ waiting: 0, failed: 1 }), 10_000);
    await second.stop();
    expect(arrived(later)).toHaveLength(1);
    expect(arrived(refused)).toEqual([]);
    // The log says why, and neither to whom nor what.
    const log = second.logged.join('');
    expect(log).toContain('550');
    expect(log).not.toContain('refused@');
  });

  test('a request for a new password is answered behind its answer, for who exists and has an address', async () => {
    const settings = await fresh();
    const { databaseUrl } = settings;
    const mail = { smtpUrl: smtp.url, from };
    const service = await openTestService({
      settings: { accounts: { secondFactorRoles: [], singleSignOn: undefined, mail } },
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    const email = `forgot-${Date.now()}@example.org`;
    const roles = [boundRole('analyst')];
    await service.store.people.add({ name: 'F', login: 'forgot', password: 'what was it again', email, roles });
    for (const login of ['forgot', 'nobody'])
      await service.call('anonymous', 'POST', '/api/password-resets', { body: { login } });
    await vi.waitFor(() => expect(arrived(email)).toHaveLength(1), 10_000);
    const text = textOfMail(arrived(email)[0] ?? { to: [], message: '' }, 'text/plain');
    const token = /\/account\/reset#([\w-]+)/.exec(text)?.[1] ?? '';
    const redeemed = await service.call('anonymous', 'POST', '/api/password-resets/redemption', {
      body: { token, password: 'now it is written down' },
    });
    expect(redeemed.status).toBe(204);
    // With mail nobody else sees a link: not the administrator who makes one, nor whoever invites.
    const { personId } = (await service.store.people.findByLogin('forgot')) ?? { personId: '' };
    const made = await service.call('administrator', 'POST', `/api/people/${personId}/password-reset`);
    expect(made.json).toMatchObject({ isMailed: true, link: null });
    const unmailed = await service.call(
      'administrator',
      'POST',
      `/api/people/${service.personIds.expert}/password-reset`,
    );
    expect(unmailed.json).toMatchObject({ isMailed: false, link: expect.stringContaining('/account/reset#') });
    await vi.waitFor(() => expect(arrived(email)).toHaveLength(2), 10_000);
    await service.close();
  });
});

test('beyond this machine a mail goes out encrypted or not at all', async () => {
  // 127.1 is this machine, though by its name nobody can tell; the server offers no encryption.
  const sender = createMailSender({ smtpUrl: `smtp://127.1:${smtp.port}`, from });
  const mail = { mailId: 'm', attempt: 1, to: 'plain@example.org', subject: 'S', text: 'T', html: '' };
  await expect(sender.send(mail)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
  expect(arrived('plain@example.org')).toEqual([]);
});
