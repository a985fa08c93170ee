import type {
  Answer,
  AnswerValue,
  Field,
  LawAndPracticeValue,
  Option,
  Question,
  RecordValue,
} from '@groundwork/instrument';
import { daysOf, type AnswerWorth } from './worth.ts';

/** What an answer is without any other answer, as the documents say it. */
export interface AnswerByItself {
  /** Neither value nor reason. */
  readonly isEmpty: boolean;
  /** Whether anything is wrong with it, details and evidence included. */
  readonly isWrong: boolean;
  /** What expressions may read, when the question is shown. */
  readonly worth: AnswerWorth;
}

/** Looks at one answer to a question that is asked. */
export function answerByItself(question: Question, answer: Answer): AnswerByItself {
  const { value, noValue, noValueReason = '' } = answer;
  const isEmpty = noValue === undefined && (value === undefined || isNothing(value));
  const isValueWrong =
    (value !== undefined && !isRight(question, value)) ||
    (value !== undefined && noValue !== undefined) ||
    (noValue === 'not-applicable' && noValueReason.trim() === '');
  const isWrong = isValueWrong || areDetailsWrong(question, answer) || isEvidenceWrong(question, answer);
  return { isEmpty, isWrong, worth: isEmpty || isValueWrong ? undefined : worthOf(question, answer) };
}

function isNothing(value: AnswerValue): boolean {
  if (value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((part) => part === undefined);
}

function worthOf(question: Question, { value, noValue }: Answer): AnswerWorth {
  if (noValue === 'do-not-know' && question.kind === 'level') return question.doNotKnowLevel;
  return question.kind === 'date' ? daysOf(value) : value;
}

/** Whether a value is of the right kind and within its bounds. */
function isRight(question: Question, value: AnswerValue): boolean {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return question.levels.some(({ score }) => score === value);
    case 'law-and-practice': {
      if (typeof value !== 'object' || Array.isArray(value)) return false;
      const { law, practice } = value as LawAndPracticeValue;
      const isLaw = law === undefined || question.law.some(({ score }) => score === law);
      const isPractice =
        practice === undefined || practice === 'no-case' || question.practice.some(({ score }) => score === practice);
      return isLaw && isPractice;
    }
    case 'multiple-choice':
      return isList(value) && isChoice(question.options, value);
    case 'ranking':
      return isList(value) && isChoice(question.options, value) && value.length <= question.maximum;
    case 'single-choice':
      return typeof value === 'string' && idsOf(question.options).includes(value);
    case 'number':
      return isNumber(value, question.minimum, question.maximum, question.decimals);
    case 'share':
      return isNumber(value, 0, 100, question.decimals);
    case 'text':
      return typeof value === 'string' && value.length <= question.maximumLength;
    case 'date': {
      const days = daysOf(value);
      if (days === undefined) return false;
      const from = daysOf(question.minimum);
      const to = daysOf(question.maximum);
      return (from === undefined || days >= from) && (to === undefined || days <= to);
    }
    case 'repeat':
      return (
        Array.isArray(value) &&
        value.length <= question.maximumRecords &&
        (value as readonly unknown[]).every((record) => isRecord(question.fields, record))
      );
    case 'calculated':
    case 'note':
      return false;
  }
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && (value as readonly unknown[]).every((item) => typeof item === 'string');
}

function idsOf(options: readonly Option[]): readonly string[] {
  return options.map(({ optionId }) => optionId);
}

/** Known options, none of them twice, one that excludes the others alone. */
function isChoice(options: readonly Option[], chosen: readonly string[]): boolean {
  const areKnown = chosen.every((id) => idsOf(options).includes(id));
  const areDifferent = new Set(chosen).size === chosen.length;
  const excludes = options.some(({ optionId, isExclusive }) => isExclusive === true && chosen.includes(optionId));
  return areKnown && areDifferent && !(excludes && chosen.length > 1);
}

function isNumber(value: unknown, minimum: number, maximum: number, decimals: number): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  const [, written = ''] = String(value).split('.');
  return value >= minimum && value <= maximum && written.length <= decimals;
}

