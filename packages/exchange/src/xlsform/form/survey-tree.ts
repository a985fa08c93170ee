import type { FormRow, FormSheet } from './form-sheet.ts';
import type { Ledger } from './ledger.ts';
import { readRowType, type ItemType, type RowType } from './row-type.ts';

/** A row that stands for itself. */
export interface FormItem {
  readonly kind: 'item';
  readonly row: FormRow;
  readonly type: ItemType;
}

/** Rows between a begin and its end. */
export interface FormGroup {
  readonly kind: 'group' | 'repeat' | 'loop';
  readonly row: FormRow;
  readonly children: readonly FormNode[];
}

/** A part of the survey sheet. */
export type FormNode = FormItem | FormGroup;

interface OpenGroup extends FormGroup {
  readonly children: FormNode[];
}

/** No form that people fill in comes near; a deeper one is meant to exhaust the machine. */
const deepest = 32;

/**
 * Reads the survey sheet as a tree of groups and repeats. An end without its begin, and a begin without its end, are
 * named; the latter ends where the one around it ends.
 */
export function readSurveyTree(sheet: FormSheet, ledger: Ledger): readonly FormNode[] {
  const root: FormNode[] = [];
  const open: OpenGroup[] = [];
  for (const row of sheet.rows) {
    if (/^(yes|true|true\(\))$/i.test(row.cells.get('disabled')?.text ?? '')) {
      ledger.loseRow(row, 'type-not-carried', 'the row is disabled in the form');
      continue;
    }
    const written = row.cells.get('type')?.text;
    if (written === undefined) {
      ledger.loseRow(row, 'type-unknown', 'the row has no type, so that it is no question');
      continue;
    }
    const type = readRowType(written);
    const around = open.at(-1)?.children ?? root;
    if (isItem(type)) around.push({ kind: 'item', row, type });
    else if (type.kind === 'end') endGroup(open, type.what, row, ledger);
    else if (open.length >= deepest) {
      ledger.loseRow(row, 'nesting', `groups are nested more than ${deepest} deep; what is inside stands around`);
      open.push({ kind: type.what, row, children: around });
    } else {
      const group: OpenGroup = { kind: type.what, row, children: [] };
      around.push(group);
      open.push(group);
    }
  }
  for (const { row } of open) {
    ledger.note(
      'changed',
      'unbalanced',
      'the group or repeat that begins here has no end; it ends with the sheet',
      row,
    );
  }
  return root;
}

function isItem(type: RowType): type is ItemType {
  return type.kind !== 'begin' && type.kind !== 'end';
}

/** An end ends the innermost group of its kind, and with it those inside that were left open. */
function endGroup(open: OpenGroup[], what: FormGroup['kind'], row: FormRow, ledger: Ledger): void {
  const at = open.findLastIndex(({ kind }) => kind === what);
  if (at < 0) {
    ledger.loseRow(row, 'unbalanced', `there is no open ${what} that could end here`);
    return;
  }
  const [begun, ...inner] = open.splice(at);
  for (const left of inner) {
    ledger.note('changed', 'unbalanced', 'the group or repeat that begins here has no end of its own', left.row);
  }
  ledger.carry(row, 'type');
  if (row.cells.get('name')?.text === begun?.row.cells.get('name')?.text) ledger.carry(row, 'name');
  else ledger.lose(row, 'name', 'unbalanced', `what ends here has another name; only the innermost ${what} can end`);
  ledger.lose(row, 'label', 'column-not-carried', 'the end of a group or repeat has no text');
}
