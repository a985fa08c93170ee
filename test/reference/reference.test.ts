import { isDeepStrictEqual } from 'node:util';
import {
  openQuestionnaire,
  type AnswerSheet,
  type Answers,
  type Flow,
  type InstrumentRevision,
} from '@groundwork/instrument';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Choices } from './choices.ts';
import { randomAnswer } from './random-answer.ts';
import { randomInstrument } from './random-instrument.ts';
import { ReferenceInterpreter, type ReferenceFlow, type ReferenceProgress } from './reference-flow.ts';

const today = '2009-06-30';
/** `LAW_RUNS` tries others, and as many as it says; ten thousand take about ten seconds. */
const instruments = Number(process.env['LAW_RUNS'] ?? 0) || 10_000;

const numbers = (most: number) => fc.array(fc.nat(255), { maxLength: most, size: 'max' });
const anyInstrument = fc
  .tuple(
    fc.array(numbers(60), { minLength: 1, maxLength: 12, size: 'max' }),
    fc.array(numbers(30), { maxLength: 3, size: 'max' }),
  )
  .map(([questions, checks]) => randomInstrument(questions, checks));
const anySequence = fc.array(fc.tuple(fc.nat(255), numbers(14)), { maxLength: 16, size: 'max' });

/** The engine's view in the words of the reference. */
function viewOf(sheet: AnswerSheet, flow: Flow): ReferenceFlow {
  const codes = new Set(['required', 'option-not-offered', 'evidence-needed', 'check']);
  const progress = ({
    askedCount,
    answeredCount,
    needsEvidenceCount,
    problemCount,
    isComplete,
  }: ReferenceProgress) => ({
    askedCount,
    answeredCount,
    needsEvidenceCount,
    problemCount,
    isComplete,
  });
  return {
    questions: flow.questions.map((question, slot) => ({
      questionId: question.questionId,
      isShown: question.isShown,
      hiddenEffect: question.hiddenEffect,
      hiddenBy: question.hiddenBy,
      status: question.status,
      hasValue: question.hasValue,
      worth: sheet.state.values[slot],
      isOptional: question.isOptional ?? false,
      isCapped: question.isCapped,
      isWrong: question.issues.some(({ code, severity }) => code !== 'check' && severity === 'error'),
      missing: question.missing ?? [],
      noCase: question.noCase,
      withheld: question.withheldOptionIds ?? [],
      calculated: question.calculated,
      issues: question.issues
        .filter(({ code }) => codes.has(code))
        .map(({ code, severity, params: { checkId } }) =>
          [code, checkId, severity].filter((part) => part !== undefined).join(' '),
        ),
    })),
    sections: flow.sections.map(progress),
    whole: progress(flow),
    issues: flow.issues
      .filter(({ code }) => codes.has(code))
      .map(({ questionId, code, part, severity, params: { checkId } }) =>
        [questionId, code, part, checkId, severity].filter((word) => word !== undefined).join(' '),
      ),
  };
}

/** Compares quickly, and shows what differs slowly. */
function expectSame(engine: unknown, reference: unknown): void {
  if (!isDeepStrictEqual(engine, reference)) expect(engine).toEqual(reference);
}

/** Gives one answer after the other and compares everything after each; tells how many answers changed something else. */
function followAnswers(
  revision: InstrumentRevision,
  sequence: readonly (readonly [number, readonly number[]])[],
): number {
  const questionnaire = openQuestionnaire(revision);
  const reference = new ReferenceInterpreter(revision);
  const { questions } = questionnaire;
  const sheet = questionnaire.sheet({}, { today });
  let answers: Answers = {};
  let before = sheet.flow();
  let spreadCount = 0;
  expectSame(viewOf(sheet, before), reference.flow(answers, today));
  for (const [place, answerNumbers] of sequence) {
    const question = questions[place % questions.length];
    if (question === undefined) throw new Error('an instrument has a question');
    const { questionId } = question;
    const answer = randomAnswer(question, new Choices(answerNumbers));
    const { [questionId]: _, ...others } = answers;
    answers = answer === undefined ? others : { ...others, [questionId]: answer };
    const changed = sheet.answer(questionId, answer);
    const flow = sheet.flow();
    expectSame(viewOf(sheet, flow), reference.flow(answers, today));
    // What stands otherwise than before is told, and whoever draws only that draws everything.
    const otherwise = flow.questions.filter((one, slot) => !isDeepStrictEqual(one, before.questions[slot]));
    expect(changed).toEqual(expect.arrayContaining(otherwise.map((one) => one.questionId)));
    if (otherwise.some((one) => one.questionId !== questionId)) spreadCount += 1;
    before = flow;
  }
  expect(sheet.answers).toEqual(answers);
  // What was kept up to date is what comes out at once.
  expectSame(questionnaire.flow(answers, { today }), before);
  expectSame(questionnaire.sheet(answers, { today }).flow(), before);
  return spreadCount;
}

describe('the answer sheet', () => {
  it('stands after every answer where the naive interpreter stands that works out everything anew', () => {
    let spreadCount = 0;
    fc.assert(
      fc.property(anyInstrument, anySequence, (revision, sequence) => {
        spreadCount += followAnswers(revision, sequence);
      }),
      { numRuns: instruments },
    );
    // The instruments are of a kind in which an answer decides about other questions.
    expect(spreadCount).toBeGreaterThan(instruments);
  });
});
