import { describe, expect, test } from 'vitest';
import { scoreRound } from '../score/score-round.ts';
import { computeScoreRun, type RunInputs } from './compute-score-run.ts';
import type { RunContent } from './country-outcome.ts';
import { crewOfOne } from './crew-of-one.ts';
import type { RunCrew } from './run-crew.ts';
import {
  drawnCountries,
  drawnEntries,
  drawnQuestionnaire,
  drawnQuestionnaires,
  drawnRevision,
  laterRevision,
} from './run.test-data.ts';

const basis = 'evidenced';
const rules = { questionnaires: drawnQuestionnaires, basis, today: '2025-12-31' } as const;
const inputs: RunInputs = {
  revision: drawnRevision,
  revisions: [drawnRevision],
  basis,
  entries: drawnEntries(40, 11),
  countries: drawnCountries(40),
  inputHash: '00c0ffee0123456789abcdef'.padEnd(64, '0'),
};
const draws = 200;

/** Does the tasks in another order than they were asked for, several at a time. */
function crewOfMany(): RunCrew {
  const one = crewOfOne(rules);
  let turn = 0;
  return {
    async run(task) {
      turn += 7;
      await new Promise((resolve) => setTimeout(resolve, turn % 5));
      return one.run(structuredClone(task));
    },
  };
}

describe('computeScoreRun', () => {
  test('gives the same bytes whoever does the tasks, in whatever order', async () => {
    const alone = await computeScoreRun(inputs, crewOfOne(rules), { draws });
    const shuffled = { ...inputs, entries: inputs.entries.toReversed() };
    expect(JSON.stringify(await computeScoreRun(shuffled, crewOfMany(), { draws }))).toBe(JSON.stringify(alone));
  });

  test('has the figures of scoreRound, and beside them the intervals', async () => {
    const run = await computeScoreRun(inputs, crewOfOne(rules), { draws });
    const atOnce = scoreRound({
      questionnaire: drawnQuestionnaire,
      entries: inputs.entries.map(({ iso3, content }) => {
        const { answers, validated } = JSON.parse(content) as RunContent;
        return { iso3, answers, validated: new Map(Object.entries(validated)) };
      }),
      countries: inputs.countries,
      basis,
      today: rules.today,
      run: { scoreRunId: 'r', roundId: 'r', revisionHash: '', inputHash: '', engineVersion: '', computedAt: '' },
    });
    expect(run.rows.map(({ rankInterval: _interval, ...row }) => row)).toEqual(atOnce.rows);
    expect([run.groups, run.targets]).toEqual([atOnce.groups, atOnce.targets]);
    expect(run.texts.map(({ text }) => JSON.parse(text))).toEqual(Object.values(atOnce.countries));
  });

  test('gives an interval to every ranked country and to no other, most of them around its rank', async () => {
    const { rows, uncertainty } = await computeScoreRun(inputs, crewOfOne(rules), { draws });
    const ranked = rows.filter(({ rank }) => rank !== null);
    expect(ranked.length).toBeGreaterThan(10);
    expect(ranked.length).toBeLessThan(rows.length);
    for (const { rank, rankInterval } of rows) expect(rank === null).toBe(rankInterval === null);
    const around = ranked.filter(
      ({ rank, rankInterval }) =>
        rank !== null && rankInterval && rankInterval.low <= rank && rank <= rankInterval.high,
    );
    expect(around.length / ranked.length).toBeGreaterThan(0.8);
    expect(ranked.some(({ rankInterval }) => rankInterval && rankInterval.low < rankInterval.high)).toBe(true);
    expect(uncertainty).toMatchObject({
      draws,
      seed: 0x00c0ffee0123,
      coverage: 0.9,
      factors: ['weights', 'aggregation', 'normalisation', 'missing-answers'],
      failedDraws: 0,
    });
  });

  test('draws from the hash of its inputs: other inputs, other draws', async () => {
    const again = { ...inputs, inputHash: 'f'.repeat(64) };
    const one = await computeScoreRun(inputs, crewOfOne(rules), { draws });
    const other = await computeScoreRun(again, crewOfOne(rules), { draws });
    expect(other.uncertainty?.meanRankShift).not.toBe(one.uncertainty?.meanRankShift);
    expect(other.rows.map(({ rank }) => rank)).toEqual(one.rows.map(({ rank }) => rank));
  });

  test('tells how far it is, and ends when it is stopped', async () => {
    const told: string[] = [];
    await computeScoreRun(inputs, crewOfOne(rules), {
      draws,
      onProgress: (stage, share) => told.push(`${stage} ${share}`),
    });
    expect([told[0], told.at(-1)]).toEqual(['scoring 0', 'drawing 1']);
    expect(told).toContain('scoring 0.4');
    const stopped: RunCrew = { run: () => Promise.reject(new Error('stopped')) };
    await expect(computeScoreRun(inputs, stopped, { draws })).rejects.toThrow('stopped');
  });

  test('without draws, and without anybody who has a score, there are no intervals', async () => {
    const none = await computeScoreRun(inputs, crewOfOne(rules), { draws: 0 });
    expect(none.uncertainty).toBeNull();
    expect(none.rows[0]).not.toHaveProperty('rankInterval');
    const empty = {
      ...inputs,
      entries: inputs.entries.map((entry) => ({ ...entry, content: '{"answers":{},"validated":{}}' })),
    };
    const unscored = await computeScoreRun(empty, crewOfOne(rules), { draws });
    expect([unscored.uncertainty, unscored.rows[0]?.rank]).toEqual([null, null]);
    await expect(computeScoreRun({ ...inputs, entries: [] }, crewOfOne(rules), { draws })).resolves.toMatchObject({
      rows: [],
      targets: [],
      texts: [],
    });
  });

  test('scores who answered another revision by that, ranks all together, and says so', async () => {
    const later = drawnEntries(40, 12, 0.05, '2.0.0');
    const entries = inputs.entries.map((entry, place) => (place < 10 ? (later[place] ?? entry) : entry));
    const mixed = { ...inputs, entries, revisions: [drawnRevision, laterRevision] };
    const run = await computeScoreRun(mixed, crewOfOne(rules), { draws });
    expect(run.rows.map(({ flags }) => flags.join())).toEqual([
      ...Array.from({ length: 10 }, () => 'other-revision'),
      ...Array.from({ length: 30 }, () => ''),
    ]);
    const scored = run.rows.filter(({ rank }) => rank !== null);
    expect(new Set(scored.map(({ flags }) => flags.length)).size).toBe(2);
    for (const { rank, rankInterval } of scored) expect([rank, rankInterval]).not.toContain(null);
    expect(run.uncertainty?.failedDraws).toBe(0);
    const unknown = { ...mixed, entries: entries.map((entry) => ({ ...entry, version: '9.0.0' })) };
    await expect(computeScoreRun(unknown, crewOfOne(rules), { draws })).rejects.toThrow('requires revision 9.0.0');
  });

  test('sums up the support of each target by country and group', async () => {
    const { targets, rows } = await computeScoreRun(inputs, crewOfOne(rules), { draws: 0 });
    expect(targets).toHaveLength(21);
    for (const { countries, groups } of targets) {
      expect(countries.map(({ iso3 }) => iso3)).toEqual(rows.map(({ iso3 }) => iso3));
      expect(groups.map(({ groupId }) => groupId)).toEqual(['world', 'region:North', 'region:South']);
    }
  });
});
