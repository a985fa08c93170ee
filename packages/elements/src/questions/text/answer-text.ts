import type { Answer, AnswerValue, LawAndPracticeValue, PartLevel, Question } from '@groundwork/instrument';

/**
 * One line that says what was answered, for folded questions, the check page and the two sides of a conflict.
 *
 * @example answerText(question, { value: 3 }) // => 'Level 3: Electronic nationwide'
 */
export function answerText(question: Question, answer: Answer | undefined): string {
  if (answer?.noValue === 'do-not-know') return 'We do not know';
  if (answer?.noValue === 'not-applicable') {
    const reason = answer.noValueReason?.trim() ?? '';
    return reason === '' ? 'Does not apply here' : `Does not apply here: ${reason}`;
  }
  const value = answer?.value;
  if (value === undefined) return 'Not answered';
  const plain = typeof value === 'object' ? '' : String(value);
  switch (question.kind) {
    case 'level': {
      const level = question.levels.find(({ score }) => score === value);
      return level === undefined ? plain : `Level ${level.score}: ${level.text}`;
    }
    case 'state':
    case 'severity':
    case 'agreement':
      return question.levels.find(({ score }) => score === value)?.text ?? plain;
    case 'multiple-choice': {
      const ids = choicesOf(value);
      const chosen = question.options.filter(({ optionId }) => ids.includes(optionId));
      const items = question.options.filter(({ isExclusive }) => isExclusive !== true).length;
      if (chosen.length === 1 && chosen[0]?.isExclusive === true) return chosen[0].text;
      return `${chosen.length} of ${items}: ${chosen.map(({ text }) => text).join('; ')}`;
    }
    case 'number':
      return question.unit === '' ? plain : `${plain} ${question.unit}`;
    case 'single-choice':
      return question.options.find(({ optionId }) => optionId === value)?.text ?? plain;
    case 'ranking':
      return choicesOf(value)
        .map((id, place) => `${place + 1}. ${question.options.find(({ optionId }) => optionId === id)?.text ?? id}`)
        .join('; ');
    case 'share':
      return `${plain} %`;
    case 'law-and-practice': {
      const { law, practice } = value as LawAndPracticeValue; // the value of its kind
      const done = practice === 'no-case' ? question.noCase : textAt(question.practice, practice);
      return `Law: ${textAt(question.law, law)}. Practice: ${done}`;
    }
    case 'repeat':
      return `${Array.isArray(value) ? value.length : 0} × ${question.recordLabel}`;
    case 'text':
    case 'date':
      return plain;
    case 'calculated':
    case 'note':
      return '';
  }
}

function choicesOf(value: AnswerValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function textAt(levels: readonly PartLevel[], score: number | undefined): string {
  return levels.find((level) => level.score === score)?.text ?? 'not answered';
}
