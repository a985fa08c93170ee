import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../answer/answer.ts';
import { checkAnswer } from '../../answer/check-answer.ts';
import { anyRevision } from '../../definition/any-revision.test-data.ts';
import type { InstrumentRevision } from '../../definition/instrument-revision.ts';
import { questionsInOrder } from '../../definition/questions-in-order.ts';
import { Tape } from '../../definition/tape.test-data.ts';
import { openQuestionnaire } from '../../flow/open-questionnaire.ts';
import { alteredRevision, idsOf } from '../altered-revision.test-data.ts';
import { anyAnswers } from '../any-answers.test-data.ts';
import { carryOverCountries } from './carry-over-countries.ts';
import { carryOver } from './carry-over.ts';
import { reverseCarryOver } from './reverse-carry-over.ts';

const numbers = fc.uint16Array({ size: 'max', maxLength: 1_500 });
const more = fc.uint16Array({ size: 'max', maxLength: 600 });

interface Case {
  readonly before: InstrumentRevision;
  readonly after: InstrumentRevision;
  readonly answers: Answers;
}

/** A revision, one made of it (now and then one that has nothing to do with it), and answers to the first. */
const cases = fc.tuple(numbers, more, fc.boolean(), numbers).map(([first, second, isOther, third]): Case => {
  const before = anyRevision(first);
  const tape = new Tape(second);
  const answers = anyAnswers(tape, before);
  return { before, after: isOther ? anyRevision(third) : alteredRevision(tape, before), answers };
});

