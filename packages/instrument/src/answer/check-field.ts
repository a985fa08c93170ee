import type { Field } from '../definition/field.ts';
import { dayNumber } from '../expression/computing/day-number.ts';
import { isWebLink } from './is-web-link.ts';
import type { ReportIssue } from './report-issue.ts';
import { shown } from './shown.ts';
import { textLimit } from './text-limit.ts';

/** Checks the value of one field against its kind, bounds and options. */
export function checkField(field: Field, value: unknown, part: string, report: ReportIssue): void {
  const { label, kind, options = [] } = field;
  switch (kind) {
    case 'number':
    case 'year':
      checkNumber(field, value, part, report);
      break;
    case 'text': {
      const maximum = field.maximumLength ?? textLimit;
      if (typeof value !== 'string') report('wrong-kind', { kind, label }, part);
      else if (value.length > maximum) report('text-too-long', { maximum, length: value.length, label }, part);
      break;
    }
    case 'date':
      if (typeof value !== 'string' || dayNumber(value) === undefined) {
        report('not-a-date', { label, value: shown(value) }, part);
      }
      break;
    case 'link':
      if (typeof value !== 'string') report('wrong-kind', { kind, label }, part);
      else if (value.length > textLimit)
        report('text-too-long', { maximum: textLimit, length: value.length, label }, part);
      else if (value !== '' && !isWebLink(value)) report('link-not-http', { label }, part);
      break;
    case 'single-choice':
      if (!options.some(({ optionId }) => optionId === value)) {
        report('not-an-option', { label, value: shown(value) }, part);
      }
      break;
    case 'multiple-choice':
      if (!Array.isArray(value)) report('wrong-kind', { kind, label }, part);
      else checkChoices(field, value, part, report);
  }
}

function checkNumber(field: Field, value: unknown, part: string, report: ReportIssue): void {
  const { label, kind, unit, minimum = -Infinity, maximum = Infinity } = field;
  if (typeof value !== 'number' || !Number.isFinite(value) || (kind === 'year' && !Number.isInteger(value))) {
    report('not-a-number', { label }, part);
  } else if (value < minimum || value > maximum) {
    report(
      'detail-out-of-bounds',
      {
        label,
        value,
        ...(field.minimum === undefined ? {} : { minimum }),
        ...(field.maximum === undefined ? {} : { maximum }),
        ...(unit === undefined ? {} : { unit }),
      },
      part,
    );
  }
}

function checkChoices(
  { label, options = [] }: Field,
  chosen: readonly unknown[],
  part: string,
  report: ReportIssue,
): void {
  const known = options.filter(({ optionId }) => chosen.includes(optionId));
  if (known.length !== chosen.length) {
    const value = shown(chosen.find((optionId) => !options.some((option) => option.optionId === optionId)));
    report('not-an-option', { label, value }, part);
  } else if (known.length > 1 && known.some(({ isExclusive }) => isExclusive === true)) {
    report('exclusive-with-others', { label }, part);
  }
}
