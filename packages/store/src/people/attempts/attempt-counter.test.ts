import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';

describeOnBothDatabases('counts of attempts', (open, { fresh }) => {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = () => new Date(now);

  test('several processes count together, and each sees every number once', async () => {
    const settings = await fresh();
    const counters = [await open({ settings, clock }), await open({ settings, clock })].map(
      ({ accounts }) => accounts.attempts,
    );
    const counts = await Promise.all(Array.from({ length: 20 }, (_, index) => counters[index % 2]?.add('k', 60)));
    expect(counts.map((each) => each?.attempts ?? 0).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  test('a count is remembered for its window from the first attempt on, then begins anew', async () => {
    const { attempts } = (await open({ clock })).accounts;
    await expect(attempts.add('k', 60)).resolves.toEqual({ attempts: 1, millisecondsLeft: 60_000 });
    now += 59_999;
    await expect(attempts.add('k', 60)).resolves.toEqual({ attempts: 2, millisecondsLeft: 1 });
    now += 1;
    await expect(attempts.add('k', 60)).resolves.toEqual({ attempts: 1, millisecondsLeft: 60_000 });
    await expect(attempts.add('k', 60, -1)).resolves.toMatchObject({ attempts: 0 });
    await attempts.add('other', 60);
    await attempts.forget('k');
    await expect(attempts.add('k', 60)).resolves.toMatchObject({ attempts: 1 });
    await expect(attempts.add('other', 60)).resolves.toMatchObject({ attempts: 2 });
  });
});
