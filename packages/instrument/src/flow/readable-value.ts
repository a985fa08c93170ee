import type { Answer, LawAndPracticeValue } from '../answer/answer.ts';
import type { Issue } from '../answer/issue.ts';
import type { Question } from '../definition/question.ts';
import type { ReadableValue } from '../expression/computing/answer-state.ts';
import { dayNumber } from '../expression/computing/day-number.ts';

/**
 * The value that expressions and caps see: none when the answer is empty, of the wrong kind or a reason for no value;
 * level 0 for "do not know" where level 0 itself says so; a day number for a date.
 *
 * @param issues what `checkAnswer` found; issues about details and evidence leave the value readable
 */
export function readableValue(question: Question, answer: Answer | undefined, issues: readonly Issue[]): ReadableValue {
  if (answer === undefined || isEmptyAnswer(answer) || issues.some((issue) => isAboutValue(question, issue)))
    return undefined;
  if (answer.noValue === 'do-not-know' && question.kind === 'level') return question.doNotKnowLevel;
  const { value } = answer;
  return question.kind === 'date' && typeof value === 'string' ? dayNumber(value) : value;
}

/** Fields of records are part of the value; details and evidence, whatever their ids look like, stand beside it. */
function isAboutValue({ kind }: Question, { part }: Issue): boolean {
  return part === undefined || (kind === 'repeat' && /^\d+\//.test(part));
}

/** Whether an answer has neither value nor reason; an empty text or list is no answer, "none of these" is one. */
export function isEmptyAnswer({ value, noValue }: Answer): boolean {
  if (noValue !== undefined) return false;
  if (value === undefined || value === '' || (value as unknown) === null) return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.length === 0;
  const { law, practice } = value as LawAndPracticeValue;
  return law === undefined && practice === undefined;
}
