import { expect, test } from 'vitest';
import { createAnonymousLimit } from './anonymous-limit.ts';

const clock = () => new Date('2026-03-01T12:00:00Z');

async function refusedAfter(attempt: (position: number) => Promise<void>, atMost: number): Promise<number> {
  for (let position = 0; position < atMost; position += 1) {
    try {
      await attempt(position);
    } catch (error) {
      expect(error).toMatchObject({
        code: 'too_many_attempts',
        parts: { headers: { 'Retry-After': expect.any(String) } },
      });
      return position;
    }
  }
  return -1;
}

test('a network that only guesses waits after 100 guesses, and another does not', async () => {
  const limit = createAnonymousLimit(clock);
  expect(await refusedAfter((guess) => limit.attempt(`guess ${guess}`, '192.0.2.1'), 200)).toBe(100);
  await limit.attempt('guess', '192.0.2.2');
});

test('an office whose people succeed does not wait', async () => {
  const limit = createAnonymousLimit(clock);
  const succeed = async (person: number) => {
    await limit.attempt(`key ${person}`, '192.0.2.1');
    await limit.succeeded('192.0.2.1');
  };
  expect(await refusedAfter(succeed, 300)).toBe(-1);
});

test('one key is good for 450 requests in a quarter of an hour, from whatever networks', async () => {
  const limit = createAnonymousLimit(clock);
  expect(await refusedAfter((request) => limit.attempt('key', `192.0.2.${request % 250}`), 500)).toBe(450);
});

test('a new day forgets the networks of the day before', async () => {
  let now = clock();
  const limit = createAnonymousLimit(() => now);
  await refusedAfter((guess) => limit.attempt(`guess ${guess}`, '192.0.2.1'), 200);
  await expect(limit.attempt('another', '192.0.2.1')).rejects.toThrow();
  now = new Date('2026-03-02T00:00:00Z');
  await limit.attempt('another', '192.0.2.1');
});