function isRecord(fields: readonly Field[], record: unknown): boolean {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  return Object.entries(record as RecordValue).every(([id, value]) => {
    const field = fields.find((one) => one.id === id);
    return field !== undefined && (value === '' || isFieldRight(field, value));
  });
}

function isFieldRight({ kind, minimum = -Infinity, maximum = Infinity, options = [] }: Field, value: unknown): boolean {
  switch (kind) {
    case 'year':
    case 'number':
      return (
        typeof value === 'number' &&
        value >= minimum &&
        value <= maximum &&
        (kind === 'number' || Number.isInteger(value))
      );
    case 'date':
      return daysOf(value) !== undefined;
    case 'text':
      return typeof value === 'string';
    case 'single-choice':
      return idsOf(options).some((id) => id === value);
    default:
      throw new Error(`the reference has no fields of kind ${kind}`);
  }
}

function areDetailsWrong(question: Question, { value, details = {} }: Answer): boolean {
  const known = 'details' in question ? (question.details ?? []) : [];
  return (
    Object.keys(details).some((id) => !known.some((detail) => detail.id === id)) ||
    known.some((detail) => {
      const given = details[detail.id];
      if (given === undefined || given === '') return detail.required && value !== undefined;
      return !isFieldRight(detail, given);
    })
  );
}

function isEvidenceWrong(question: Question, { evidence = [] }: Answer): boolean {
  const isTaken = 'evidence' in question && question.evidence !== undefined && question.evidence !== 'none';
  return evidence.some(({ link }) => !isTaken || (link !== '' && !isLink(link)));
}

/** Whether a link can be followed. */
export function isLink(link: string): boolean {
  return link.startsWith('http://') || link.startsWith('https://');
}

/** What is missing in an answer that has been begun. */
export function missingIn(question: Question, worth: AnswerWorth, isPracticeAsked: boolean): readonly string[] {
  if (worth === undefined) return [];
  switch (question.kind) {
    case 'law-and-practice': {
      const { law, practice } = worth as LawAndPracticeValue;
      const missing: string[] = [];
      if (law === undefined) missing.push('law');
      if (practice === undefined && isPracticeAsked) missing.push('practice');
      return missing;
    }
    case 'ranking':
      return (worth as readonly string[]).length < question.minimum ? ['choices'] : [];
    case 'repeat': {
      const records = worth as readonly RecordValue[];
      const missing: string[] = [];
      records.forEach((record, index) => {
        for (const { id, required } of question.fields) {
          if (required && (record[id] === undefined || record[id] === '')) missing.push(`${index + 1}/${id}`);
        }
      });
      if (records.length < question.minimumRecords) missing.push('records');
      return missing;
    }
    default:
      return [];
  }
}

/** What law and practice come to together. */
export function levelOf({ law, practice }: LawAndPracticeValue): number | undefined {
  if (law === undefined || practice === undefined) return undefined;
  return practice === 'no-case' ? 2 * law : law + practice;
}

/** Whether a value claims more than half of its scale. */
export function claimsMoreThanHalf(question: Question, worth: AnswerWorth): boolean {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return Number(worth) > 2;
    case 'law-and-practice':
      return (levelOf(worth as LawAndPracticeValue) ?? 0) > 2;
    case 'multiple-choice': {
      const items = question.options.filter(({ isExclusive }) => isExclusive !== true);
      const ticked = items.filter(({ optionId }) => (worth as readonly string[]).includes(optionId));
      // Points go up by halves.
      return Math.floor((4 * ticked.length * 2) / items.length) / 2 > 2;
    }
    case 'number':
    case 'share': {
      const { floor, goalpost, transform } = question;
      if (floor === undefined || goalpost === undefined) return false;
      const value = Number(worth);
      if (transform !== 'log10') return (value - floor) / (goalpost - floor) > 0.5;
      if (value <= 0) return goalpost < floor;
      return (Math.log10(value) - Math.log10(floor)) / (Math.log10(goalpost) - Math.log10(floor)) > 0.5;
    }
    default:
      return false;
  }
}
