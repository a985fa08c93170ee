import type { Field, Guidance, PartLevel, Question } from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import { detailCondition } from '../names/detail-condition.ts';
import { humanise } from '../names/humanise.ts';
import { noCaseName } from '../names/survey-name.ts';
import { OwnCells } from '../own/own-cells.ts';
import { readTargets } from '../own/targets-text.ts';
import { evidenceRules, respondentRoles } from '@groundwork/instrument/authoring';
import { idForms } from '../own/id-forms.ts';
import { buildFields, otherField } from './build-field.ts';
import { buildLevels, buildOptions } from './build-options.ts';
import type { Asked, ImportDraft } from '../import/import-draft.ts';
import type { PlannedRow } from './name-rows.ts';
import { keepAppearance } from './keep-appearance.ts';
import { numberBounds, textLength, dayBounds } from './read-bounds.ts';
import { takeGuidance } from './take-guidance.ts';
import { loseText, takeText } from './take-texts.ts';

/**
 * Makes a question of a row, all but its expressions, which may name rows further down. What it cannot be made of is
 * named.
 *
 * @returns `undefined` for a row that is not carried over
 */
export function buildQuestion(
  draft: ImportDraft,
  { asked, plan, fields, details: detailRows }: PlannedRow,
): Question | undefined {
  const { ledger } = draft;
  const { row, questionId, source } = asked;
  if (plan.kind === 'lost') {
    ledger.loseRow(row, plan.code, plan.why);
    loseParts(draft, asked, plan.why);
    for (const { item } of detailRows)
      ledger.loseRow(item.row, plan.code, `its question is not carried over: ${plan.why}`);
    return undefined;
  }
  if (plan.kind === 'today') {
    ledger.loseRow(row, 'metadata', 'expressions that name it use today() instead');
    return undefined;
  }
  if ('list' in plan && !takeOptions(draft, plan.list.choices.length)) {
    ledger.loseRow(row, 'too-many', 'the questions of the form have more choices together than an instrument can hold');
    return undefined;
  }
  ledger.carry(row, 'type', 'gw_kind');
  if (source.kind === 'item') noteChangedType(draft, source.item.type.kind, row);
  const base = baseOf(draft, asked);
  if (plan.kind === 'note') return { ...base, kind: 'note' };
  const own = new OwnCells(row, ledger);
  const common = { ...base, ...askedOf(draft, own, asked) };
  const details = buildFields(draft, questionId, detailRows, 'details', detailCondition(questionId, plan.kind));
  switch (plan.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement': {
      const levels = buildLevels(draft, questionId, plan.list, plan.ladder, 'levels');
      const ladder = { ...common, ...scoredOf(own, details, plan.kind === 'level' ? 1 : 0), levels };
      if (plan.kind !== 'level') return { ...ladder, kind: plan.kind };
      const unknownLevel = own.oneOf('gw_do_not_know_level', [0] as const);
      return { ...ladder, kind: 'level', ...(unknownLevel === undefined ? {} : { doNotKnowLevel: unknownLevel }) };
    }
    case 'law-and-practice': {
      if (source.kind !== 'parts') return undefined;
      keepAppearance(draft, row, 'field-list');
      for (const part of [source.law, source.practice]) carryPart(draft, part.row);
      const levelsOf = (list: typeof plan.law, ladder: ReadonlyMap<string, number>, place: string) =>
        buildLevels(draft, questionId, list, ladder, place) as readonly PartLevel[]; // scores from 0 to 2, as planned
      const [noCase] = buildOptions(draft, questionId, plan.practice, { only: noCaseName, place: () => 'no-case' });
      return {
        ...common,
        ...scoredOf(own, details, 0),
        kind: 'law-and-practice',
        law: levelsOf(plan.law, plan.lawLadder, 'law'),
        practice: levelsOf(plan.practice, plan.practiceLadder, 'practice'),
        noCase: noCase?.text ?? noCaseName,
      };
    }
    case 'multiple-choice': {
      const options = buildOptions(draft, questionId, plan.list, plan);
      const all = [...details, ...(plan.hasOther ? [otherField(draft, details)] : [])];
      return {
        ...common,
        ...scoredOf(own, all, 0),
        kind: 'multiple-choice',
        options: withExclusive(draft, row, options),
      };
    }
    case 'single-choice':
    case 'ranking': {
      const options = buildOptions(draft, questionId, plan.list, plan);
      const all = [...details, ...(plan.hasOther ? [otherField(draft, details)] : [])];
      const choice = { ...common, ...unscoredOf(own, all), options };
      if (plan.kind === 'single-choice') return { ...choice, kind: 'single-choice' };
      const bounds = { minimum: 0, maximum: options.length, isWhole: true };
      const maximum = own.number('gw_maximum', { ...bounds, minimum: 1 }) ?? options.length;
      const minimum = own.number('gw_minimum', { ...bounds, maximum }) ?? options.length;
      return { ...choice, kind: 'ranking', minimum, maximum };
    }
    case 'number':
      return {
        ...common,
        ...scoredOf(own, details, 0),
        kind: 'number',
        unit: unitOf(draft, own, row),
        ...numberBounds(draft, own, row, source.kind === 'item' ? source.item.type.kind : 'decimal'),
        ...goalpostsOf(own),
      };
    case 'share': {
      const { minimum, maximum, decimals } = numberBounds(draft, own, row, 'decimal');
      if (minimum !== 0 || maximum !== 100) {
        ledger.change(row, 'constraint', 'bad-value', 'a share lies between 0 and 100 per cent');
      }
      const scored = scoredOf(own, details, 0);
      return {
        ...common,
        ...scored,
        kind: 'share',
        of: own.text('gw_of') ?? draft.words.unit,
        decimals,
        ...goalpostsOf(own),
      };
    }
    case 'calculated': {
      const unit = own.text('gw_unit');
      const decimals = own.number('gw_decimals', { minimum: 0, maximum: 10, isWhole: true });
      return {
        ...common,
        ...scoredOf(own, details, 0),
        kind: 'calculated',
        calculation: '',
        ...(unit === undefined ? {} : { unit }),
        ...(decimals === undefined ? {} : { decimals }),
        ...goalpostsOf(own),
      };
    }
    case 'text': {
      const isLong = /\bmultiline\b/.test(row.cells.get('appearance')?.text ?? '');
      if (isLong) keepAppearance(draft, row, 'multiline');
      return { ...common, ...unscoredOf(own, details), kind: 'text', maximumLength: textLength(draft, row), isLong };
    }
    case 'date':
      return { ...common, ...unscoredOf(own, details), kind: 'date', ...dayBounds(draft, row) };
    case 'repeat': {
      const repeated = buildFields(draft, questionId, fields, 'fields');
      if (repeated.length === 0) {
        ledger.loseRow(row, 'in-repeat', 'nothing of the repeat can be carried over');
        return undefined;
      }
      return {
        ...common,
        ...unscoredOf(own, details),
        kind: 'repeat',
        recordLabel: own.text('gw_record_label') ?? draft.words.record,
        fields: repeated,
        ...recordCounts(draft, own, row),
      };
    }
  }
}

