import type { Question } from '../../definition/question.ts';
import { differ, differByPart, differInOrder } from './differ.ts';
import { isSameExpression, type Renamed } from './expression-key.ts';
import type { Facet, Requiredness } from './facet.ts';
import { limitsOf } from './facets-of-scale.ts';

/** What differs in the form of an answer, in when and of whom it is asked, and in what it counts for. */
export function facetsOfRules(before: Question, after: Question, renamed: Renamed): readonly Facet[] {
  return [
    ...facetsOfForm(before, after),
    ...facetsOfAsking(before, after, renamed),
    ...differ('respondents', rolesOf(before), rolesOf(after)),
    ...differ('weight', 'weight' in before ? before.weight : 0, 'weight' in after ? after.weight : 0),
    ...differ('evidence', evidenceOf(before), evidenceOf(after)),
    ...differ('targets', targetsOf(before), targetsOf(after)),
    ...differ('barriers', listOf(before, 'barrierIds'), listOf(after, 'barrierIds')),
    ...differ('recommendations', listOf(before, 'recommendationIds'), listOf(after, 'recommendationIds')),
    ...differ('minutes', minutesOf(before), minutesOf(after)),
    ...facetsOfFields('detail', detailsOf(before), detailsOf(after)),
  ];
}

function facetsOfForm(before: Question, after: Question): readonly Facet[] {
  if (before.kind === 'date' && after.kind === 'date') {
    return differ('date-bounds', datesOf(before), datesOf(after));
  }
  if (before.kind === 'text' && after.kind === 'text') {
    return [
      ...differ('text-length', before.maximumLength, after.maximumLength),
      ...differ('text-long', before.isLong, after.isLong),
    ];
  }
  if (before.kind === 'ranking' && after.kind === 'ranking') {
    return differ('ranked', limitsOf(before), limitsOf(after));
  }
  if (before.kind === 'repeat' && after.kind === 'repeat') {
    return [
      ...differ('record-label', before.recordLabel, after.recordLabel),
      ...differ('records', recordsOf(before), recordsOf(after)),
      ...facetsOfFields('field', before.fields, after.fields),
    ];
  }
  return [];
}

function facetsOfAsking(before: Question, after: Question, renamed: Renamed): readonly Facet[] {
  const [noCaseBefore, noCaseAfter] = [noCaseOf(before), noCaseOf(after)];
  const [earlier, later] = [requirednessOf(before), requirednessOf(after)];
  return [
    ...(before.skip?.effect === after.skip?.effect && isSameExpression(before.skip?.when, after.skip?.when, renamed)
      ? []
      : differ('skip', before.skip, after.skip)),
    ...(earlier?.isOptional === later?.isOptional &&
    isSameExpression(earlier?.when ?? undefined, later?.when ?? undefined, renamed)
      ? []
      : differ('required', earlier, later)),
    ...(before.kind === 'calculated' &&
    after.kind === 'calculated' &&
    !isSameExpression(before.calculation, after.calculation, renamed)
      ? differ('calculation', before.calculation, after.calculation)
      : []),
    ...(noCaseBefore?.effect === noCaseAfter?.effect && isSameExpression(noCaseBefore?.when, noCaseAfter?.when, renamed)
      ? []
      : differ('no-case-rule', noCaseBefore, noCaseAfter)),
  ];
}

type Fields = Extract<Question, { kind: 'repeat' }>['fields'];

function facetsOfFields(facet: 'field' | 'detail', before: Fields, after: Fields): readonly Facet[] {
  const [earlier, later] = [before, after].map((fields) => new Map(fields.map((field) => [field.id, field])));
  if (earlier === undefined || later === undefined) return [];
  return [
    ...differByPart(facet, earlier, later),
    ...differInOrder(`${facet}s`, [...earlier.keys()], [...later.keys()]),
  ];
}

function rolesOf(question: Question) {
  return 'respondentRoles' in question ? question.respondentRoles : [];
}

function evidenceOf(question: Question) {
  return 'evidence' in question ? (question.evidence ?? 'none') : 'none';
}

/** The details that an answer may have. */
export function detailsOf(question: Question): Fields {
  return 'details' in question ? (question.details ?? []) : [];
}

function targetsOf(question: Question) {
  return {
    links: 'targetLinks' in question ? (question.targetLinks ?? []) : [],
    isCrossCutting: 'isCrossCutting' in question && question.isCrossCutting,
  };
}

function listOf(question: Question, list: 'barrierIds' | 'recommendationIds'): readonly string[] {
  return 'respondentRoles' in question ? (question[list] ?? []) : [];
}

function minutesOf(question: Question): number | undefined {
  return 'minutes' in question ? question.minutes : undefined;
}

function requirednessOf(question: Question): Requiredness | undefined {
  if (!('respondentRoles' in question)) return undefined;
  return { isOptional: question.isOptional === true, when: question.requiredWhen ?? null };
}

function noCaseOf(question: Question) {
  if (question.kind !== 'law-and-practice' || question.noCaseWhen === undefined) return undefined;
  return { when: question.noCaseWhen, effect: question.noCaseEffect ?? ('first' as const) };
}

function datesOf({ minimum, maximum }: { readonly minimum?: string; readonly maximum?: string }) {
  return { minimum: minimum ?? null, maximum: maximum ?? null };
}

function recordsOf({ minimumRecords, maximumRecords }: Extract<Question, { kind: 'repeat' }>) {
  return { minimum: minimumRecords, maximum: maximumRecords };
}
