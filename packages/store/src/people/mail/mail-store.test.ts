import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { operatorActor } from '../../actor/actor.ts';
import type { Store } from '../../store.ts';

const minute = 60_000;

describeOnBothDatabases('the outbox', (open, { fresh }) => {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = () => new Date(now);

  async function enqueue(store: Store, count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const login = `p${index}@example.org`;
      const person = { name: 'P', login, email: login, language: null, homeIso3: null, roles: [] };
      await store.accounts.links.invite(person, operatorActor('admin'), ({ token }) => ({
        to: login,
        subject: 'Invitation',
        text: token,
        html: '',
      }));
    }
  }

  test('several processes claim every mail once, and none is left', async () => {
    const settings = await fresh();
    const first = await open({ settings, clock });
    const stores = [first, await open({ settings, clock }), await open({ settings, clock })];
    await enqueue(first, 12);
    const sent: string[] = [];
    await Promise.all(
      stores.map(async ({ accounts: { mail } }, index) => {
        for (;;) {
          const mails = await mail.claim(`worker ${index}`, 2);
          if (mails.length === 0) return;
          for (const { mailId, to } of mails) {
            sent.push(to);
            await mail.sent(mailId, `worker ${index}`);
          }
        }
      }),
    );
    expect(sent.toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => `p${index}@example.org`).toSorted());
    await expect(first.accounts.mail.counts()).resolves.toEqual({ waiting: 0, failed: 0 });
  });

  test('the mail of a process that died is claimed by another after five minutes, and the dead one changes nothing', async () => {
    const store = await open({ clock });
    const { mail } = store.accounts;
    await enqueue(store, 1);
    const [first] = await mail.claim('dead', 5);
    expect(first?.attempt).toBe(1);
    now += 5 * minute - 1;
    await expect(mail.claim('other', 5)).resolves.toEqual([]);
    now += 1;
    const [second] = await mail.claim('other', 5);
    expect(second).toMatchObject({ mailId: first?.mailId, attempt: 2 });
    await mail.sent(first?.mailId ?? '', 'dead');
    await mail.failed(first?.mailId ?? '', 'dead', 'late', null);
    await expect(mail.counts()).resolves.toEqual({ waiting: 1, failed: 0 });
    await mail.sent(second?.mailId ?? '', 'other');
    await expect(mail.counts()).resolves.toEqual({ waiting: 0, failed: 0 });
  });

  test('one that failed waits for its time, or fails for good', async () => {
    const store = await open({ clock });
    const { mail } = store.accounts;
    await enqueue(store, 1);
    const [first] = await mail.claim('w', 5);
    await mail.failed(first?.mailId ?? '', 'w', 'ECONNREFUSED', new Date(now + minute));
    await expect(mail.claim('w', 5)).resolves.toEqual([]);
    now += minute;
    const [second] = await mail.claim('w', 5);
    expect(second).toMatchObject({ attempt: 2, to: 'p0@example.org' });
    await mail.failed(second?.mailId ?? '', 'w', '550', null);
    now += 24 * 60 * minute;
    await expect(mail.claim('w', 5)).resolves.toEqual([]);
    await expect(mail.counts()).resolves.toEqual({ waiting: 0, failed: 1 });
  });

  test('a mail whose link has expired is never sent', async () => {
    const store = await open({ clock });
    await enqueue(store, 1);
    now += 7 * 24 * 60 * minute;
    await expect(store.accounts.mail.claim('w', 5)).resolves.toEqual([]);
    await expect(store.accounts.mail.counts()).resolves.toEqual({ waiting: 0, failed: 0 });
  });
});
