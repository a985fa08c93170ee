import type { Field, Option, Question } from '@groundwork/instrument';

/** Which part of an answer a variable holds. */
export type VariablePart =
  | { readonly part: 'whole' }
  | { readonly part: 'law' | 'practice' }
  | { readonly part: 'option' | 'rank'; readonly optionId: string }
  | { readonly part: 'record' | 'detail'; readonly fieldId: string };

/** One variable of a question. */
export type QuestionVariable = VariablePart & {
  /** Unique in the document and a name in XML: `EG-A07.option.adults`. */
  readonly variableId: string;
};

/**
 * The variables an answer falls into: one for most kinds; law and practice apart; one for each box of a multiple choice
 * and each option of a ranking; one for each field of a record; then one for each detail. A note has none.
 *
 * @example variablesOfQuestion(multipleChoice).map(({ variableId }) => variableId) // => ['EG-A07.option.adults', ...]
 */
export function variablesOfQuestion(question: Question): readonly QuestionVariable[] {
  const { questionId } = question;
  if (question.kind === 'note') return [];
  const details = (question.details ?? []).map(({ id }): QuestionVariable => ({
    part: 'detail',
    fieldId: id,
    variableId: `${questionId}.detail.${id}`,
  }));
  return [...valueVariables(question), ...details];
}

function valueVariables(question: Question): readonly QuestionVariable[] {
  const { questionId } = question;
  switch (question.kind) {
    case 'law-and-practice':
      return (['law', 'practice'] as const).map((part) => ({ part, variableId: `${questionId}.${part}` }));
    case 'multiple-choice':
      return question.options.map(({ optionId }) => ({
        part: 'option',
        optionId,
        variableId: `${questionId}.option.${optionId}`,
      }));
    case 'ranking':
      return question.options.map(({ optionId }) => ({
        part: 'rank',
        optionId,
        variableId: `${questionId}.rank.${optionId}`,
      }));
    case 'repeat':
      return question.fields.map(({ id }) => ({
        part: 'record',
        fieldId: id,
        variableId: `${questionId}.record.${id}`,
      }));
    default:
      return [{ part: 'whole', variableId: questionId }];
  }
}

/** The option that a variable is about; `undefined` where it is about none. */
export function optionOfVariable(question: Question, variable: QuestionVariable): Option | undefined {
  if (!('optionId' in variable) || !('options' in question)) return undefined;
  return question.options.find(({ optionId }) => optionId === variable.optionId);
}

/** The field that a variable is about; `undefined` where it is about none. */
export function fieldOfVariable(question: Question, variable: QuestionVariable): Field | undefined {
  if (!('fieldId' in variable)) return undefined;
  const fields = variable.part === 'record' && question.kind === 'repeat' ? question.fields : undefined;
  const details = 'details' in question ? question.details : undefined;
  return (fields ?? details ?? []).find(({ id }) => id === variable.fieldId);
}
