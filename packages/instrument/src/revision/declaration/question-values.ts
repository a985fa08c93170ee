import type { Question } from '../../definition/question.ts';

/**
 * The values that a question can be answered with, as they are named in a declared change: scores of levels, ids of options,
 * `law/practice` of a question with two parts (`2/1`, `1/no-case`). `undefined` where there is no end of them.
 *
 * @example questionValues(stateQuestion) // => ['0', '1', '3', '4']
 */
export function questionValues(question: Question): readonly string[] | undefined {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return question.levels.map(({ score }) => String(score));
    case 'law-and-practice': {
      const practices = [...question.practice.map(({ score }) => String(score)), 'no-case'];
      return question.law.flatMap(({ score }) => practices.map((practice) => `${score}/${practice}`));
    }
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return question.options.map(({ optionId }) => optionId);
    case 'calculated':
    case 'note':
      return [];
    default:
      return undefined;
  }
}
