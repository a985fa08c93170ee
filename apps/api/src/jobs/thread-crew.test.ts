import { computeScoreRun, crewOfOne, openRunRules, type RunEntry, type RunInputs } from '@groundwork/assessment';
import { describe, expect, test } from 'vitest';
import { smallRevision } from '../testing/small-revision.ts';
import { threadCrew } from './thread-crew.ts';

const entries: readonly RunEntry[] = Array.from({ length: 30 }, (_, place) => ({
  iso3: `Q${String.fromCodePoint(65 + Math.floor(place / 26), 65 + (place % 26))}`,
  version: '1.0.0',
  content: JSON.stringify({
    answers: {
      'SM-A01': { value: [0, 2, 4][place % 3] },
      'SM-A02': { value: [4, 0, 2, 2][place % 4] },
      'SM-A03': { value: (place * 37) % 101 },
    },
    validated: {},
  }),
}));
const inputs: RunInputs = {
  revision: smallRevision,
  revisions: [smallRevision],
  basis: 'evidenced',
  entries,
  countries: [],
  inputHash: '5eed'.repeat(16),
};
const rules = { revisions: [smallRevision], basis: 'evidenced', today: '2025-12-31' } as const;
const never = new AbortController().signal;

describe('a crew of threads', () => {
  test.each([1, 2, 5])('of %i gives the bytes of one thread alone', async (threads) => {
    const crew = threadCrew(rules, threads, never);
    const run = await computeScoreRun(inputs, crew, { draws: 200 });
    await crew.close();
    const alone = await computeScoreRun(inputs, crewOfOne(openRunRules(rules)), { draws: 200 });
    expect(JSON.stringify(run)).toBe(JSON.stringify(alone));
    expect(run.uncertainty?.failedDraws).toBe(0);
    expect(run.rows.filter(({ rank }) => rank !== null).length).toBeGreaterThan(20);
  });

  test('ends at once when it is stopped, in the middle or before it began', async () => {
    const stop = new AbortController();
    const crew = threadCrew(rules, 2, stop.signal);
    const run = computeScoreRun(inputs, crew, {
      draws: 100_000,
      onProgress: (stage) => stage === 'drawing' && stop.abort(),
    });
    await expect(run).rejects.toThrow('the run was stopped');
    await crew.close();
    const late = threadCrew(rules, 2, stop.signal);
    await expect(computeScoreRun(inputs, late, { draws: 10 })).rejects.toThrow('the run was stopped');
    await late.close();
  });

  test('fails as a whole when one task fails, and is no more when sent home', async () => {
    const crew = threadCrew(rules, 2, never);
    const broken = { ...inputs, entries: entries.map((entry) => ({ ...entry, version: '7.0.0' })) };
    await expect(computeScoreRun(broken, crew, { draws: 10 })).rejects.toThrow('requires revision 7.0.0');
    await crew.close();
    await expect(crew.run({ kind: 'score', entries: [] })).rejects.toThrow();
  });

  test('leaves the event loop free', async () => {
    const crew = threadCrew(rules, 1, never);
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    turn();
    await computeScoreRun(inputs, crew, { draws: 2000 });
    isOver = true;
    await crew.close();
    // Computed in this thread it would have come round once a task: some forty times.
    expect(turns).toBeGreaterThan(1000);
  });
});
