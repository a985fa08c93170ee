import type { Answer, Answers, AnswerValue, FieldValue, RecordValue } from '../answer/answer.ts';
import type { Field } from '../definition/field.ts';
import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import type { Option } from '../definition/option.ts';
import type { Question } from '../definition/question.ts';
import { questionsInOrder } from '../definition/questions-in-order.ts';
import type { Tape } from '../definition/tape.test-data.ts';

/** Values that no question takes, or another one. */
const strange: readonly AnswerValue[] = [9, 'no-such-option', ['no-such-option'], {}, { law: 7 }, [], '', -0.125];

/**
 * Random answers to a revision: mostly such as its questions take, some unfinished, some wrong, some to questions that it
 * does not have, so that a law over them holds for whatever a store may hold.
 */
export function anyAnswers(tape: Tape, revision: InstrumentRevision): Answers {
  const answered = questionsInOrder(revision).filter(() => !tape.oneIn(4));
  const known = answered.map((question) => [question.questionId, anyAnswer(tape, question)] as const);
  return Object.fromEntries(
    tape.oneIn(5) ? [...known, ['ZZ-unknown', { value: 1 }], ['__proto__', { value: 2 }]] : known,
  );
}

/** A random answer to one question. */
export function anyAnswer(tape: Tape, question: Question): Answer {
  const details = 'details' in question ? (question.details ?? []) : [];
  const rest = {
    ...(tape.oneIn(2) ? { details: valuesOf(tape, details) } : {}),
    ...(tape.oneIn(4) ? { details: { stranger: 'x' } } : {}),
    ...(tape.oneIn(4) ? { isConfidential: tape.oneIn(2) } : {}),
    ...(tape.oneIn(4) ? { mayPublish: tape.oneIn(2) } : {}),
    ...(tape.oneIn(3) ? { evidence: tape.list(0, 2, (index) => anyEvidence(tape, index)) } : {}),
  };
  if (tape.oneIn(6)) return { noValue: 'do-not-know', ...rest };
  if (tape.oneIn(6)) return { noValue: 'not-applicable', noValueReason: tape.pick(['no such office', '']), ...rest };
  if (tape.oneIn(8)) return rest;
  const value = tape.oneIn(6) ? tape.pick(strange) : valueOf(tape, question);
  return value === undefined ? rest : { value, ...rest };
}

function anyEvidence(tape: Tape, index: number) {
  return {
    evidenceId: `e${index}`,
    kind: 'report',
    title: tape.pick(['Report', 'Review']),
    issuer: 'Ministry',
    date: '2009',
    language: 'en',
    link: tape.pick(['', 'https://example.org/a', 'nowhere']),
    page: '1',
    isPublic: true,
  } as const;
}

function valueOf(tape: Tape, question: Question): AnswerValue | undefined {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return tape.pick(question.levels).score;
    case 'law-and-practice':
      return {
        ...(tape.oneIn(5) ? {} : { law: tape.pick(question.law).score }),
        ...(tape.oneIn(5)
          ? {}
          : { practice: tape.pick([...question.practice.map(({ score }) => score), 'no-case' as const]) }),
      };
    case 'number':
    case 'share': {
      const [least, most] = question.kind === 'share' ? [0, 100] : [question.minimum, question.maximum];
      return Number((least + ((most - least) * tape.below(11)) / 10).toFixed(question.decimals));
    }
    case 'single-choice':
      return tape.pick(question.options).optionId;
    case 'multiple-choice':
      return chosen(tape, question.options);
    case 'ranking':
      return chosen(tape, question.options).slice(0, question.maximum).toReversed();
    case 'text':
      return 'x'.repeat(1 + tape.below(Math.min(question.maximumLength, 50)));
    case 'date':
      return question.minimum ?? question.maximum ?? '2009-06-30';
    case 'repeat':
      return tape.list(0, Math.min(3, question.maximumRecords), () => valuesOf(tape, question.fields));
    case 'calculated':
    case 'note':
      return undefined;
  }
}

function chosen(tape: Tape, options: readonly Option[]): readonly string[] {
  const some = tape.some(options);
  const alone = some.find(({ isExclusive }) => isExclusive === true);
  return (alone === undefined ? some : [alone]).map(({ optionId }) => optionId);
}

function valuesOf(tape: Tape, fields: readonly Field[]): RecordValue {
  return Object.fromEntries(tape.some(fields).map((field) => [field.id, fieldValueOf(tape, field)]));
}

function fieldValueOf(tape: Tape, { kind, minimum = 0, maximum = minimum + 10, options = [] }: Field): FieldValue {
  switch (kind) {
    case 'number':
    case 'year':
      return Math.round(tape.pick([minimum, maximum, maximum + 1]));
    case 'date':
      return '2009-06-30';
    case 'link':
      return 'https://example.org/';
    case 'single-choice':
      return options[0]?.optionId ?? 'none';
    case 'multiple-choice':
      return chosen(tape, options);
    case 'text':
      return tape.pick(['a', 'b', 'text']);
  }
}
