import { isGap, type Value } from '@groundwork/scoring';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackFigures } from './disclosure/attack-figures.test-data.ts';
import { closePerspectives } from './close-perspectives.ts';
import type { ClosedPerspectives } from './closed-perspectives.ts';
import { meanPerspectives } from './mean-perspectives.ts';
import { opinionQuestionnaire as questionnaire, respondents } from './opinion-questionnaire.test-data.ts';
import { perspectiveGroups, type PerspectiveGroup } from './perspective-group.ts';
import type { ResponseSet } from './read-opinions.ts';

const barrierIds = ['O-A1', 'O-A2', 'O-C1'] as const;

/** A person who may leave out any trait and any answer. */
const anyPerson = fc
  .record({
    group: fc.constantFrom<PerspectiveGroup>('private', 'private', 'private', 'private', 'private', 'private', 'civil'),
    size: fc.constantFrom('small', 'small', 'medium', 'large', undefined),
    origin: fc.constantFrom('local', 'local', 'foreign', undefined),
    role: fc.constantFrom('bidder', 'operator', 'operator', 'lender', undefined),
    severities: fc.array(fc.constantFrom(0, 1, 1, 2, 2, 3, 3, 4, 4, undefined), { minLength: 3, maxLength: 3 }),
  })
  .map(({ group, size, origin, role, severities }): ResponseSet => {
    const said: readonly (readonly [string, unknown])[] = [
      ['O-G0', group],
      ...(group === 'private'
        ? ([
            ['O-G1', size],
            ['O-G2', origin],
            ['O-G3', role],
          ] as const)
        : []),
      ...barrierIds.map((questionId, place) => [questionId, severities[place]] as const),
    ];
    const answers = said
      .filter(([, value]) => value !== undefined)
      .map(([questionId, value]) => [questionId, { value }]);
    return { group, answers: Object.fromEntries(answers) as ResponseSet['answers'] };
  });

/** Everything an attacker gets to see of one barrier in one country, with who he knows to stand behind each figure. */
function figuresOf(closed: ClosedPerspectives, sets: readonly ResponseSet[], questionId: string) {
  const behind = (isIn: (set: ResponseSet) => boolean): readonly number[] =>
    sets.flatMap((set, place) => (isIn(set) && isAskedAndAnswered(set, questionId) ? [place] : []));
  const ofBarrier = <Told extends { readonly questionId: string }>(views: readonly Told[]): Told | undefined =>
    views.find((one) => one.questionId === questionId);
  const ofGroups = perspectiveGroups.map((group) => ({
    severity: ofBarrier(closed.barriers)?.groups.find((one) => one.group === group)?.severity,
    people: behind((set) => set.group === group),
    isOfTrait: false,
  }));
  const ofTraits = closed.traits.flatMap((trait) =>
    trait.options.map(({ optionId, barriers }) => ({
      severity: ofBarrier(barriers)?.severity,
      people: behind((set) => set.group === trait.group && set.answers[trait.questionId]?.value === optionId),
      isOfTrait: true,
    })),
  );
  return [...ofGroups, ...ofTraits].filter(({ severity }) => severity !== undefined && !isGap(severity));
}

/** The barrier asked of firms is answered by others here as well, and must not count. */
function isAskedAndAnswered({ group, answers }: ResponseSet, questionId: string): boolean {
  return answers[questionId] !== undefined && (questionId !== 'O-C1' || group === 'private');
}

const meanOf = (sets: readonly ResponseSet[], places: readonly number[], questionId: string): number =>
  (25 * places.reduce((sum, place) => sum + Number(sets[place]?.answers[questionId]?.value), 0)) / places.length;

