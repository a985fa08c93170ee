import type { Answer, Answers, AnswerValue, Evidence } from '../../answer/answer.ts';
import { checkAnswer } from '../../answer/check-answer.ts';
import type { Field } from '../../definition/field.ts';
import type { Question } from '../../definition/question.ts';
import { readableValue } from '../../flow/readable-value.ts';
import { levelQuestion } from '../../flow/small-instrument.test-data.ts';
import type { AnswerState } from './answer-state.ts';
import { checkExpression } from '../checking/check-expression.ts';
import type { ExpressionScope } from '../checking/checking.ts';
import { compileExpression } from './compile-expression.ts';
import { dayNumber } from './day-number.ts';
import type { ExpressionNames } from './expression-names.ts';
import type { ExpressionProblem } from '../syntax/expression-problem.ts';
import type { ExpressionValue } from './expression-value.ts';
import type { Expression } from '../syntax/expression.ts';
import { parseExpression } from '../syntax/parse-expression.ts';

const { levels: _, ...scored } = levelQuestion('');
const unscored = { label: '', text: '', respondentRoles: ['gov-lead'] } as const;
const parts = ([0, 1, 2] as const).map((score) => ({ score, text: `rung ${score}` }));
const ladder = ([0, 1, 3, 4] as const).map((score) => ({ score, text: `rung ${score}` }));

/** Options by their ids; `none` is the one that excludes the others. */
function optionsOf(...optionIds: readonly string[]) {
  return optionIds.map((optionId) => ({
    optionId,
    text: optionId,
    ...(optionId === 'none' ? { isExclusive: true } : {}),
  }));
}

const fields: readonly Field[] = [
  { id: 'year', label: 'Year', kind: 'year', required: false },
  { id: 'cost', label: 'Cost', kind: 'number', required: false },
  { id: 'start', label: 'Start', kind: 'date', required: false },
  { id: 'name', label: 'Name', kind: 'text', required: false },
  { id: 'type', label: 'Type', kind: 'single-choice', options: optionsOf('works', 'goods'), required: false },
  { id: 'tags', label: 'Tags', kind: 'multiple-choice', options: optionsOf('a', 'b'), required: false },
];

/** One question of every kind, named by its kind; for the tests of the language. */
export const everyKind: readonly Question[] = [
  levelQuestion('level', {
    evidence: 'optional',
    details: [
      { id: 'women', label: 'Women', kind: 'number', required: false },
      { id: 'unit', label: 'Unit', kind: 'text', required: false },
      { id: 'since', label: 'Since', kind: 'date', required: false },
      { id: 'tags', label: 'Tags', kind: 'multiple-choice', options: optionsOf('a', 'b'), required: false },
    ],
  }),
  levelQuestion('unknown', { doNotKnowLevel: 0 }),
  { ...scored, questionId: 'state', kind: 'state', levels: ladder },
  { ...scored, questionId: 'severity', kind: 'severity', levels: ladder },
  { ...scored, questionId: 'agreement', kind: 'agreement', levels: ladder },
  { ...scored, questionId: 'parts', kind: 'law-and-practice', law: parts, practice: parts, noCase: 'No case so far' },
  { ...scored, questionId: 'several', kind: 'multiple-choice', options: optionsOf('a', 'b', 'c', 'none') },
  { ...scored, questionId: 'number', kind: 'number', unit: 'km', minimum: -1000, maximum: 1000, decimals: 3 },
  { ...scored, questionId: 'other', kind: 'number', unit: 'km', minimum: 0, maximum: 10, decimals: 0 },
  { ...scored, questionId: 'share', kind: 'share', of: 'persons', decimals: 1 },
  { ...scored, questionId: 'double', kind: 'calculated', calculation: '${number} * 2' },
  { ...scored, questionId: 'isLarge', kind: 'calculated', calculation: 'coalesce(${double} > 10, false())' },
  { ...scored, questionId: 'begin', kind: 'calculated', calculation: "coalesce(${date}, date('2000-01-01'))" },
  { ...unscored, questionId: 'one', kind: 'single-choice', options: optionsOf('yes', 'partly', 'no') },
  { ...unscored, questionId: 'ranking', kind: 'ranking', options: optionsOf('a', 'b', 'c'), minimum: 1, maximum: 3 },
  { ...unscored, questionId: 'text', kind: 'text', maximumLength: 100, isLong: false },
  { ...unscored, questionId: 'date', kind: 'date' },
  {
    ...unscored,
    questionId: 'cases',
    kind: 'repeat',
    recordLabel: 'case',
    fields,
    minimumRecords: 0,
    maximumRecords: 200,
  },
  {
    ...unscored,
    questionId: 'works',
    kind: 'repeat',
    recordLabel: 'work',
    fields,
    minimumRecords: 0,
    maximumRecords: 200,
  },
  { questionId: 'note', kind: 'note', label: '', text: '' },
];

/** What an expression may name in these tests. */
export const everyKindScope: ExpressionScope = {
  questions: new Map(everyKind.map((question) => [question.questionId, question])),
  isRound: false,
};

const slots = new Map(everyKind.map((question, slot) => [question.questionId, { slot, question }]));
export const everyKindNames: ExpressionNames = { question: (questionId) => slots.get(questionId) };

/** A piece of evidence with a link. */
export function evidenceAt(link: string): Evidence {
  return {
    evidenceId: link,
    kind: 'report',
    title: 'Report',
    issuer: 'Ministry',
    date: '2025',
    language: 'en',
    link,
    page: '',
    isPublic: true,
  };
}

/** The tree of an expression that can be read. */
export function treeOf(text: string): Expression {
  const { tree, problems } = parseExpression(text);
  if (tree === undefined) throw new Error(`unreadable: ${text}: ${JSON.stringify(problems)}`);
  return tree;
}

/** Answers by question id: whole answers, or values alone. */
export type Given = Readonly<Record<string, Answer | AnswerValue>>;

/** What expressions read after some answers; calculated questions, which need an order, stay unanswered. */
export function stateOf(given: Given, today?: string): AnswerState {
  const answers: Answers = Object.fromEntries(
    Object.entries(given).map(([questionId, answer]) => [questionId, isAnswer(answer) ? answer : { value: answer }]),
  );
  const listed = everyKind.map(({ questionId }) =>
    Object.hasOwn(answers, questionId) ? answers[questionId] : undefined,
  );
  return {
    values: everyKind.map((question, slot) => {
      const answer = listed[slot];
      return readableValue(question, answer, answer === undefined ? [] : checkAnswer(question, answer));
    }),
    answers: listed,
    today: today === undefined ? undefined : dayNumber(today),
    row: undefined,
  };
}

function isAnswer(given: Answer | AnswerValue): given is Answer {
  return (
    typeof given === 'object' &&
    !Array.isArray(given) &&
    ['value', 'noValue', 'details', 'evidence'].some((key) => key in given)
  );
}

/** What an expression is worth after some answers. */
export function worth(text: string, given: Given = {}, today?: string): ExpressionValue {
  return compileExpression(treeOf(text), everyKindNames)(stateOf(given, today));
}

/** The problems of an expression that can be read, by default one of any single type. */
export function problemsOf(text: string, scope: Partial<ExpressionScope> = {}): readonly ExpressionProblem[] {
  return checkExpression(treeOf(text), { ...everyKindScope, expects: 'any', ...scope });
}
