import type { Field, Question } from '@groundwork/instrument';
import { fieldOfVariable, type QuestionVariable } from '../variables/variables-of-question.ts';
import type { XmlAttributes } from './xml-writer.ts';

/** How the values of a variable are written: attributes of `var`, of `range` and of `varFormat`. */
export interface VariableForm {
  readonly attributes: XmlAttributes;
  readonly range?: XmlAttributes;
  readonly format: XmlAttributes;
}

const numericCodes: VariableForm = {
  attributes: { intrvl: 'discrete', nature: 'ordinal', representationType: 'code' },
  format: { type: 'numeric', schema: 'other' },
};

const codes: VariableForm = {
  attributes: { intrvl: 'discrete', nature: 'nominal', representationType: 'code' },
  format: { type: 'character', schema: 'other' },
};

const written: VariableForm = {
  attributes: { representationType: 'text' },
  format: { type: 'character', schema: 'other' },
};

/** Type, measure and bounds of a variable. */
export function formOfVariable(question: Question, variable: QuestionVariable): VariableForm {
  const field = fieldOfVariable(question, variable);
  if (field !== undefined) return formOfField(field);
  if (variable.part === 'option') return { ...codes, format: numericCodes.format };
  if (variable.part === 'rank') {
    const most = question.kind === 'ranking' ? question.maximum : undefined;
    return { ...numbers(0), range: range({ minimum: 1, maximum: most, decimals: 0 }) };
  }
  switch (question.kind) {
    case 'number': {
      const { unit, decimals } = question;
      return { ...numbers(decimals, unit), range: range(question) };
    }
    case 'share': {
      const { decimals } = question;
      return { ...numbers(decimals, '%', 'percent'), range: range({ minimum: 0, maximum: 100, decimals }) };
    }
    case 'calculated':
      return numbers(question.decimals, question.unit);
    case 'single-choice':
      return codes;
    case 'text':
      return written;
    case 'date':
      return dates(question);
    default:
      return numericCodes;
  }
}

function formOfField(field: Field): VariableForm {
  switch (field.kind) {
    case 'number':
    case 'year': {
      const decimals = field.kind === 'year' ? 0 : undefined;
      const bounds =
        field.minimum === undefined && field.maximum === undefined ? undefined : range({ ...field, decimals });
      return { ...numbers(decimals, field.unit), ...(bounds === undefined ? {} : { range: bounds }) };
    }
    case 'date':
      return dates({});
    case 'single-choice':
    case 'multiple-choice':
      return codes;
    default:
      return written;
  }
}

function numbers(decimals: number | undefined, unit?: string, nature?: string): VariableForm {
  return {
    attributes: {
      dcml: decimals,
      intrvl: decimals === 0 ? 'discrete' : 'contin',
      measUnit: unit,
      nature,
      representationType: 'numeric',
    },
    format: { type: 'numeric', schema: 'other' },
  };
}

function dates({ minimum, maximum }: { readonly minimum?: string; readonly maximum?: string }): VariableForm {
  return {
    attributes: { representationType: 'datetime' },
    ...(minimum === undefined && maximum === undefined ? {} : { range: { min: minimum, max: maximum } }),
    format: { type: 'character', formatname: 'YYYY-MM-DD', schema: 'ISO', category: 'date' },
  };
}

function range(bounds: {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly decimals?: number | undefined;
}): XmlAttributes {
  return { UNITS: bounds.decimals === 0 ? 'INT' : 'REAL', min: bounds.minimum, max: bounds.maximum };
}
