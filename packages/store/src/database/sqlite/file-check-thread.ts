import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

/** Looks one file through and tells what it found; throws where it cannot, which is for the one who opens the file to explain. */
const database = new Sqlite(String(workerData), { readonly: true, timeout: 2000 });
const found: unknown = database.pragma('quick_check(1)', { simple: true });
database.close();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread, not a window
parentPort?.postMessage(String(found));
