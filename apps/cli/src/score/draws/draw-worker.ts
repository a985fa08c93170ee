import { parentPort, workerData } from 'node:worker_threads';
import { drawShare, prepareScoring } from '@groundwork/scoring';
import type { DrawMessage, DrawTask } from './draw-task.ts';

/** Least time between two reports, in milliseconds. */
const reportEvery = 100;

// The main thread checked both before it started any worker; a worker makes them ready for itself.
const { table, scheme, plan, design, from, to } = workerData as DrawTask;
const { prepared } = prepareScoring(table, scheme);
if (prepared === null) throw new Error('a worker requires a checked table and scheme');
let reportedAt = 0;
const share = drawShare(prepared, plan, design, from, to, {
  onProgress: (done) => {
    const now = Date.now();
    if (now - reportedAt < reportEvery) return;
    reportedAt = now;
    say({ kind: 'progress', done });
  },
});
say({ kind: 'share', share }, [share.scores.buffer, share.ranks.buffer, share.choices.buffer]);

function say(message: DrawMessage, transfer: readonly ArrayBufferLike[] = []): void {
  parentPort?.postMessage(
    message,
    transfer.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}
