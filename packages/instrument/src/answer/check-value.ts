import type { Option } from '../definition/option.ts';
import type { DateQuestion, LawAndPracticeQuestion, Question } from '../definition/question.ts';
import { dayNumber } from '../expression/computing/day-number.ts';
import type { AnswerValue, LawAndPracticeValue } from './answer.ts';
import { checkRecords } from './check-records.ts';
import type { ReportIssue } from './report-issue.ts';
import { shown } from './shown.ts';

/** Checks a value against the kind of its question. What is merely not finished yet is for `missingParts` to say. */
export function checkValue(question: Question, value: AnswerValue, report: ReportIssue): void {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      if (!question.levels.some(({ score }) => score === value)) report('not-a-level', { value: shown(value) });
      break;
    case 'number':
      checkNumber(question, value, report);
      break;
    case 'share':
      checkNumber({ minimum: 0, maximum: 100, unit: '%', decimals: question.decimals }, value, report);
      break;
    case 'single-choice':
      if (typeof value !== 'string') report('wrong-kind', { kind: question.kind });
      else if (!question.options.some(({ optionId }) => optionId === value))
        report('not-an-option', { value: shown(value) });
      break;
    case 'multiple-choice':
      if (Array.isArray(value)) checkChoices(question.options, value, report);
      else report('wrong-kind', { kind: question.kind });
      break;
    case 'ranking':
      if (Array.isArray(value)) {
        checkChoices(question.options, value, report);
        const { maximum } = question;
        if (value.length > maximum) report('too-many-choices', { maximum, count: value.length });
      } else report('wrong-kind', { kind: question.kind });
      break;
    case 'law-and-practice':
      if (isParts(value)) checkParts(question, value, report);
      else report('wrong-kind', { kind: question.kind });
      break;
    case 'text':
      if (typeof value !== 'string') report('wrong-kind', { kind: question.kind });
      else if (value.length > question.maximumLength)
        report('text-too-long', { maximum: question.maximumLength, length: value.length });
      break;
    case 'date':
      checkDate(question, value, report);
      break;
    case 'repeat':
      if (Array.isArray(value)) checkRecords(question, value, report);
      else report('wrong-kind', { kind: question.kind });
      break;
    case 'calculated':
      report('calculated');
      break;
    case 'note':
      report('wrong-kind', { kind: question.kind });
  }
}

function checkNumber(
  bounds: { readonly minimum: number; readonly maximum: number; readonly unit: string; readonly decimals: number },
  value: AnswerValue,
  report: ReportIssue,
): void {
  const { minimum, maximum, decimals, unit } = bounds;
  if (typeof value !== 'number' || !Number.isFinite(value)) report('not-a-number', { value: shown(value) });
  else {
    if (value < minimum) report('below-minimum', { value, minimum, maximum, unit });
    if (value > maximum) report('above-maximum', { value, minimum, maximum, unit });
    if (Number(value.toFixed(decimals)) !== value) report('too-many-decimals', { value, decimals });
  }
}

function checkChoices(options: readonly Option[], chosen: readonly unknown[], report: ReportIssue): void {
  const byId = new Map(options.map((option) => [option.optionId, option]));
  const seen = new Set<string>();
  let hasExclusive = false;
  for (const optionId of chosen) {
    const option = typeof optionId === 'string' ? byId.get(optionId) : undefined;
    // One item ticked twice is no list of this question's options either.
    if (option === undefined || seen.has(option.optionId)) report('not-an-option', { value: shown(optionId) });
    else {
      seen.add(option.optionId);
      hasExclusive ||= option.isExclusive === true;
    }
  }
  if (hasExclusive && seen.size > 1) report('exclusive-with-others');
}

function isParts(value: AnswerValue): value is LawAndPracticeValue {
  return typeof value === 'object' && (value as unknown) !== null && !Array.isArray(value);
}

function checkParts(question: LawAndPracticeQuestion, value: LawAndPracticeValue, report: ReportIssue): void {
  for (const part of Object.keys(value)) {
    if (part !== 'law' && part !== 'practice') report('wrong-kind', { kind: question.kind }, part.slice(0, 100));
  }
  for (const part of ['law', 'practice'] as const) {
    const given: unknown = Object.hasOwn(value, part) ? value[part] : undefined;
    const isKnown =
      given === undefined ||
      (part === 'practice' && given === 'no-case') ||
      question[part].some(({ score }) => score === given);
    // About the value itself: an answer with an unreadable part is not read at all.
    if (!isKnown) report('not-a-part', { value: shown(given), name: part });
  }
}

function checkDate({ minimum, maximum }: DateQuestion, value: AnswerValue, report: ReportIssue): void {
  if (typeof value !== 'string' || dayNumber(value) === undefined) {
    report('not-a-date', { value: shown(value) });
    return;
  }
  // ISO dates of four-digit years stand in the order of the calendar.
  const bounds = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
  if (minimum !== undefined && value < minimum) report('below-minimum', { value, ...bounds });
  if (maximum !== undefined && value > maximum) report('above-maximum', { value, ...bounds });
}
