import type { RespondentRole } from '@groundwork/instrument';
import { type JsonValue } from '../../json/json-value.ts';
import { surveyLimits } from '../survey-limits.ts';
import type { SurveyJsName } from '../survey-js-report.ts';
import type { DraftCheck, DraftQuestion, DraftSubSection, PendingExpression, Target } from './draft.ts';
import type { SurveyNames } from './survey-names.ts';
import type { SurveyReading } from './survey-node.ts';

/** What all parts of the reading of one survey share. */
export interface Reading extends SurveyReading {
  readonly names: SurveyNames;
  readonly checks: DraftCheck[];
  readonly respondentRoles: readonly [RespondentRole, ...RespondentRole[]];
  /** How many questions there are so far. */
  questionCount: number;
}

/** Where questions go, and under which conditions everything there is asked. */
export interface Place {
  readonly subSection: DraftSubSection;
  readonly conditions: readonly PendingExpression[];
}

/** Takes a question in, unless there are too many; a name for it may be said. */
export function takeQuestion(reading: Reading, { subSection }: Place, question: DraftQuestion): boolean {
  if (reading.questionCount >= surveyLimits.questions) {
    const message = `there are more than ${surveyLimits.questions} questions; split the survey`;
    reading.report.note('not-carried', 'too-many', question.path, message);
    return false;
  }
  reading.questionCount += 1;
  subSection.questions.push(question);
  return true;
}

/** Says in the report what a name became, and lets expressions find it. */
export function nameQuestion(
  reading: Reading,
  name: string,
  question: DraftQuestion,
  path: string,
  target: Target = { kind: 'question', question },
): void {
  if (name === '') return;
  const { questionId, body } = question;
  const values = valuesOf(body);
  const field = target.kind === 'detail' ? { fieldId: target.field.fieldId } : {};
  const changed = target.kind === 'detail' || values.length === 0 ? {} : { values };
  reading.report.name({ name, path, questionId, ...field, ...changed });
  if (!reading.names.stand(name, target)) {
    const message = `the name "${name.slice(0, 60)}" is given twice; conditions read the first of them`;
    reading.report.note('changed', 'duplicate-name', path, message);
  }
}

/** Values that are called otherwise now. */
function valuesOf(body: DraftQuestion['body']): NonNullable<SurveyJsName['values']> {
  if (body.kind === 'level') {
    return body.levels
      .filter(({ score, value }) => String(score) !== value)
      .map(({ score, value }) => ({ value, becomes: score }));
  }
  if (!('options' in body)) return [];
  return body.options
    .filter(({ optionId, value }) => optionId !== value)
    .map(({ optionId, value }) => ({ value, becomes: optionId }));
}

/** A value of a choice as text, as expressions compare it; `undefined` where it is none. */
export function choiceValue(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
