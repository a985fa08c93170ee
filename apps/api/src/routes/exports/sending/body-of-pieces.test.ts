import { expect, test, vi } from 'vitest';
import { bodyOfPieces, type Patience } from './body-of-pieces.ts';

const forEver: Patience = { pieceMilliseconds: 60_000, wholeMilliseconds: 60_000 };

/** Pieces that say how many were made, and whether their making was ended. */
function watched(count: number, failsAt?: number) {
  const seen = { made: 0, isEnded: false };
  async function* pieces(): AsyncGenerator<string, void, undefined> {
    try {
      for (let piece = 0; piece < count; piece += 1) {
        if (piece === failsAt) throw new Error('the database went away');
        seen.made += 1;
        yield `${piece};`;
      }
    } finally {
      seen.isEnded = true;
    }
  }
  return { seen, pieces: pieces() };
}

function end({ hasLine = false } = {}) {
  return {
    over: vi.fn<() => void>(),
    failed: vi.fn<(error: unknown) => void>(),
    breakOff: vi.fn<() => boolean>(() => hasLine),
  };
}

test('all pieces arrive in order, and the end is told once', async () => {
  const told = end();
  const { seen, pieces } = watched(100);
  const body = await bodyOfPieces(pieces, told, forEver);
  expect(await new Response(body).text()).toBe(Array.from({ length: 100 }, (_, piece) => `${piece};`).join(''));
  expect([seen.isEnded, told.over.mock.calls.length, told.failed.mock.calls.length]).toEqual([true, 1, 0]);
});

test('no more than two pieces are made ahead of a reader who does not read', async () => {
  const { seen, pieces } = watched(1_000);
  const body = await bodyOfPieces(pieces, end(), forEver);
  const reader = body.getReader();
  for (let read = 1; read <= 3; read += 1) {
    await reader.read();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(seen.made).toBeLessThanOrEqual(read + 2);
  }
  await reader.cancel();
});

test('a reader who goes away ends the making', async () => {
  const told = end();
  const { seen, pieces } = watched(1_000);
  const reader = (await bodyOfPieces(pieces, told, forEver)).getReader();
  await reader.read();
  await reader.cancel();
  expect(seen.made).toBeLessThan(5);
  expect([seen.isEnded, told.over.mock.calls.length]).toEqual([true, 1]);
});

test('a reader who keeps it waiting too long, or has it too long in all, is given up', async () => {
  for (const patience of [
    { ...forEver, pieceMilliseconds: 30 },
    { ...forEver, wholeMilliseconds: 30 },
  ]) {
    const told = end();
    const { seen, pieces } = watched(1_000);
    const reader = (await bodyOfPieces(pieces, told, patience)).getReader();
    await reader.read();
    await vi.waitFor(() => expect(told.over).toHaveBeenCalledTimes(1));
    await expect(reader.read()).rejects.toThrow('too slow');
    await vi.waitFor(() => expect(seen.isEnded).toBe(true));
  }
});

test('a reader who is slow, but never too slow, has it all', async () => {
  const { pieces } = watched(5);
  const reader = (await bodyOfPieces(pieces, end(), { ...forEver, pieceMilliseconds: 200 })).getReader();
  let count = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    count += 1;
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
  }
  expect(count).toBe(5);
});

test('what fails before the first piece is thrown, since there is a status to say it with', async () => {
  await expect(bodyOfPieces(watched(3, 0).pieces, end(), forEver)).rejects.toThrow('the database went away');
});

test('what fails later breaks the body off and is told', async () => {
  const told = end();
  const body = await bodyOfPieces(watched(10, 5).pieces, told, forEver);
  await expect(new Response(body).text()).rejects.toThrow('the database went away');
  expect([told.over.mock.calls.length, told.failed.mock.calls.length]).toEqual([1, 1]);
});

test('where there is a line it is broken off, and the body neither ends nor tells its error again', async () => {
  const told = end({ hasLine: true });
  const reader = (await bodyOfPieces(watched(10, 2).pieces, told, forEver)).getReader();
  await reader.read();
  await reader.read();
  await vi.waitFor(() => expect(told.breakOff).toHaveBeenCalledTimes(1));
  expect(told.failed).toHaveBeenCalledTimes(1);
  await reader.cancel();
  const slow = end({ hasLine: true });
  await bodyOfPieces(watched(10).pieces, slow, { ...forEver, pieceMilliseconds: 20 });
  await vi.waitFor(() => expect(slow.breakOff).toHaveBeenCalledTimes(1));
  expect([slow.over.mock.calls.length, slow.failed.mock.calls.length]).toEqual([1, 0]);
});
