import type { DrawShare } from '@groundwork/scoring';
import { expect, test } from 'vitest';
import { digestOf, makeShare, shareBoundsOf } from './digest-draws.ts';
import { pinnedDigest } from './pinned-digest.ts';

test('64 draws have the same bits in a page as on the server', () => {
  expect(digestOf([makeShare(0, 64)])).toBe(pinnedDigest);
});

test('64 draws have the same bits when web workers share them', async () => {
  for (const count of [1, 3]) {
    const shares = await Promise.all(shareBoundsOf(count).map(shareInWorker));
    expect(digestOf(shares)).toBe(pinnedDigest);
  }
});

async function shareInWorker(bounds: { readonly from: number; readonly to: number }): Promise<DrawShare> {
  const worker = new Worker(new URL('./draw-in-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<DrawShare>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<DrawShare>) => {
        resolve(data);
      });
      worker.addEventListener('error', ({ message }) => {
        reject(new Error(message));
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(bounds);
    });
  } finally {
    worker.terminate();
  }
}
