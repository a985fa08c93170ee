import type { RepeatQuestion } from '../definition/question.ts';
import { checkField } from './check-field.ts';
import { isFilled } from './missing-parts.ts';
import type { ReportIssue } from './report-issue.ts';

/** Checks the records of a repeat: not too many, known fields only, each value against its field. */
export function checkRecords(question: RepeatQuestion, records: readonly unknown[], report: ReportIssue): void {
  const { fields, maximumRecords } = question;
  if (records.length > maximumRecords) report('too-many-records', { maximum: maximumRecords, count: records.length });
  for (const [position, record] of records.slice(0, maximumRecords).entries()) {
    const place = String(position + 1);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      report('wrong-kind', { kind: question.kind });
      continue;
    }
    const given = record as Readonly<Record<string, unknown>>;
    for (const id of Object.keys(given)) {
      if (!fields.some((field) => field.id === id)) report('field-unknown', {}, `${place}/${id.slice(0, 100)}`);
    }
    for (const field of fields) {
      const value = Object.hasOwn(given, field.id) ? given[field.id] : undefined;
      if (isFilled(value)) checkField(field, value, `${place}/${field.id}`, report);
    }
  }
}