describe('carryOver', () => {
  test('is the identity between a revision and itself', () => {
    fc.assert(
      fc.property(cases, ({ before, answers }) => {
        const { answers: now, outcomes } = carryOver(before, structuredClone(before), answers);
        const known = new Set(idsOf(before));
        expect(now).toEqual(Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id))));
        for (const { outcome, from = '' } of outcomes) expect(outcome).toBe(known.has(from) ? 'carried' : 'lost');
      }),
    );
  });

  test('tells of every answer that came in what became of it, once', () => {
    fc.assert(
      fc.property(cases, ({ before, after, answers }) => {
        const { outcomes, counts } = carryOver(before, after, answers);
        const told = outcomes.flatMap(({ from }) => (from === undefined ? [] : [from]));
        expect(told.toSorted()).toEqual(Object.keys(answers).toSorted());
        const { carried, converted, toConfirm, lost, notAskedBefore } = counts;
        expect(carried + converted + toConfirm + lost).toBe(counts.answers);
        expect(counts.answers).toBe(Object.keys(answers).length);
        expect(counts.answers + notAskedBefore).toBe(outcomes.length);
      }),
    );
  });

  test('puts an answer where its outcome says, and nowhere else', () => {
    fc.assert(
      fc.property(cases, ({ before, after, answers }) => {
        const { answers: now, outcomes, losses } = carryOver(before, after, answers);
        const came = outcomes.filter(({ from }) => from !== undefined);
        expect(new Set(Object.keys(now))).toEqual(new Set(came.flatMap(({ to }) => to)));
        for (const { from, to, outcome } of came) {
          expect(to.length === 0).toBe(outcome === 'lost');
          expect(losses.some(({ questionId, part }) => questionId === from && part === undefined)).toBe(
            outcome === 'lost',
          );
        }
      }),
    );
  });

  test('brings no fault into the new revision that the answers did not have', () => {
    fc.assert(
      fc.property(cases, ({ before, after, answers }) => {
        const { answers: now, outcomes } = carryOver(before, after, answers);
        const old = new Map(questionsInOrder(before).map((question) => [question.questionId, question]));
        for (const question of questionsInOrder(after)) {
          const { questionId } = question;
          const answer = Object.hasOwn(now, questionId) ? now[questionId] : undefined;
          if (answer === undefined) continue;
          const sources = outcomes.filter(({ from, to }) => from !== undefined && to.includes(questionId));
          const known = sources.flatMap(({ from = '' }) => {
            const [source, given] = [old.get(from), answers[from]];
            return source === undefined || given === undefined
              ? []
              : checkAnswer(source, given).map(({ code }) => code);
          });
          const isToConfirm = sources.some(({ outcome }) => outcome === 'to-confirm');
          const found = checkAnswer(question, answer).map(({ code }) => code);
          expect(found.filter((code) => !known.includes(code) && !(isToConfirm && code === 'detail-required'))).toEqual(
            [],
          );
        }
      }),
    );
  });

  test('loses no part of an answer without naming it', () => {
    fc.assert(
      fc.property(cases, ({ before, after, answers }) => {
        const { answers: now, outcomes } = carryOver(before, after, answers);
        for (const { from = '', to, left } of outcomes) {
          const original = Object.hasOwn(answers, from) ? answers[from] : undefined;
          if (original === undefined || to.length !== 1) continue;
          const answer = now[to[0] ?? ''];
          const leftParts = left.map(({ part }) => part);
          for (const id of Object.keys(original.details ?? {})) {
            const isThere = Object.hasOwn(answer?.details ?? {}, id);
            expect(isThere || leftParts.includes(`details/${id}`), `${from} ${id}`).toBe(true);
          }
          for (const { evidenceId } of original.evidence ?? []) {
            const isThere = answer?.evidence?.some((item) => item.evidenceId === evidenceId) === true;
            expect(isThere || leftParts.includes(`evidence/${evidenceId}`)).toBe(true);
          }
          if (original.isConfidential === true) expect(answer?.isConfidential).toBe(true);
          expect(answer?.noValue).toBe(original.noValue);
        }
      }),
    );
  });

  test('is undone by reverseCarryOver, whatever was answered', () => {
    fc.assert(
      fc.property(cases, ({ before, after, answers }) => {
        const copy = structuredClone(answers);
        const reversed = reverseCarryOver(carryOver(before, after, answers));
        expect(reversed.answers).toEqual(copy);
        expect(reversed.conflicts).toEqual([]);
      }),
    );
  });

  test('and its reverse names exactly what was answered otherwise since', () => {
    fc.assert(
      fc.property(cases, more, ({ before, after, answers }, third) => {
        const carried = carryOver(before, after, answers);
        const now = anyAnswers(new Tape(third), after);
        const { answers: back, conflicts } = reverseCarryOver(carried, now);
        expect(back).toBe(answers);
        for (const { questionId, carried: was, now: is } of conflicts) {
          expect(is).toEqual(Object.hasOwn(now, questionId) ? now[questionId] : undefined);
          expect(was).toEqual(Object.hasOwn(carried.answers, questionId) ? carried.answers[questionId] : undefined);
          expect(is).not.toEqual(was);
        }
        const named = new Set(conflicts.map(({ questionId }) => questionId));
        for (const [questionId, answer] of Object.entries(now)) {
          if (!named.has(questionId)) expect(carried.answers[questionId]).toEqual(answer);
        }
      }),
    );
  });

  test('gives answers that the new questionnaire opens with', () => {
    fc.assert(
      fc.property(cases, ({ before, after, answers }) => {
        const { answers: now } = carryOver(before, after, answers);
        expect(openQuestionnaire(after).flow(now).questions).toHaveLength(questionsInOrder(after).length);
      }),
    );
  });
});

describe('carryOverCountries', () => {
  test('sums over countries and over questions to the same totals', () => {
    fc.assert(
      fc.property(cases, more, ({ before, after, answers }, third) => {
        const { totals, questions, countries } = carryOverCountries(before, after, {
          BBB: answers,
          AAA: anyAnswers(new Tape(third), before),
        });
        expect(countries.map(({ iso3 }) => iso3)).toEqual(['AAA', 'BBB']);
        const unknown = countries
          .flatMap(({ outcomes }) => outcomes)
          .filter(({ reason }) => reason === 'unknown-question').length;
        for (const key of ['answers', 'carried', 'converted', 'toConfirm', 'lost'] as const) {
          const sum = questions.reduce((total, counts) => total + counts[key], 0);
          expect(sum + (key === 'answers' || key === 'lost' ? unknown : 0), key).toBe(totals[key]);
        }
      }),
    );
  });
});
