import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReadiness } from './readiness.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('a thousand who ask within a second share one check, the next second has its own', async () => {
  let checks = 0;
  const { isReady } = createReadiness(
    async () => void (checks += 1),
    () => undefined,
  );
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => isReady()));
  expect([checks, answers.every(Boolean)]).toEqual([1, true]);
  vi.advanceTimersByTime(900);
  await isReady();
  expect(checks).toBe(1);
  vi.advanceTimersByTime(200);
  await isReady();
  expect(checks).toBe(2);
});

test('a database that refuses is not ready, and why is told once', async () => {
  const told: unknown[] = [];
  const { isReady } = createReadiness(
    () => Promise.reject(new Error('read-only')),
    (error) => void told.push(error),
  );
  await expect(Promise.all([isReady(), isReady()])).resolves.toEqual([false, false]);
  expect(told).toEqual([new Error('read-only')]);
});

test('a database that hangs is given up after two seconds, asked by one check alone, and asked anew when that has ended', async () => {
  let checks = 0;
  let release = (): void => undefined;
  const { isReady } = createReadiness(
    () => {
      checks += 1;
      return new Promise((resolve) => (release = resolve));
    },
    () => undefined,
  );
  const first = isReady();
  await vi.advanceTimersByTimeAsync(2_001);
  await expect(first).resolves.toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(isReady()).resolves.toBe(false);
  expect(checks).toBe(1);
  release();
  await vi.advanceTimersByTimeAsync(1_001);
  const second = isReady();
  release();
  await expect(second).resolves.toBe(true);
  expect(checks).toBe(2);
});
