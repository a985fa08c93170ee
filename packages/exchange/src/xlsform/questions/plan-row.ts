import type { Question } from '@groundwork/instrument';
import type { ImportEntryCode } from '../form/import-report.ts';
import { ladderOf, type FormList } from '../form/read-choices.ts';
import type { FormItem } from '../form/survey-tree.ts';
import type { FormRow } from '../form/form-sheet.ts';
import { noCaseName } from '../names/survey-name.ts';
import { parseXPath } from '../xpath/parse-xpath.ts';
import type { Asked, ImportDraft } from '../import/import-draft.ts';
import { readConstraint } from './read-constraint.ts';

type LadderKind = 'level' | 'state' | 'severity' | 'agreement';

/** What a row becomes, found out before anything of it is built, so that expressions may name rows further down. */
export type RowPlan =
  | { readonly kind: 'lost'; readonly code: ImportEntryCode; readonly why: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'text' | 'date' | 'note' | 'calculated' | 'repeat' }
  | { readonly kind: 'number' | 'share'; readonly isWhole: boolean }
  | { readonly kind: LadderKind; readonly list: FormList; readonly ladder: ReadonlyMap<string, number> }
  | {
      readonly kind: 'single-choice' | 'multiple-choice' | 'ranking';
      readonly list: FormList;
      readonly hasOther: boolean;
      /** Names of the choices that stand alone. */
      readonly exclusive: ReadonlySet<string>;
    }
  | {
      readonly kind: 'law-and-practice';
      readonly law: FormList;
      readonly practice: FormList;
      readonly lawLadder: ReadonlyMap<string, number>;
      readonly practiceLadder: ReadonlyMap<string, number>;
    };

const ladders: Readonly<Record<LadderKind, readonly number[]>> = {
  level: [0, 1, 2, 3, 4],
  state: [0, 1, 3, 4],
  severity: [0, 1, 2, 3, 4],
  agreement: [0, 1, 2, 3, 4],
};

/** Says what a row becomes. */
export function planRow(draft: ImportDraft, asked: Asked): RowPlan {
  const { source } = asked;
  if (source.kind === 'repeat') return { kind: 'repeat' };
  if (source.kind === 'parts') return planParts(draft, source.law, source.practice);
  return planItem(draft, source.item);
}

/** Says what a row that stands for itself becomes. */
export function planItem(draft: ImportDraft, item: FormItem): RowPlan {
  const { row, type } = item;
  switch (type.kind) {
    case 'unknown':
      return {
        kind: 'lost',
        code: 'type-unknown',
        why: `"${row.cells.get('type')?.text ?? ''}" is no type of the standard`,
      };
    case 'refused':
      return { kind: 'lost', code: 'type-not-carried', why: type.why };
    case 'metadata':
      if (type.isToday) return { kind: 'today' };
      return { kind: 'lost', code: 'metadata', why: 'the round itself keeps who answered and when' };
    case 'text':
    case 'barcode':
      return isComputed(row) ? { kind: 'calculated' } : { kind: 'text' };
    case 'date':
      return isComputed(row) ? { kind: 'calculated' } : { kind: 'date' };
    case 'note':
    case 'acknowledge':
      return { kind: 'note' };
    case 'calculate':
      return { kind: 'calculated' };
    case 'integer':
    case 'decimal':
    case 'range':
      if (isComputed(row)) return { kind: 'calculated' };
      return { kind: ownKind(row) === 'share' ? 'share' : 'number', isWhole: type.kind === 'integer' };
    case 'select':
      return planSelect(draft, item);
  }
}

/** What is shown and computed and cannot be changed is a calculation, whatever its type. */
function isComputed(row: FormRow): boolean {
  return row.cells.has('calculation') && /^(yes|true|true\(\))$/i.test(row.cells.get('read_only')?.text ?? '');
}

function ownKind(row: FormRow): string | undefined {
  return row.cells.get('gw_kind')?.text;
}

