import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import { StoreError } from '../../store-error.ts';
import { isTransient } from '../is-transient.ts';
import { patienceMilliseconds, pauseMilliseconds } from '../retry-transient.ts';
import { translateError } from '../translate-error.ts';
import { SetAside } from './set-aside.ts';
import type { StorageReserve } from './storage-reserve.ts';

/** A batch is committed when it has so many works, or has run so long: the first in it waits no longer for its answer. */
const mostWorks = 64;
const longestBatchMilliseconds = 10;
/** A work that takes longer is not waited for by those before it. */
const longestWorkMilliseconds = 20;
/** Where so many wait, others are on their way: they are let in for so many turns of the event loop, as long as they come. */
const crowd = 4;
const turnsOfCrowd = 3;
/** A work that goes on lets the event loop turn so often, so that reading goes on beside it. */
const longestTurnMilliseconds = 10;

/** The line of all writes of one SQLite file. */
export interface WriteQueue {
  /** Runs the attempt (a savepoint and what is in it) inside a shared transaction, and answers after its commit. */
  enter<Result>(attempt: () => Promise<Result>, usesReserve: boolean): Promise<Result>;
  /** To be called before each statement of a work. @throws SetAside */
  beforeStatement(): Promise<void> | undefined;
  /** Takes no more works and resolves when those that wait are done. */
  close(): Promise<void>;
}

interface Job {
  readonly attempt: () => Promise<unknown>;
  readonly usesReserve: boolean;
  /** It has been set aside once: it begins a batch, so that nobody waits for its end who was done before it. */
  readonly isLong: boolean;
  /** Until when it is tried again while another process holds the lock. */
  readonly until: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A work that has run, and how its caller is answered once what it did, or was told, is committed. */
interface Ran {
  readonly job: Job;
  readonly answer: () => void;
}

/**
 * Group commit: the works that wait share one transaction and one flush of the disk, each in a savepoint of its own. A work that
 * fails undoes itself alone. All are answered after the commit, the failed ones too: what they were refused for may be the work of
 * one before them.
 */
export function writeQueue(database: Sqlite.Database, reserve: StorageReserve, afterCommit: () => void): WriteQueue {
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const rollback = database.prepare('rollback');
  let waiting: Job[] = [];
  let draining: Promise<void> | undefined;
  let isClosed = false;
  let ran: Ran[] = [];
  let workStarted = 0;
  let turnStarted = 0;

  return {
    async enter<Result>(attempt: () => Promise<Result>, usesReserve: boolean) {
      if (isClosed) throw new StoreError('unavailable', { reason: 'closing' });
      const result = await new Promise<unknown>((resolve, reject) => {
        const until = performance.now() + patienceMilliseconds;
        waiting.push({ attempt: AsyncLocalStorage.bind(attempt), usesReserve, isLong: false, until, resolve, reject });
        draining ??= drain();
      });
      return result as Result;
    },
    beforeStatement() {
      const now = performance.now();
      if (ran.length > 0 && now - workStarted > longestWorkMilliseconds) throw new SetAside();
      if (now - turnStarted < longestTurnMilliseconds) return undefined;
      return nextTurn();
    },
    async close() {
      isClosed = true;
      await draining;
    },
  };

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Those who ask in the same turn of the event loop share the commit.
      await nextTurn();
      await letCrowdIn();
      await commitTogether();
    }
    draining = undefined;
  }

  async function letCrowdIn(): Promise<void> {
    let known = crowd - 1;
    for (let turn = 0; turn < turnsOfCrowd && waiting.length > known; turn += 1) {
      known = waiting.length;
      await nextTurn();
    }
  }

  async function nextTurn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    turnStarted = performance.now();
  }

  async function commitTogether(): Promise<void> {
    if (reserve.isSpent())
      refuse(
        takeWaiting(({ usesReserve }) => !usesReserve),
        new StoreError('storage_full'),
      );
    ran = [];
    let hasBegun = false;
    try {
      begin.run();
      hasBegun = true;
      await runWaiting(performance.now() + longestBatchMilliseconds);
      if (database.inTransaction) commit.run();
    } catch (error) {
      if (database.inTransaction) rollback.run();
      refuse(hasBegun ? ran.map(({ job }) => job) : takeWaiting(() => true), error);
      if (isTransient(error)) await sleep(pauseMilliseconds());
      return;
    }
    for (const { answer } of ran) answer();
    afterCommit();
  }

  async function runWaiting(end: number): Promise<void> {
    while (ran.length < mostWorks && performance.now() < end) {
      const [job] = waiting;
      if (job === undefined || (job.isLong && ran.length > 0)) return;
      waiting.shift();
      workStarted = performance.now();
      const { answer, error } = await run(job);
      if (error instanceof SetAside) {
        waiting.push({ ...job, isLong: true });
        continue;
      }
      if (!database.inTransaction) {
        // A full disk or a fault of it has undone all: this work is what failed, those before it run again.
        waiting.unshift(...ran.splice(0).map((one) => one.job));
        refuse([job], error);
        return;
      }
      ran.push({ job, answer });
    }
  }

  /** Those who may try again go back to the front of the line. */
  function refuse(jobs: readonly Job[], error: unknown): void {
    const told = translateError(error);
    const isFull = told instanceof StoreError && told.code === 'storage_full';
    const hasRoom = isFull && jobs.some(({ usesReserve }) => usesReserve) && reserve.spend();
    const mayTryAgain = ({ until, usesReserve }: Job): boolean =>
      isTransient(error) ? performance.now() < until : hasRoom && usesReserve;
    for (const job of jobs) if (!mayTryAgain(job)) job.reject(told);
    waiting.unshift(...jobs.filter(mayTryAgain));
  }

  function takeWaiting(which: (job: Job) => boolean): readonly Job[] {
    const taken = waiting.filter(which);
    waiting = waiting.filter((job) => !which(job));
    return taken;
  }
}

interface Outcome {
  readonly answer: () => void;
  readonly error?: unknown;
}

async function run({ attempt, resolve, reject }: Job): Promise<Outcome> {
  try {
    const value = await attempt();
    return { answer: () => resolve(value) };
  } catch (error) {
    return { answer: () => reject(translateError(error)), error };
  }
}
