import { openStore } from '@groundwork/store';
import { describe, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { attemptLimit, type AttemptLimit } from './attempt-limit.ts';
import { memoryCounter } from './memory-counter.ts';

const rule = { name: 'sign-in', windowSeconds: 900, accountAttempts: 10, networkAttempts: 100 };
const inMemory = () => attemptLimit(memoryCounter(), rule);

async function outcomes(limit: AttemptLimit, account: string, network: string, count: number) {
  const found = [];
  for (let each = 0; each < count; each += 1) found.push(await limit.attempt(account, network));
  return found;
}

describe('attemptLimit', () => {
  test('an account waits after ten tries, from wherever they come and however it is spelt', async () => {
    const limit = inMemory();
    for (let count = 0; count < 10; count += 1) expect(await limit.attempt('Ana', `192.0.2.${count}`)).toBeNull();
    expect(await limit.attempt(' ana ', '198.51.100.1')).toEqual({
      by: 'account',
      isFirst: true,
      retryAfterSeconds: 900,
    });
    expect(await limit.attempt('ana', '198.51.100.2')).toMatchObject({ by: 'account', isFirst: false });
    expect(await limit.attempt('ben', '198.51.100.1')).toBeNull();
  });

  test('a network waits after a hundred tries, whatever account it names', async () => {
    const limit = inMemory();
    for (let count = 0; count < 100; count += 1) await limit.attempt(`person ${count}`, '192.0.2.1');
    expect(await limit.attempt('another', '192.0.2.1')).toMatchObject({ by: 'network', isFirst: true });
    expect(await limit.attempt('another', '192.0.2.2')).toBeNull();
  });

  test('a success gives the tries back', async () => {
    const limit = inMemory();
    for (let round = 0; round < 3; round += 1) {
      expect(await outcomes(limit, 'ana', '192.0.2.1', 10)).toEqual(Array(10).fill(null));
      await limit.succeeded('ana', '192.0.2.1');
    }
    // Of the network only the one that succeeded: failures on other accounts still add up.
    for (let count = 0; count < 73; count += 1) expect(await limit.attempt(`p${count}`, '192.0.2.1')).toBeNull();
    expect(await limit.attempt('p', '192.0.2.1')).toMatchObject({ by: 'network' });
  });

  test('tries at the same time are all counted', async () => {
    const limit = inMemory();
    const found = await Promise.all(Array.from({ length: 30 }, () => limit.attempt('ana', '192.0.2.1')));
    expect(found.filter((refusal) => refusal !== null)).toHaveLength(20);
  });

  test('what is remembered stays bounded, whatever is thrown at it', async () => {
    const keys = new Set<string>();
    const limit = attemptLimit(
      {
        add: async (key) => {
          keys.add(key);
          return { attempts: 1, millisecondsLeft: 1 };
        },
        forget: async () => undefined,
      },
      rule,
    );
    for (let count = 0; count < 400_000; count += 1) await limit.attempt(`nobody ${count}`, `2001:db8:${count}::/64`);
    expect(keys.size).toBeLessThanOrEqual(2 * 2 ** 17);
    expect(Math.max(...[...keys].slice(0, 1000).map((key) => key.length))).toBeLessThan(40);
  });
});

describeOnBothDatabases('limits of several processes', (_open, { fresh }) => {
  test('two that share a database count together', async () => {
    const settings = await fresh();
    const stores = [await openStore(settings), await openStore(settings)];
    const limits = stores.map(({ accounts }) => attemptLimit(accounts.attempts, rule));
    const found = await Promise.all(
      Array.from({ length: 24 }, (_, index) => limits[index % 2]?.attempt('ana', '192.0.2.1')),
    );
    expect(found.filter((refusal) => refusal === null)).toHaveLength(10);
    await limits[0]?.succeeded('ana', '192.0.2.1');
    expect(await limits[1]?.attempt('ana', '192.0.2.1')).toBeNull();
    for (const store of stores) await store.close();
  });
});