/** The kind that a row with choices becomes; `lost` where it becomes none. */
export function kindOfSelect(draft: ImportDraft, item: FormItem): Question['kind'] | 'lost' | 'today' {
  return planItem(draft, item).kind;
}

function planSelect(draft: ImportDraft, { row, type }: FormItem): RowPlan {
  if (type.kind !== 'select') return { kind: 'lost', code: 'type-unknown', why: 'it has no choices' };
  if (row.cells.get('appearance')?.text === 'label') {
    return {
      kind: 'lost',
      code: 'table',
      why: 'it asks nothing; it heads the columns of a table made by hand, and each row here shows its choices itself',
    };
  }
  const list = draft.lists.get(type.listName);
  if (list === undefined) {
    return { kind: 'lost', code: 'list-missing', why: `there is no list "${type.listName}" on the choices sheet` };
  }
  const { mode, hasOther } = type;
  const own = ownKind(row);
  if (mode === 'one' && own !== 'single-choice' && !hasOther) {
    const kind = own === 'state' || own === 'severity' || own === 'agreement' ? own : 'level';
    const ladder = ladderOf(list, ladders[kind]);
    if (ladder !== undefined) return { kind, list, ladder };
  }
  const exclusive = mode === 'multiple' ? exclusiveNames(row, list) : new Set<string>();
  const count = list.choices.length + (hasOther && !hasName(list, 'other') ? 1 : 0);
  const least = mode === 'multiple' ? 1 + exclusive.size : 2;
  if (count < least) {
    return { kind: 'lost', code: 'list-too-short', why: `the list "${list.name}" has too few choices for a question` };
  }
  const kind = mode === 'one' ? 'single-choice' : mode === 'multiple' ? 'multiple-choice' : 'ranking';
  return { kind, list, hasOther, exclusive };
}

/** Whether a list has a choice of this name. */
export function hasName(list: FormList, name: string): boolean {
  return list.choices.some((choice) => choice.name === name);
}

/**
 * The choice that stands alone, one at most: what a workbook of ours says, what the constraint of the form says, or a
 * choice that is named so. Workbooks of ours may have none.
 */
function exclusiveNames(row: FormRow, list: FormList): ReadonlySet<string> {
  const own = list.choices.filter((choice) => choice.row.cells.get('gw_exclusive')?.text === 'yes');
  if (own.length > 0) return new Set(own.slice(0, 1).map(({ name }) => name));
  const constraint = row.cells.get('constraint')?.text;
  const tree = constraint === undefined ? undefined : parseXPath(constraint).tree;
  const said = tree === undefined ? undefined : readConstraint(tree, 'choices').exclusiveName;
  if (said !== undefined && hasName(list, said)) return new Set([said]);
  const named = list.choices.find(({ name }) => /^none([_-]of[_-](these|the[_-]above))?$/i.test(name));
  return new Set(named === undefined ? [] : [named.name]);
}

function planParts(draft: ImportDraft, lawItem: FormItem, practiceItem: FormItem): RowPlan {
  const [law, practice] = [lawItem, practiceItem].map(({ type }) =>
    type.kind === 'select' ? draft.lists.get(type.listName) : undefined,
  );
  const lawLadder = law === undefined ? undefined : ladderOf(law, [0, 1, 2]);
  const practiceLadder = practice === undefined ? undefined : ladderOf(practice, [0, 1, 2], noCaseName);
  if (law === undefined || practice === undefined || lawLadder === undefined || practiceLadder === undefined) {
    return { kind: 'lost', code: 'score', why: 'its two lists have no scores from 0 to 2' };
  }
  if (!hasName(practice, noCaseName)) {
    return { kind: 'lost', code: 'list-missing', why: `its second list has no choice "${noCaseName}"` };
  }
  return { kind: 'law-and-practice', law, practice, lawLadder, practiceLadder };
}