function takeOptions({ optionsLeft }: ImportDraft, count: number): boolean {
  if (optionsLeft.count < count) return false;
  optionsLeft.count -= count;
  return true;
}

/** The rows of a question that is not carried over go with it. */
function loseParts({ ledger }: ImportDraft, { source }: Asked, why: string): void {
  const items =
    source.kind === 'repeat' ? source.children : source.kind === 'parts' ? [source.law, source.practice] : [];
  for (const { row } of items) ledger.loseRow(row, 'in-repeat', `it belongs to a row that is not carried over: ${why}`);
}

function noteChangedType({ ledger }: ImportDraft, type: string, row: FormRow): void {
  if (type === 'acknowledge') {
    ledger.change(row, 'type', 'type-changed', 'its text is kept as a note; nothing is confirmed by a click');
  } else if (type === 'barcode') {
    ledger.change(row, 'type', 'type-changed', 'it is a question in text; nothing is scanned');
  } else if (type === 'calculate' && row.cells.get('gw_kind') === undefined) {
    ledger.note('changed', 'type-changed', 'a calculation is shown here with its label, a form hides it', row);
  }
}

function baseOf(draft: ImportDraft, { row, questionId }: Asked) {
  const { ledger } = draft;
  const own = new OwnCells(row, ledger);
  const written = takeText(draft, row, 'label', { questionId, name: 'text' });
  const guidance: Guidance | undefined = takeGuidance(draft, row, (part) => ({ questionId, name: `guidance/${part}` }));
  const name = row.cells.get('name')?.text;
  const text = written ?? guidance?.meaning ?? humanise(name ?? questionId);
  if (written === undefined && row.cells.get('type')?.text.toLowerCase() !== 'calculate') {
    ledger.note('added', 'text-missing', `the row has no label; the question reads "${text.slice(0, 60)}"`, row);
  }
  return {
    questionId,
    label: own.text('gw_label') ?? humanise(name ?? text),
    text,
    ...(guidance === undefined ? {} : { guidance }),
  };
}

