import type { FormItem } from '../form/survey-tree.ts';
import { fieldIdOf, IdClaims, optionIdOf } from '../names/claim-id.ts';
import type { AnswerType, FormName } from '../names/form-name.ts';
import { surveyName } from '../names/survey-name.ts';
import { idForms } from '../own/id-forms.ts';
import type { Asked, ImportDraft } from '../import/import-draft.ts';
import { hasName, planItem, planRow, type RowPlan } from './plan-row.ts';

/** A row with what it becomes. */
export interface PlannedRow {
  readonly asked: Asked;
  readonly plan: RowPlan;
  /** The rows of a repeat. */
  readonly fields: readonly PlannedField[];
  /** The rows of its details, which only workbooks of ours have. */
  readonly details: readonly PlannedField[];
}

/** A row that becomes a field. */
export interface PlannedField {
  readonly item: FormItem;
  readonly fieldId: string;
  readonly plan: RowPlan;
}

/** Finds out what every row becomes and what its name stands for, before any expression is read. */
export function nameRows(draft: ImportDraft, asked: readonly Asked[]): readonly PlannedRow[] {
  return asked.map((one): PlannedRow => {
    const plan = planRow(draft, one);
    const { questionId, row, source } = one;
    const name = row.cells.get('name')?.text;
    if (plan.kind !== 'lost' && plan.kind !== 'today') giveName(draft, one, name, nameOf(questionId, plan));
    else if (name !== undefined) {
      draft.names.set(name, plan.kind === 'today' ? { kind: 'today' } : { kind: 'lost', why: plan.why });
    }
    if (source.kind === 'parts') {
      for (const part of ['law', 'practice'] as const) {
        draft.names.set(surveyName[part](questionId), { kind: 'part', questionId, part });
        draft.ledger.carry(source[part].row, 'name');
      }
    }
    const fields = nameFields(draft, questionId, source.kind === 'repeat' ? source.children : [], 'field');
    return {
      asked: one,
      plan,
      fields,
      details: nameFields(draft, questionId, draft.details.get(questionId) ?? [], 'detail'),
    };
  });
}

function nameFields(
  draft: ImportDraft,
  questionId: string,
  items: readonly FormItem[],
  kind: 'field' | 'detail',
): readonly PlannedField[] {
  const claims = new IdClaims();
  return items.map((item) => {
    const name = item.row.cells.get('name')?.text;
    const kept = item.row.cells.get('gw_id')?.text;
    const isKept = kept !== undefined && idForms.fieldId.test(kept) && claims.claim(kept);
    const fieldId = isKept ? kept : fieldIdOf(claims, name ?? `row ${item.row.row}`);
    if (isKept) draft.ledger.carry(item.row, 'gw_id');
    const plan = planItem(draft, item);
    if (name !== undefined) {
      draft.ledger.carry(item.row, 'name');
      const why = plan.kind === 'lost' ? plan.why : undefined;
      const stands: FormName =
        why === undefined ? { kind, questionId, fieldId, type: typeOf(plan) } : { kind: 'lost', why };
      setName(draft, name, stands);
      draft.idsByName.set(name, `${questionId}.${fieldId}`);
    }
    return { item, fieldId, plan };
  });
}

function giveName(draft: ImportDraft, { questionId, row }: Asked, name: string | undefined, stands: FormName): void {
  if (name === undefined) {
    draft.ledger.note('added', 'name-missing', `the row has no name; its question is ${questionId}`, row);
    return;
  }
  if (draft.names.has(name)) {
    draft.ledger.change(row, 'name', 'name-repeated', `"${name}" stands several times; this question is ${questionId}`);
  } else draft.idsByName.set(name, questionId);
  setName(draft, name, stands);
}

/** A name that stands for several rows stands for none in expressions. */
function setName(draft: ImportDraft, name: string, stands: FormName): void {
  const isTaken = draft.names.has(name);
  draft.names.set(name, isTaken ? { kind: 'lost', why: 'the name stands for several rows' } : stands);
}

/** What the row itself is called in its own constraint; `undefined` where it has no answer. */
export function nameOfRow({ asked, plan }: PlannedRow): FormName | undefined {
  const name = nameOf(asked.questionId, plan);
  return name.kind === 'lost' ? undefined : name;
}

function nameOf(questionId: string, plan: RowPlan): FormName {
  const named = { kind: 'question', questionId, type: typeOf(plan) } as const;
  switch (plan.kind) {
    case 'note':
      return { kind: 'lost', why: 'it is a note, which has no answer' };
    case 'law-and-practice':
      return { kind: 'lost', why: 'it has two parts' };
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return { ...named, choices: plan.ladder };
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking': {
      const choices = new Map<string, string>();
      for (const { name, optionId } of plan.list.choices) if (!choices.has(name)) choices.set(name, optionId);
      if (plan.hasOther && !hasName(plan.list, 'other')) choices.set('other', otherIdOf(plan.list));
      const exclusiveIds = [...plan.exclusive].flatMap((name) => choices.get(name) ?? []);
      return { ...named, choices, exclusiveIds };
    }
    default:
      return named;
  }
}

/** The id of the choice that `or_other` adds. */
export function otherIdOf({ choices }: { readonly choices: readonly { readonly optionId: string }[] }): string {
  const claims = new IdClaims();
  for (const { optionId } of choices) claims.claim(optionId);
  return optionIdOf(claims, 'other');
}

function typeOf({ kind }: RowPlan): AnswerType {
  switch (kind) {
    case 'number':
    case 'share':
      return 'number';
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return 'level';
    case 'single-choice':
      return 'choice';
    case 'multiple-choice':
      return 'choices';
    case 'ranking':
      return 'ranking';
    case 'repeat':
      return 'records';
    case 'text':
    case 'date':
      return kind;
    default:
      return 'unknown';
  }
}
