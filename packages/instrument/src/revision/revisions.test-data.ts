import type { DeclaredChange, InstrumentRevision } from '../definition/instrument-revision.ts';
import type {
  LawAndPracticeQuestion,
  MultipleChoiceQuestion,
  NumberQuestion,
  Question,
  SingleChoiceQuestion,
} from '../definition/question.ts';
import { revisionOf } from '../flow/small-instrument.test-data.ts';

const scored = {
  weight: 1,
  respondentRoles: ['gov-lead'],
  evidence: 'optional',
  targetLinks: [],
  isCrossCutting: false,
  details: [],
} as const;

/** Revision 1.0.0 and the one made from it, 2.0.0, each around some questions. */
export function revisionPair(
  before: readonly Question[],
  after: readonly Question[],
  changes: readonly DeclaredChange[] = [],
): readonly [InstrumentRevision, InstrumentRevision] {
  return [revisionOf(before), { ...revisionOf(after), version: '2.0.0', previous: { version: '1.0.0', changes } }];
}

/** Options with these ids; `none` stands alone. */
export function optionsOf(...ids: readonly string[]) {
  return ids.map((optionId) => ({
    optionId,
    text: `option ${optionId}`,
    ...(optionId === 'none' ? { isExclusive: true } : {}),
  }));
}

/** A checklist of weight 1. */
export function checklist(
  questionId: string,
  ids: readonly string[],
  more: Partial<MultipleChoiceQuestion> = {},
): MultipleChoiceQuestion {
  return {
    questionId,
    label: questionId,
    text: `Which of ${questionId}?`,
    kind: 'multiple-choice',
    ...scored,
    options: optionsOf(...ids),
    ...more,
  };
}

/** An unscored choice of one. */
export function choice(
  questionId: string,
  ids: readonly string[],
  more: Partial<SingleChoiceQuestion> = {},
): SingleChoiceQuestion {
  return {
    questionId,
    label: questionId,
    text: `Which is ${questionId}?`,
    kind: 'single-choice',
    respondentRoles: ['gov-lead'],
    options: optionsOf(...ids),
    ...more,
  };
}

/** A number of persons from 0 to 100, scored between 0 and 100. */
export function numberOf(questionId: string, more: Partial<NumberQuestion> = {}): NumberQuestion {
  return {
    questionId,
    label: questionId,
    text: `How many are ${questionId}?`,
    kind: 'number',
    ...scored,
    unit: 'persons',
    minimum: 0,
    maximum: 100,
    decimals: 0,
    floor: 0,
    goalpost: 100,
    transform: 'none',
    ...more,
  };
}

/** A question of law and practice of weight 1. */
export function lawAndPractice(questionId: string, more: Partial<LawAndPracticeQuestion> = {}): LawAndPracticeQuestion {
  return {
    questionId,
    label: questionId,
    text: `What about ${questionId}?`,
    kind: 'law-and-practice',
    ...scored,
    law: ([0, 1, 2] as const).map((score) => ({ score, text: `law ${score}` })),
    practice: ([0, 1, 2] as const).map((score) => ({ score, text: `practice ${score}` })),
    noCase: 'no case so far',
    ...more,
  };
}