function askedOf(draft: ImportDraft, own: OwnCells, { gridId }: Asked) {
  const isRole = (text: string): text is (typeof respondentRoles)[number] =>
    respondentRoles.some((role) => role === text);
  const roles = own.listOf('gw_respondents', isRole);
  const [first, ...others] = roles ?? draft.respondentRoles;
  const minutes = own.number('gw_minutes', { minimum: 0, maximum: 10_000 });
  const barrierIds = idsOf(own, 'gw_barriers', 'barriers', idForms.barrierId);
  const recommendationIds = idsOf(own, 'gw_recommendations', 'recommendations', idForms.recommendationId);
  return {
    respondentRoles: [first ?? 'gov-lead', ...others] as const,
    ...(minutes === undefined ? {} : { minutes }),
    ...(gridId === undefined ? {} : { gridId }),
    ...(barrierIds === undefined ? {} : { barrierIds }),
    ...(recommendationIds === undefined ? {} : { recommendationIds }),
  };
}

function idsOf(
  own: OwnCells,
  key: 'gw_barriers' | 'gw_recommendations',
  name: string,
  pattern: RegExp,
): readonly string[] | undefined {
  const found = own.listOf(key, (text): text is string => pattern.test(text));
  return found ?? (own.isEmpty(name) ? [] : undefined);
}

function scoredOf(own: OwnCells, details: readonly Field[], usualWeight: 0 | 1) {
  const targets = own.read('gw_targets', readTargets) ?? { isCrossCutting: false, targetLinks: [] };
  return {
    weight: own.oneOf('gw_weight', [0, 0.5, 1, 2] as const) ?? usualWeight,
    evidence: own.oneOf('gw_evidence', evidenceRules) ?? 'none',
    ...targets,
    details,
  } as const;
}

function unscoredOf(own: OwnCells, details: readonly Field[]) {
  const evidence = own.oneOf('gw_evidence', evidenceRules);
  const targets = own.read('gw_targets', readTargets);
  const targetLinks = targets?.targetLinks ?? (own.isEmpty('targets') ? [] : undefined);
  return {
    ...(evidence === undefined ? {} : { evidence }),
    ...(targetLinks === undefined ? {} : { targetLinks }),
    ...(details.length > 0 || own.isEmpty('details') ? { details } : {}),
  };
}

/** How a number is scored; all three cells or none. */
function goalpostsOf(own: OwnCells) {
  const floor = own.number('gw_floor');
  const goalpost = own.number('gw_goalpost');
  const transform = own.oneOf('gw_transform', ['none', 'log10'] as const);
  if (floor === undefined || goalpost === undefined || transform === undefined || floor === goalpost) return {};
  return { floor, goalpost, transform };
}

function unitOf({ ledger, words }: ImportDraft, own: OwnCells, row: FormRow): string {
  const unit = own.text('gw_unit');
  if (unit !== undefined) return unit;
  ledger.note('added', 'default-value', `the form does not say what is counted; the unit is "${words.unit}"`, row);
  return words.unit;
}

/** A list of several choices has exactly one that stands alone; where a form has none it is added. */
function withExclusive(
  { ledger, words }: ImportDraft,
  row: FormRow,
  options: ReturnType<typeof buildOptions>,
): ReturnType<typeof buildOptions> {
  if (options.some(({ isExclusive }) => isExclusive === true)) return options;
  const ids = new Set(options.map(({ optionId }) => optionId));
  const optionId = ['none-of-these', 'none-of-all', 'none-at-all'].find((id) => !ids.has(id)) ?? `none-${ids.size}`;
  ledger.note(
    'added',
    'exclusive-option',
    `"${words.noneOfThese}" is added: a list of several choices has one that stands alone`,
    row,
  );
  return [...options, { optionId, text: words.noneOfThese, isExclusive: true }];
}

function carryPart(draft: ImportDraft, row: FormRow): void {
  draft.ledger.carry(row, 'type', 'gw_kind', 'label', 'required');
  for (const key of row.cells.keys()) if (key.startsWith('label::')) draft.ledger.carry(row, key);
  loseText(draft, row, 'hint', 'the hint stands at the group of both parts');
}

function recordCounts({ ledger }: ImportDraft, own: OwnCells, row: FormRow) {
  const most = 200;
  const fixed = row.cells.get('repeat_count')?.text;
  const count = fixed !== undefined && /^\d{1,3}$/.test(fixed) ? Number(fixed) : undefined;
  if (count !== undefined && count >= 1 && count <= most) {
    ledger.carry(row, 'repeat_count');
    return { minimumRecords: count, maximumRecords: count };
  }
  ledger.lose(
    row,
    'repeat_count',
    'expression',
    `only a fixed number of records, from 1 to ${most}, can be carried over`,
  );
  const maximumRecords = own.number('gw_maximum', { minimum: 1, maximum: most, isWhole: true }) ?? most;
  const minimumRecords = own.number('gw_minimum', { minimum: 0, maximum: maximumRecords, isWhole: true }) ?? 0;
  return { minimumRecords, maximumRecords };
}
