import type { Answer, Answers, AnswerValue, Field, FieldValue, Question, Questionnaire } from '@groundwork/instrument';
import { isAskedOf } from '../perspective/is-asked-of.ts';
import type { PerspectiveGroup } from '../perspective/perspective-group.ts';

/** Something a respondent has written rather than chosen; it may tell who wrote it. */
export interface WrittenText {
  readonly questionId: string;
  /** `value` of a text or date, `record` of a repeat, `reason` for no value, or `detail/` and the id of a detail. */
  readonly part: string;
  readonly content: AnswerValue | FieldValue;
  /** Whether its author agrees that it is published. */
  readonly mayPublish: boolean;
}

/** One respondent's answers in two parts that are kept apart from then on. */
export interface SeparatedAnswers {
  /** What was chosen; nothing in it was written by hand. */
  readonly answers: Answers;
  readonly texts: readonly WrittenText[];
}

/**
 * Takes apart what a respondent has chosen and what he has written. What is hidden, or not asked of his group, is left out
 * of both: nobody asked for it.
 */
export function separateTexts(
  questionnaire: Questionnaire,
  group: PerspectiveGroup,
  answers: Answers,
): SeparatedAnswers {
  const sheet = questionnaire.sheet(answers);
  const chosen: Record<string, Answer> = {};
  const texts: WrittenText[] = [];
  for (const question of questionnaire.questions) {
    const answer = sheet.answers[question.questionId];
    if (answer === undefined || !isAskedOf(question, group) || !sheet.isShown(question.questionId)) continue;
    const parts = writtenParts(question, answer);
    const mayPublish = answer.mayPublish === true;
    texts.push(...parts.map(({ part, content }) => ({ questionId: question.questionId, part, content, mayPublish })));
    const rest = chosenPart(question, answer);
    if (Object.keys(rest).length > 0) chosen[question.questionId] = rest;
  }
  return { answers: chosen, texts };
}

function writtenParts(question: Question, answer: Answer): readonly Pick<WrittenText, 'part' | 'content'>[] {
  const { value, noValueReason, details = {} } = answer;
  const values: readonly Pick<WrittenText, 'part' | 'content'>[] =
    value === undefined || !isWritten(question)
      ? []
      : question.kind === 'repeat' && Array.isArray(value)
        ? value.map((record: FieldValue) => ({ part: 'record', content: record }))
        : [{ part: 'value', content: value }];
  return [
    ...values,
    ...(noValueReason === undefined ? [] : [{ part: 'reason', content: noValueReason }]),
    ...Object.entries(details)
      .filter(([id]) => !isChoice(fieldOf(question, id)))
      .map(([id, content]) => ({ part: `detail/${id}`, content })),
  ];
}

function chosenPart(question: Question, { value, noValue, details = {} }: Answer): Answer {
  const choices = Object.fromEntries(Object.entries(details).filter(([id]) => isChoice(fieldOf(question, id))));
  return {
    ...(value === undefined || isWritten(question) ? {} : { value }),
    ...(noValue === undefined ? {} : { noValue }),
    ...(Object.keys(choices).length === 0 ? {} : { details: choices }),
  };
}

function isWritten({ kind }: Question): boolean {
  return kind === 'text' || kind === 'date' || kind === 'repeat';
}

function fieldOf(question: Question, id: string): Field | undefined {
  return 'details' in question ? question.details?.find((detail) => detail.id === id) : undefined;
}

function isChoice(field: Field | undefined): boolean {
  return field?.kind === 'single-choice' || field?.kind === 'multiple-choice';
}
