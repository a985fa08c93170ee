import type { Worker } from 'node:worker_threads';
import type { Scheme, ScoringTable, UncertaintyPlan } from '@groundwork/scoring';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DrawsStoppedError, makeDraws } from './make-draws.ts';

const table: ScoringTable = {
  units: ['KEN', 'UGA', 'TZA', 'RWA'],
  columns: { a: [1, 5, 3, 4], b: [9, 2, 7, { gap: 'not-answered' }], c: [2, 2.5, 4, 1] },
};
const scheme: Scheme = {
  schemeId: 'small',
  framework: [
    { code: 'index', parent: null },
    { code: 'a', parent: 'index', weight: 2 },
    { code: 'b', parent: 'index' },
    { code: 'c', parent: 'index' },
  ],
  steps: [
    { step: 'normalise', method: 'min-max', scale: { lowest: 1, highest: 100 } },
    { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
  ],
};
const plan: UncertaintyPlan = {
  draws: 101,
  seed: 7,
  factors: [
    { factorId: 'weights', kind: 'weights', spread: 0.5 },
    {
      factorId: 'mean',
      kind: 'alternatives',
      step: 'aggregate',
      alternatives: [{ method: 'arithmetic' }, { method: 'geometric' }],
    },
  ],
};

const started: Worker[] = [];
const remember = (worker: Worker): void => void started.push(worker);
beforeEach(() => void process.on('worker', remember));

/** Every test ends with no worker left, however the draws ended. */
afterEach(() => {
  process.off('worker', remember);
  // An ended thread has no id any more.
  expect(started.map(({ threadId }) => threadId)).toEqual(started.map(() => -1));
  expect(started.splice(0).length).toBeGreaterThan(0);
});

describe('makeDraws', () => {
  test.each(['uncertainty', 'sensitivity'] as const)(
    'gives the same digits with 1, 2 and 5 workers: %s',
    async (design) => {
      const alone = await makeDraws({ table, scheme, plan, design, workers: 1 });
      expect(alone.to).toBe(design === 'uncertainty' ? 101 : 404);
      expect(new Set(alone.scores).size).toBeGreaterThan(100);
      for (const workers of [2, 5]) {
        // Object.is on every number: the same digits, missing ones included.
        expect(await makeDraws({ table, scheme, plan, design, workers })).toStrictEqual(alone);
      }
    },
  );

  test('says at the end that all is done', async () => {
    const seen: number[] = [];
    await makeDraws(
      { table, scheme, plan, design: 'uncertainty', workers: 2 },
      { onProgress: (done, total) => void seen.push(done / total) },
    );
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const long = { ...plan, draws: 1_000_000 };
    const draws = makeDraws(
      { table, scheme, plan: long, design: 'uncertainty', workers: 2 },
      { onProgress: () => stop.abort(), signal: stop.signal },
    );
    await expect(draws).rejects.toThrow(DrawsStoppedError);
  });

  test('fails when a worker fails', async () => {
    const broken = { ...scheme, steps: [] };
    await expect(makeDraws({ table, scheme: broken, plan, design: 'uncertainty', workers: 3 })).rejects.toThrow(
      'a worker requires a checked table and scheme',
    );
  });
});
