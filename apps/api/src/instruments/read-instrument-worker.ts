import { parentPort, workerData } from 'node:worker_threads';
import { readInstrument } from '@groundwork/instrument/authoring';

// A thread of its own, made for one file and ended after it: see `check-instrument.ts`.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(readInstrument(String(workerData), { fileName: 'instrument.yaml' }));
