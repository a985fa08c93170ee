import type { Field } from '../definition/field.ts';
import type { Option } from '../definition/option.ts';
import type { Guidance, Level, PartLevel, Question } from '../definition/question.ts';

/** Gives the text that is to stand where a text stands; `name` says where: `label`, `levels/0`, `options/adults`. */
export type TextAt = (name: string, text: string) => string;

/** The same question with other texts: asks for each text a respondent reads, in the order of reading. */
export function mapQuestionTexts(question: Question, textAt: TextAt): Question {
  const base = {
    label: textAt('label', question.label),
    text: textAt('text', question.text),
    ...mapGuidance(question.guidance, textAt),
  };
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement': {
      const levels = mapLevels(question.levels, 'levels', textAt);
      return { ...question, ...base, levels, details: mapFields(question.details, 'details', textAt) };
    }
    case 'law-and-practice': {
      const law = mapLevels(question.law, 'law', textAt);
      const practice = mapLevels(question.practice, 'practice', textAt);
      const noCase = textAt('no-case', question.noCase);
      const details = mapFields(question.details, 'details', textAt);
      return { ...question, ...base, law, practice, noCase, details };
    }
    case 'multiple-choice': {
      const options = mapOptions(question.options, 'options', textAt);
      return { ...question, ...base, options, details: mapFields(question.details, 'details', textAt) };
    }
    case 'number': {
      const unit = textAt('unit', question.unit);
      return { ...question, ...base, unit, details: mapFields(question.details, 'details', textAt) };
    }
    case 'share': {
      const of = textAt('of', question.of);
      return { ...question, ...base, of, details: mapFields(question.details, 'details', textAt) };
    }
    case 'calculated': {
      const unit = question.unit === undefined ? {} : { unit: textAt('unit', question.unit) };
      return { ...question, ...base, ...unit, details: mapFields(question.details, 'details', textAt) };
    }
    case 'single-choice':
    case 'ranking': {
      const options = mapOptions(question.options, 'options', textAt);
      return { ...question, ...base, options, ...mapDetails(question.details, textAt) };
    }
    case 'text':
    case 'date':
      return { ...question, ...base, ...mapDetails(question.details, textAt) };
    case 'repeat': {
      const recordLabel = textAt('record-label', question.recordLabel);
      const fields = mapFields(question.fields, 'fields', textAt);
      return { ...question, ...base, recordLabel, fields, ...mapDetails(question.details, textAt) };
    }
    case 'note':
      return { ...question, ...base };
  }
}

/** The guidance with other texts, as the part of a question or grid that may be absent. */
export function mapGuidance(guidance: Guidance | undefined, textAt: TextAt): { readonly guidance?: Guidance } {
  if (guidance === undefined) return {};
  const { meaning, notCounted, proof } = guidance;
  return {
    guidance: {
      ...guidance,
      ...(meaning === undefined ? {} : { meaning: textAt('guidance/meaning', meaning) }),
      ...(notCounted === undefined ? {} : { notCounted: textAt('guidance/not-counted', notCounted) }),
      ...(proof === undefined ? {} : { proof: textAt('guidance/proof', proof) }),
    },
  };
}

/** A ladder with other texts, named by its scores. */
export function mapLevels<Rung extends Level | PartLevel>(
  levels: readonly Rung[],
  name: string,
  textAt: TextAt,
): readonly Rung[] {
  return levels.map((level) => ({ ...level, text: textAt(`${name}/${level.score}`, level.text) }));
}

function mapOptions(options: readonly Option[], name: string, textAt: TextAt): readonly Option[] {
  return options.map((option) => ({ ...option, text: textAt(`${name}/${option.optionId}`, option.text) }));
}

function mapFields(fields: readonly Field[], name: string, textAt: TextAt): readonly Field[] {
  return fields.map((field) => {
    const at = `${name}/${field.id}`;
    return {
      ...field,
      label: textAt(`${at}/label`, field.label),
      ...(field.unit === undefined ? {} : { unit: textAt(`${at}/unit`, field.unit) }),
      ...(field.options === undefined ? {} : { options: mapOptions(field.options, `${at}/options`, textAt) }),
    };
  });
}

function mapDetails(details: readonly Field[] | undefined, textAt: TextAt): { readonly details?: readonly Field[] } {
  return details === undefined ? {} : { details: mapFields(details, 'details', textAt) };
}
