import { isScalar } from 'yaml';
import type { Field } from '../../../definition/field.ts';
import type { EvidenceRule, RespondentRole } from '../../../definition/question.ts';
import type { TargetLink } from '../../../definition/target-link.ts';
import { itemsAt, type Fields } from '../../document/fields.ts';
import { present, type Present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { Spot } from '../../document/spot.ts';
import { oneOfAt, textAt } from '../../document/value-at.ts';
import { awaitExpression, type Draft } from '../draft.ts';
import type { QuestionKey } from '../../format/file-keys.ts';
import { isIdOf, type idPatterns } from '../../format/id-patterns.ts';
import { evidenceRules, questionWeights, respondentRoles } from '../../format/known-names.ts';
import { readFields } from './read-fields.ts';
import { readTargets } from './read-targets.ts';

/** What the rows of a grid take from the grid where they do not say it themselves. Empty for other questions. */
export interface Inherited {
  readonly respondentRoles?: readonly [RespondentRole, ...RespondentRole[]] | undefined;
  readonly evidence?: EvidenceRule | undefined;
  readonly details?: readonly Field[] | undefined;
}

/** Reads what every question has that is asked or computed. */
export function readAnswerable(draft: Draft, fields: Fields<QuestionKey>, questionId: string, inherited: Inherited) {
  const { reading } = draft;
  return {
    respondentRoles:
      readRoles(reading, fields.optional('respondents')) ?? inherited.respondentRoles ?? needRoles(fields),
    ...readRequired(draft, fields.optional('required'), questionId),
    ...present({
      minutes: fields.optionalNumber('minutes', { minimum: 0, maximum: 10_000 }),
      barrierIds: readIds(reading, fields, 'barriers', 'barrierId', 'B-FIN-1'),
      recommendationIds: readIds(reading, fields, 'recommendations', 'recommendationId', 'R01'),
    }),
  };
}

/** Reads what every question has that can move a score; a calculated one need not say any of it. */
export function readScored(draft: Draft, fields: Fields<QuestionKey>, inherited: Inherited, isCalculated = false) {
  const { reading } = draft;
  const given = isCalculated ? fields.optionalNumber('weight') : fields.number('weight');
  const weight = questionWeights.find((known) => known === given);
  if (given !== undefined && weight === undefined) {
    const what = `the weight is ${given}; use one of ${questionWeights.join(', ')}`;
    reading.report('out-of-range', fields.optional('weight') ?? fields.spot, what);
  }
  const isLeftOut = fields.optional('evidence') === undefined && (isCalculated || inherited.evidence !== undefined);
  const details = fields.optional('details');
  return {
    weight: weight ?? 0,
    evidence: isLeftOut ? (inherited.evidence ?? 'none') : (fields.oneOf('evidence', evidenceRules) ?? 'none'),
    ...readTargets(reading, fields.optional('targets'), fields.optional('indicators')),
    details: details === undefined ? (inherited.details ?? []) : readFields(reading, details, 'details'),
  } as const;
}

/** Reads what questions that never score may have beside their answer. */
export function readUnscored(
  { reading }: Draft,
  fields: Fields<QuestionKey>,
  inherited: Inherited,
): Present<{
  readonly evidence: EvidenceRule | undefined;
  readonly details: readonly Field[] | undefined;
  readonly targetLinks: readonly TargetLink[] | undefined;
}> {
  const details = fields.optional('details');
  const targets = fields.optional('targets');
  const links = readTargets(reading, targets, fields.optional('indicators'));
  if (links.isCrossCutting && targets !== undefined) {
    reading.report('unknown-value', targets, 'a question that never scores cannot be cross-cutting; name its targets');
  }
  return present({
    evidence: fields.optional('evidence') === undefined ? inherited.evidence : fields.oneOf('evidence', evidenceRules),
    details: details === undefined ? inherited.details : readFields(reading, details, 'details'),
    targetLinks: targets === undefined ? undefined : links.targetLinks,
  });
}

/** Reads who answers; `undefined` where the key is not there. */
export function readRoles(
  reading: Reading,
  list: Spot | undefined,
): readonly [RespondentRole, ...RespondentRole[]] | undefined {
  if (list === undefined) return undefined;
  const roles: RespondentRole[] = [];
  const items = itemsAt(reading, list, '"respondents"', respondentRoles.length);
  for (const item of items) {
    const role = oneOfAt(reading, item, 'respondents', respondentRoles);
    if (role !== undefined && roles.includes(role))
      reading.report('duplicate-id', item, `"${role}" is named twice; keep one`);
    else if (role !== undefined) roles.push(role);
  }
  if (items.length === 0) {
    reading.report('missing-key', list, 'nobody answers this question; name at least one role, like [gov-lead]');
  }
  const [first = 'gov-lead', ...others] = roles;
  return [first, ...others];
}

function needRoles(fields: Fields<QuestionKey>): readonly [RespondentRole] {
  fields.required('respondents');
  return ['gov-lead'];
}

/** `true` or nothing: always; `false`: never; an expression: while it is true. */
function readRequired(draft: Draft, spot: Spot | undefined, questionId: string) {
  if (spot === undefined) return {};
  if (isScalar(spot.node) && typeof spot.node.value === 'boolean') return spot.node.value ? {} : { isOptional: true };
  const requiredWhen = textAt(draft.reading, spot, 'required');
  if (requiredWhen === undefined) return {};
  if (requiredWhen === 'true' || requiredWhen === 'false') {
    draft.reading.report('wrong-kind', spot, '"required" is true or false without quotes, or a condition');
    return {};
  }
  awaitExpression(draft, spot, { role: 'required', questionIds: [questionId] });
  return { requiredWhen };
}

function readIds(
  reading: Reading,
  fields: Fields<QuestionKey>,
  key: 'barriers' | 'recommendations',
  kind: keyof typeof idPatterns,
  example: string,
): readonly string[] | undefined {
  const list = fields.optional(key);
  if (list === undefined) return undefined;
  const ids: string[] = [];
  for (const item of itemsAt(reading, list, `"${key}"`)) {
    const id = textAt(reading, item, key);
    if (id === undefined) continue;
    if (!isIdOf(kind, id)) {
      reading.report('bad-id', item, `"${id.slice(0, 40)}" cannot stand under "${key}"; write it like ${example}`);
    } else if (ids.includes(id)) reading.report('duplicate-id', item, `${id} is named twice; keep one`);
    else ids.push(id);
  }
  return ids;
}
