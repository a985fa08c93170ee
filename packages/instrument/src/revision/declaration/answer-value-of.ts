import type { AnswerValue } from '../../answer/answer.ts';
import { checkAnswer } from '../../answer/check-answer.ts';
import type { Question } from '../../definition/question.ts';

/**
 * The value that a declared new value stands for in its question: a number, an option id, a list of one option,
 * `{ law, practice }` for `2/1`. `undefined` where the question has no such value.
 *
 * @example answerValueOf(lawAndPractice, '2/no-case') // => { law: 2, practice: 'no-case' }
 */
export function answerValueOf(question: Question, declared: string | number): AnswerValue | undefined {
  const value = read(question, declared);
  if (value === undefined) return undefined;
  return checkAnswer(question, { value }).some(({ code }) => code !== 'detail-required') ? undefined : value;
}

function read(question: Question, declared: string | number): AnswerValue | undefined {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
    case 'number':
    case 'share':
      return typeof declared === 'number' ? declared : undefined;
    case 'single-choice':
    case 'text':
    case 'date':
      return String(declared);
    case 'multiple-choice':
    case 'ranking':
      return [String(declared)];
    case 'law-and-practice': {
      const parts = /^([0-2])\/([0-2]|no-case)$/.exec(String(declared));
      if (parts === null) return undefined;
      return { law: Number(parts[1]), practice: parts[2] === 'no-case' ? 'no-case' : Number(parts[2]) };
    }
    case 'repeat':
    case 'calculated':
    case 'note':
      return undefined;
  }
}
