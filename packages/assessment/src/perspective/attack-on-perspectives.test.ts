import { isGap } from '@groundwork/scoring';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackFigures, meanRow, type FigureRow } from './disclosure/attack-figures.test-data.ts';
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

/** Every number in what is told; the gap between groups is the difference of two of them, and bends where they cross. */
function numbersIn(told: unknown): readonly number[] {
  if (typeof told === 'number') return [told];
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([key, inner]) => (key === 'perspectiveGap' ? [] : numbersIn(inner)));
}

/**
 * How every number that is told anywhere, of each country and of them together, depends on every single answer: found by changing
 * one answer after the other and looking again. `owners` has the person behind each answer.
 */
function dependence(countries: readonly (readonly ResponseSet[])[]): {
  readonly rows: readonly FigureRow[];
  readonly owners: readonly number[];
} {
  const look = (sets: readonly (readonly ResponseSet[])[]): readonly number[] => {
    const closed = sets.map((country) => closePerspectives(questionnaire, country));
    return numbersIn([closed, meanPerspectives(closed)]);
  };
  const before = look(countries);
  const owners: number[] = [];
  const changes: (readonly number[])[] = [];
  for (const [place, country] of countries.entries()) {
    for (const [person, { answers }] of country.entries()) {
      for (const questionId of barrierIds) {
        const value = answers[questionId]?.value;
        if (typeof value !== 'number') continue;
        const step = value === 4 ? -1 : 1;
        const changed = { ...answers, [questionId]: { value: value + step } };
        const others = countries.map((sets, other) =>
          other !== place ? sets : sets.map((set, one) => (one === person ? { ...set, answers: changed } : set)),
        );
        owners.push(100 * place + person);
        changes.push(look(others).map((number, position) => (number - (before[position] ?? 0)) / step));
      }
    }
  }
  const rows = before.map((_number, position): FigureRow => {
    const row = changes.map((change, answer) => [answer, change[position] ?? 0] as const);
    return new Map(row.filter(([, change]) => Math.abs(change) > 1e-9));
  });
  return { rows: rows.filter((row) => row.size > 0), owners };
}

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
              figures.map((figure) => meanRow(figure.people)),
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
    expect(attackFigures(everyFigure(sets).map(meanRow), 5)).toEqual(expect.arrayContaining([8, 9]));
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

  test('singles out nobody by every number of every view together, whatever the views are made of', () => {
    const large = fc.array(anyPerson, { minLength: 6, maxLength: 9 });
    const small = fc.array(anyPerson, { maxLength: 5 });
    let depending = 0;
    fc.assert(
      fc.property(large, small, (...countries) => {
        const { rows, owners } = dependence(countries);
        depending += rows.length;
        expect(attackFigures(rows, 5, (place) => owners[place] ?? -1)).toBeNull();
      }),
    );
    expect(depending).toBeGreaterThan(200);
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
