import { openQuestionnaire, type Answers, type InstrumentRevision } from '@groundwork/instrument';
import { describe, expect, test } from 'vitest';
import { level, revisionOf } from '../score/revision.test-data.ts';
import { scoreAssessment } from '../score/score-assessment.ts';
import { comparableTrend, type TrendRound } from './comparable-trend.ts';

/** Kenya's round under a revision; the values answer the questions in order. */
function roundOf(
  roundId: string,
  revision: InstrumentRevision,
  values: Readonly<Record<string, number>>,
  basis: 'evidenced' | 'validated' = 'evidenced',
): TrendRound {
  const answers: Answers = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
  const { index, questions } = scoreAssessment(openQuestionnaire(revision), answers);
  return {
    round: { roundId, title: roundId, referenceDate: '2025-12-31' },
    run: {
      scoreRunId: `run-${roundId}`,
      version: revision.version,
      revisionHash: JSON.stringify(revision),
      basis,
    },
    revision,
    row: { index: index[basis], rank: 3, rankInterval: { low: 2, high: 5 }, groupId: 'developing' },
    questions,
  };
}

const plain = revisionOf([level('T-A1')], [level('T-A2')], [level('T-B1')]);

describe('a trend', () => {
  test('is a line where the revision is the same', () => {
    const rounds = [
      roundOf('first', plain, { 'T-A1': 1, 'T-A2': 1, 'T-B1': 1 }),
      roundOf('second', plain, { 'T-A1': 2, 'T-A2': 2, 'T-B1': 3 }),
    ];
    const { points, links } = comparableTrend(rounds);
    expect(points).toMatchObject([
      { roundId: 'first', index: 25, rank: 3, rankInterval: { low: 2, high: 5 }, scoreRunId: 'run-first' },
      // A: 50 at 60 per cent, B: 75 at 40 per cent
      { roundId: 'second', index: 60 },
    ]);
    expect(links).toEqual([
      {
        fromRoundId: 'first',
        toRoundId: 'second',
        step: 'none',
        comparableCount: 3,
        of: 3,
        breaks: [],
        before: 25,
        after: 60,
        change: 35,
      },
    ]);
  });

  test('breaks where questions came, went or were rescaled, and tells the change over the others alone', () => {
    const later: InstrumentRevision = {
      ...revisionOf([level('T-A1'), level('T-A9')], [level('T-A2')], [level('T-B1')]),
      version: '2.0.0',
    };
    const { links } = comparableTrend([
      roundOf('first', plain, { 'T-A1': 1, 'T-A2': 1, 'T-B1': 1 }),
      roundOf('second', later, { 'T-A1': 2, 'T-A9': 4, 'T-A2': 2, 'T-B1': 3 }),
    ]);
    // Over the three comparable questions the second round is at 60 as above; with the new one it is not.
    expect(links).toMatchObject([
      { step: 'major', comparableCount: 3, of: 4, breaks: [{ code: 'questions', count: 1 }], before: 25, after: 60 },
    ]);
  });

  test('breaks where the same questions count otherwise, and compares both rounds by the later weights', () => {
    const later = { ...revisionOf([level('T-A1', { weight: 2 })], [level('T-A2')], [level('T-B1')]), version: '2.0.0' };
    const { links } = comparableTrend([
      roundOf('first', plain, { 'T-A1': 4, 'T-A2': 1, 'T-B1': 0 }),
      roundOf('second', later, { 'T-A1': 4, 'T-A2': 1, 'T-B1': 0 }),
    ]);
    // A by the later weights: (2 x 100 + 25) / 3 = 75, at 60 per cent
    expect(links).toMatchObject([
      { step: 'major', comparableCount: 3, of: 3, breaks: [{ code: 'scoring' }], before: 45, after: 45, change: 0 },
    ]);
  });

  test('never compares what is evidenced with what is validated', () => {
    const values = { 'T-A1': 1, 'T-A2': 1, 'T-B1': 1 };
    const { links } = comparableTrend([roundOf('first', plain, values), roundOf('second', plain, values, 'validated')]);
    expect(links).toMatchObject([{ breaks: [{ code: 'basis' }], change: { gap: 'not-computable' } }]);
  });

  test('keeps the gap of a round without a score, and has nothing between fewer than two rounds', () => {
    const { links } = comparableTrend([
      roundOf('first', plain, { 'T-A1': 1 }),
      roundOf('second', plain, { 'T-A1': 1, 'T-A2': 1, 'T-B1': 1 }),
    ]);
    expect(links).toMatchObject([{ change: { gap: 'below-availability' }, after: 25 }]);
    expect(comparableTrend([])).toEqual({ points: [], links: [] });
  });

  test('says when not one question is comparable', () => {
    const other = { ...revisionOf([level('T-X1')], [level('T-X2')], [level('T-Y1')]), version: '2.0.0' };
    const { links } = comparableTrend([
      roundOf('first', plain, { 'T-A1': 1, 'T-A2': 1, 'T-B1': 1 }),
      roundOf('second', other, { 'T-X1': 1, 'T-X2': 1, 'T-Y1': 1 }),
    ]);
    expect(links).toMatchObject([
      { comparableCount: 0, of: 3, breaks: [{ code: 'questions', count: 3 }], change: { gap: 'not-computable' } },
    ]);
  });
});
