import { parentPort, workerData } from 'node:worker_threads';
import { readAssessmentFile } from '@groundwork/exchange';
import { sha256Hex } from '../../../security/sha256-hex.ts';

// A thread of its own, made for one file and ended after it: see `read-carried-file.ts`.
const text = String(workerData);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage({ read: await readAssessmentFile(text, sha256Hex), fileHash: sha256Hex(text) });
