import type { Field, FieldKind } from '@groundwork/instrument';
import { humanise } from '../names/humanise.ts';
import { OwnCells } from '../own/own-cells.ts';
import { fieldKinds } from '@groundwork/instrument/authoring';
import { buildOptions } from './build-options.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import type { PlannedField } from './name-rows.ts';
import type { RowPlan } from './plan-row.ts';
import { fieldBounds, fieldLength } from './read-bounds.ts';
import { takeText } from './take-texts.ts';

/** Most fields that a question may have. Source: the reader of instrument files. */
const mostFields = 50;

/**
 * Makes fields of the rows of a repeat, or of the details of a question; what no field can be is named.
 *
 * @param condition that a form of ours asks for them under; it says nothing of its own
 */
export function buildFields(
  draft: ImportDraft,
  questionId: string,
  planned: readonly PlannedField[],
  place: 'fields' | 'details',
  condition?: string,
): readonly Field[] {
  const fields: Field[] = [];
  for (const one of planned) {
    const { row } = one.item;
    if (fields.length === mostFields) {
      draft.ledger.loseRow(row, 'too-many', `a question has at most ${mostFields} fields; this one is left out`);
      continue;
    }
    const kind = fieldKindOf(one.plan);
    if (typeof kind === 'string') fields.push(buildField(draft, questionId, one, kind, place, condition));
    else draft.ledger.loseRow(row, kind.code, kind.why);
  }
  return fields;
}

/** The text beside "other". */
export function otherField({ words }: ImportDraft, details: readonly Field[]): Field {
  const ids = new Set(details.map(({ id }) => id));
  const id = ['other', 'other-text'].find((candidate) => !ids.has(candidate)) ?? `other-${ids.size}`;
  return { id, label: words.specifyOther, kind: 'text', required: false };
}

function fieldKindOf(plan: RowPlan): FieldKind | Extract<RowPlan, { readonly kind: 'lost' }> {
  switch (plan.kind) {
    case 'lost':
      return plan;
    case 'number':
    case 'share':
      return 'number';
    case 'text':
    case 'date':
      return plan.kind;
    case 'single-choice':
    case 'multiple-choice':
      return plan.kind;
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return 'single-choice';
    case 'today':
      return { kind: 'lost', code: 'metadata', why: 'expressions that name it use today() instead' };
    default:
      return { kind: 'lost', code: 'in-repeat', why: `a record has no field for a ${plan.kind}` };
  }
}

function buildField(
  draft: ImportDraft,
  questionId: string,
  { item, fieldId, plan }: PlannedField,
  kind: FieldKind,
  place: 'fields' | 'details',
  condition: string | undefined,
): Field {
  const { ledger } = draft;
  const { row, type } = item;
  const own = new OwnCells(row, ledger);
  ledger.carry(row, 'type', 'gw_kind', 'gw_owner');
  if (row.cells.get('relevant')?.text === condition) ledger.carry(row, 'relevant');
  const name = row.cells.get('name')?.text ?? fieldId;
  const label = takeText(draft, row, 'label', { questionId, name: `${place}/${fieldId}/label` }) ?? humanise(name);
  const ownKind = own.oneOf('gw_field_kind', fieldKinds);
  const isNear = (ownKind === 'year' && kind === 'number') || (ownKind === 'link' && kind === 'text');
  const finalKind = isNear ? ownKind : kind;
  const unit = own.text('gw_unit');
  const required = row.cells.get('required')?.text;
  const isRequired = required !== undefined && /^(yes|true|true\(\))$/i.test(required);
  if (isRequired || /^(no|false|false\(\))$/i.test(required ?? '')) ledger.carry(row, 'required');
  else ledger.lose(row, 'required', 'in-repeat', 'a field is either required or not; conditions have no place there');
  const list = 'list' in plan ? plan.list : undefined;
  if ('hasOther' in plan && plan.hasOther) {
    ledger.note('changed', 'in-repeat', 'the text beside "other" has no place in a record', row);
  }
  const options =
    list === undefined
      ? undefined
      : buildOptions(draft, questionId, list, {
          ...('exclusive' in plan ? plan : {}),
          place: (optionId) => `${place}/${fieldId}/options/${optionId}`,
        });
  const maximumLength = kind === 'text' ? fieldLength(draft, row) : undefined;
  return {
    id: fieldId,
    label,
    kind: finalKind,
    ...(unit === undefined ? {} : { unit }),
    ...(kind === 'number' ? fieldBounds(draft, row, type.kind) : {}),
    ...(maximumLength === undefined ? {} : { maximumLength }),
    ...(options === undefined ? {} : { options }),
    required: isRequired,
  };
}
