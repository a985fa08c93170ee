import { openQuestionnaire, type Level, type SeverityQuestion } from '@groundwork/instrument';
import { describe, expect, test } from 'vitest';
import { level, revisionOf } from '../score/revision.test-data.ts';
import type { PerspectiveGroup } from './perspective-group.ts';
import { perspectives } from './perspectives.ts';
import type { ResponseSet } from './read-opinions.ts';

const levels: readonly Level[] = ([0, 1, 2, 3, 4] as const).map((score) => ({ score, text: `severity ${score}` }));
const severity = (questionId: string, weight: 1 | 2): SeverityQuestion => ({
  ...level(questionId),
  kind: 'severity',
  weight,
  levels,
  barrierIds: ['B-FIN-1'],
});
const questionnaire = openQuestionnaire({
  ...revisionOf([severity('BL-A01', 1), severity('BL-A02', 2)], [level('BL-B05', { weight: 0 })], []),
  purpose: 'opinion',
});

/** So many people of a group who all say the same. */
function people(count: number, group: PerspectiveGroup, first: number, second?: number): readonly ResponseSet[] {
  return Array.from({ length: count }, () => ({
    group,
    answers: { 'BL-A01': { value: first }, ...(second === undefined ? {} : { 'BL-A02': { value: second } }) },
  }));
}

describe('perspectives', () => {
  const found = perspectives(questionnaire, [
    ...people(4, 'government', 1, 0),
    ...people(1, 'government', 2, 0),
    ...people(6, 'private', 4, 3),
    ...people(5, 'civil', 2),
    ...people(7, 'international', 0, 0),
  ]);

  test('are the means of each group times 25, and the gap between the three', () => {
    const [first] = found.barriers;
    // (4 x 1 + 2) / 5 = 1.2 -> 30; 4 -> 100; 2 -> 50; the fourth group stands outside the gap
    expect(first?.groups.map(({ group, severity: value, count }) => [group, value, count])).toEqual([
      ['government', 30, 5],
      ['private', 100, 6],
      ['civil', 50, 5],
      ['international', 0, 7],
    ]);
    expect(first?.perspectiveGap).toBe(70);
    expect(first?.isTalkFirst).toBe(true);
    expect(first?.barrierIds).toEqual(['B-FIN-1']);
  });

  test('weigh the barriers into an index of each group, over those it answered', () => {
    // government (1 x 30 + 2 x 0) / 3 = 10; private (100 + 2 x 75) / 3; civil only the first: 50
    expect(found.indices.map(({ severity: value }) => value)).toEqual([10, 250 / 3, 50, 0]);
  });

  test('say talk first from 25 points on, not below', () => {
    const at = (other: number) =>
      perspectives(questionnaire, [...people(5, 'government', 1), ...people(5, 'private', other)]).barriers[0];
    expect(at(2)).toMatchObject({ perspectiveGap: 25, isTalkFirst: true });
    expect(at(1)).toMatchObject({ perspectiveGap: 0, isTalkFirst: false });
  });

  test('withhold a group of fewer than five, its count as well', () => {
    const { barriers, indices } = perspectives(questionnaire, [
      ...people(4, 'government', 4, 4),
      ...people(5, 'private', 1, 1),
    ]);
    expect(barriers[0]?.groups[0]).toEqual({ group: 'government', severity: { gap: 'withheld' }, count: null });
    expect(barriers[0]?.perspectiveGap).toEqual({ gap: 'not-computable' });
    expect(indices[0]).toEqual({ group: 'government', severity: { gap: 'withheld' }, count: null });
    expect(indices[2]).toEqual({ group: 'civil', severity: { gap: 'not-answered' }, count: 0 });
  });

  test('read nothing that is no answer to the question', () => {
    const { barriers } = perspectives(questionnaire, [...people(5, 'government', 2), ...people(3, 'government', 9)]);
    expect(barriers[0]?.groups[0]).toMatchObject({ severity: 50, count: 5 });
  });
});
