import { describe, expect, test } from 'vitest';
import { closePerspectives } from './close-perspectives.ts';
import type { ClosedPerspectives } from './closed-perspectives.ts';
import { meanPerspectives } from './mean-perspectives.ts';
import { opinionQuestionnaire as questionnaire, respondents as people } from './opinion-questionnaire.test-data.ts';
import { perspectiveGroups, type PerspectiveGroup } from './perspective-group.ts';

const traitIds = ['O-G1', 'O-G2', 'O-G3'];

const barrier = ({ barriers }: ClosedPerspectives, questionId: string) =>
  barriers.find((one) => one.questionId === questionId);
const view = (closed: ClosedPerspectives, questionId: string, group: PerspectiveGroup) =>
  barrier(closed, questionId)?.groups.find((one) => one.group === group);
const option = ({ traits }: ClosedPerspectives, optionId: string) =>
  traits.flatMap(({ options }) => options).find((one) => one.optionId === optionId);

describe('closePerspectives', () => {
  test('tells means of groups, and people in steps of five', () => {
    const closed = closePerspectives(questionnaire, [
      ...people(7, 'private', { 'O-A1': 4, 'O-A2': 2 }),
      ...people(11, 'civil', { 'O-A1': 1 }),
    ]);
    expect(view(closed, 'O-A1', 'private')).toEqual({ group: 'private', severity: 100, peopleAtLeast: 5 });
    expect(view(closed, 'O-A1', 'civil')).toEqual({ group: 'civil', severity: 25, peopleAtLeast: 10 });
    expect(barrier(closed, 'O-A1')).toMatchObject({ perspectiveGap: 75, isTalkFirst: true });
    // (1 x 100 + 2 x 50) / 3
    expect(closed.indices[1]?.severity).toBeCloseTo(200 / 3, 12);
  });

  test('withholds four people and nobody at all alike, and says what a group is not asked', () => {
    const closed = closePerspectives(questionnaire, people(4, 'government', { 'O-A1': 3 }));
    const withheld = { severity: { gap: 'withheld' }, peopleAtLeast: null };
    expect(view(closed, 'O-A1', 'government')).toEqual({ group: 'government', ...withheld });
    expect(view(closed, 'O-A1', 'civil')).toEqual({ group: 'civil', ...withheld });
    expect(closed.indices).toEqual(perspectiveGroups.map((group) => ({ group, ...withheld })));
    expect(view(closed, 'O-C1', 'government')?.severity).toEqual({ gap: 'not-asked' });
  });

  test('tells firms by a trait where every option has five, each trait by itself', () => {
    const closed = closePerspectives(questionnaire, [
      ...people(6, 'private', { 'O-G2': 'local', 'O-A1': 4 }),
      ...people(5, 'private', { 'O-G2': 'foreign', 'O-A1': 1 }),
    ]);
    expect(closed.traits.map(({ questionId, group }) => [questionId, group])).toEqual(
      traitIds.map((questionId) => [questionId, 'private']),
    );
    expect(option(closed, 'local')).toMatchObject({ severity: 100, peopleAtLeast: 5 });
    expect(option(closed, 'foreign')).toMatchObject({ severity: 25, peopleAtLeast: 5 });
  });

  test('withholds the large option too where it would give the small one away by difference', () => {
    const closed = closePerspectives(questionnaire, [
      ...people(8, 'private', { 'O-G2': 'local', 'O-A1': 4 }),
      ...people(2, 'private', { 'O-G2': 'foreign', 'O-A1': 0 }),
    ]);
    expect(view(closed, 'O-A1', 'private')?.severity).toBe(80);
    for (const optionId of ['local', 'foreign'])
      expect(option(closed, optionId)).toMatchObject({ severity: { gap: 'withheld' }, peopleAtLeast: null });
  });

  test('counts those who did not tell the trait among those who could be given away', () => {
    const told = (silent: number) =>
      closePerspectives(questionnaire, [
        ...people(8, 'private', { 'O-G2': 'local', 'O-A1': 4 }),
        ...people(silent, 'private', { 'O-A1': 0 }),
      ]);
    expect(option(told(3), 'local')?.severity).toEqual({ gap: 'withheld' });
    expect(option(told(5), 'local')?.severity).toBe(100);
    expect(option(told(0), 'local')?.severity).toBe(100);
  });

  test('makes the index of an option of the barriers shown of it, not of those withheld by difference', () => {
    // Of the second barrier only one foreign firm speaks: the local figure would give it away.
    const closed = closePerspectives(questionnaire, [
      ...people(6, 'private', { 'O-G2': 'local', 'O-A1': 4, 'O-A2': 0 }),
      ...people(4, 'private', { 'O-G2': 'foreign', 'O-A1': 0 }),
      ...people(1, 'private', { 'O-G2': 'foreign', 'O-A1': 0, 'O-A2': 4 }),
    ]);
    expect(option(closed, 'local')?.barriers.map(({ severity }) => severity)).toEqual([
      100,
      { gap: 'withheld' },
      { gap: 'withheld' },
    ]);
    expect(option(closed, 'local')?.severity).toBe(100);
  });
});

describe('meanPerspectives', () => {
  const large = closePerspectives(questionnaire, people(5, 'private', { 'O-A1': 4 }));
  const other = closePerspectives(questionnaire, people(9, 'private', { 'O-A1': 2 }));
  const few = closePerspectives(questionnaire, people(4, 'private', { 'O-A1': 0 }));

  test('count each country once that shows a figure, and say how many of how many', () => {
    const means = meanPerspectives([large, other, few]);
    expect(means.barriers[0]?.groups[1]).toEqual({ group: 'private', severity: 75, countries: 2, of: 3 });
    expect(means.barriers[0]?.groups[0]?.severity).toEqual({ gap: 'withheld' });
    expect(means.barriers[2]?.groups[0]?.severity).toEqual({ gap: 'not-asked' });
    expect(means.indices[1]).toEqual({ group: 'private', severity: 75, countries: 2, of: 3 });
  });

  test('are the same whatever people say whose country withholds them', () => {
    const others = closePerspectives(questionnaire, people(1, 'private', { 'O-A1': 4, 'O-A2': 4 }));
    expect(meanPerspectives([large, others])).toEqual(meanPerspectives([large, few]));
  });

  test('of no country are none', () => {
    expect(meanPerspectives([])).toMatchObject({
      barriers: [],
      indices: perspectiveGroups.map(() => ({ countries: 0 })),
    });
  });
});