describe('an attacker who takes every figure there is, and knows who stands behind each', () => {
  test('singles out fewer than five people by no combination of figures of one country', () => {
    let toldOfTraits = 0;
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 10, maxLength: 17 }), (sets) => {
        const closed = closePerspectives(questionnaire, sets);
        for (const questionId of barrierIds) {
          const figures = figuresOf(closed, sets, questionId);
          // The figures are what the attacker takes them for, so that the attack is one on these very numbers.
          for (const { severity, people: behindIt } of figures)
            expect(severity).toBeCloseTo(meanOf(sets, behindIt, questionId), 9);
          toldOfTraits += figures.filter(({ isOfTrait }) => isOfTrait).length;
          expect(
            attackFigures(
              figures.map((figure) => figure.people),
              5,
            ),
          ).toBeNull();
        }
      }),
    );
    // The attack has something to bite on.
    expect(toldOfTraits).toBeGreaterThan(200);
  });

  test('would single people out if only small groups were withheld', () => {
    const everyFigure = (sets: readonly ResponseSet[]): readonly (readonly number[])[] =>
      [
        () => true,
        ...['local', 'foreign'].map((optionId) => (set: ResponseSet) => set.answers['O-G2']?.value === optionId),
      ]
        .map((isIn) => sets.flatMap((set, place) => (isIn(set) ? [place] : [])))
        .filter((figure) => figure.length >= 5);
    const sets = [
      ...respondents(8, 'private', { 'O-G2': 'local' }),
      ...respondents(2, 'private', { 'O-G2': 'foreign' }),
    ];
    expect(attackFigures(everyFigure(sets), 5)).toEqual(expect.arrayContaining([8, 9]));
  });

  test('finds no count that tells of one to four people, by itself or as a difference', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 40 }), (sets) => {
        const closed = closePerspectives(questionnaire, sets);
        const counts = [
          ...closed.indices,
          ...closed.barriers.flatMap(({ groups }) => groups),
          ...closed.traits.flatMap(({ options }) => options.flatMap((one) => [one, ...one.barriers])),
        ].map(({ peopleAtLeast }) => peopleAtLeast);
        for (const count of counts) expect(count === null || (count >= 5 && count % 5 === 0)).toBe(true);
      }),
    );
  });

  test('finds nothing in indices, gaps and means over countries that is not in the figures of countries', () => {
    const anyCountry = fc.array(anyPerson, { maxLength: 14 });
    fc.assert(
      fc.property(fc.array(anyCountry, { minLength: 2, maxLength: 3 }), (countries) => {
        const closed = countries.map((sets) => closePerspectives(questionnaire, sets));
        const all = meanPerspectives(closed);
        // From the figures of countries alone, without a look at any answer.
        for (const [position, { groups }] of all.barriers.entries()) {
          for (const [place, { severity }] of groups.entries()) {
            const shown = closed
              .map(({ barriers }) => barriers[position]?.groups[place]?.severity ?? { gap: 'withheld' })
              .filter((one): one is number => typeof one === 'number');
            if (shown.length === 0) expect(isGap(severity)).toBe(true);
            else expect(severity).toBeCloseTo(shown.reduce((sum, one) => sum + one, 0) / shown.length, 9);
          }
        }
        for (const { traits, indices, barriers } of closed) {
          for (const { severity, barriers: views } of traits.flatMap(({ options }) => options)) {
            if (!isGap(severity)) expect(severity).toBeCloseTo(indexFrom(views.map((one) => one.severity)), 9);
          }
          for (const [place, { severity }] of indices.entries()) {
            const views = barriers.map(({ groups }) => groups[place]?.severity ?? { gap: 'withheld' as const });
            if (!isGap(severity)) expect(severity).toBeCloseTo(indexFrom(views), 9);
          }
        }
      }),
    );
  });

  test('sees the same whatever the answers of people say of whom nothing is told', () => {
    const others = fc.record({
      first: fc.constantFrom(0, 4),
      second: fc.constantFrom(0, 4),
      count: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(others, others, (one, two) => {
        const told = ({ first, second, count }: typeof one) =>
          closePerspectives(questionnaire, [
            ...respondents(6, 'private', { 'O-A1': 3 }),
            ...respondents(count, 'civil', { 'O-A1': first, 'O-A2': second }),
          ]);
        expect(told(one)).toEqual(told(two));
      }),
    );
  });
});

/** Weights of the questionnaire: 1, 2 and 1. */
function indexFrom(severities: readonly Value[]): number {
  const weights = [1, 2, 1];
  const shown = severities.flatMap((severity, place) =>
    isGap(severity) ? [] : [[severity, weights[place] ?? 0] as const],
  );
  const total = shown.reduce((sum, [, weight]) => sum + weight, 0);
  return shown.reduce((sum, [severity, weight]) => sum + severity * weight, 0) / total;
}
