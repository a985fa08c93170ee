import type { FormRow } from '../form/form-sheet.ts';
import type { OwnCells } from '../own/own-cells.ts';
import { parseXPath } from '../xpath/parse-xpath.ts';
import type { XPath } from '../xpath/xpath.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import { readConstraint, type BoundedKind, type ReadConstraint } from './read-constraint.ts';

/** A constraint taken apart: what has a place of its own, and the conditions that become a check. */
export interface SplitConstraint {
  readonly bounds: Omit<ReadConstraint, 'rest'>;
  readonly rest: readonly XPath[];
  /** Why it cannot be read. */
  readonly refusal?: string;
}

/**
 * Takes the constraint of a row apart. Bounds with a message of their own and nothing else stay a condition, since only a
 * check has a place for the message.
 */
export function splitConstraint(row: FormRow, kind: BoundedKind): SplitConstraint {
  const text = row.cells.get('constraint')?.text;
  if (text === undefined) return { bounds: {}, rest: [] };
  const { tree, refusal } = parseXPath(text);
  if (tree === undefined) return { bounds: {}, rest: [], refusal };
  const { rest, ...bounds } = readConstraint(tree, kind);
  const hasMessage = [...row.cells.keys()].some((key) => key.startsWith('constraint_message'));
  if (hasMessage && rest.length === 0 && kind !== 'choices') return { bounds: {}, rest: [tree] };
  return { bounds, rest };
}

/** What the constraint of a row of some type bounds. */
export function boundedKindOf(type: string): BoundedKind {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'date':
    case 'text':
      return type;
    case 'barcode':
      return 'text';
    default:
      return 'other';
  }
}

/** Whole numbers of XForms have 32 bits. */
const wholeBounds = { minimum: -2_147_483_648, maximum: 2_147_483_647 };

/** Beyond these a number of ten decimals is not exact. */
const decimalBounds = { minimum: -1_000_000_000_000, maximum: 1_000_000_000_000 };

/** The bounds and the decimals of a number, from its type, its parameters and its constraint. */
export function numberBounds(
  draft: ImportDraft,
  own: OwnCells,
  row: FormRow,
  type: string,
): { readonly minimum: number; readonly maximum: number; readonly decimals: number } {
  const { ledger } = draft;
  if (type === 'range') return rangeOf(draft, row);
  const isWhole = type === 'integer';
  const { bounds, rest } = splitConstraint(row, isWhole ? 'integer' : 'decimal');
  const usual = isWhole ? wholeBounds : decimalBounds;
  const { minimum = usual.minimum, maximum = usual.maximum } = bounds;
  const decimals = own.number('gw_decimals', { minimum: 0, maximum: 10, isWhole: true }) ?? (isWhole ? 0 : 10);
  if (minimum >= maximum) {
    ledger.lose(row, 'constraint', 'expression', `no number lies between ${minimum} and ${maximum}`);
    return { ...usual, decimals };
  }
  if (rest.length === 0 && isBounded(bounds)) ledger.carry(row, 'constraint');
  return { minimum, maximum, decimals };
}

function isBounded({ minimum, maximum }: SplitConstraint['bounds']): boolean {
  return minimum !== undefined || maximum !== undefined;
}

/** A range without parameters goes from 1 to 10. Source: XLSForm, range. */
function rangeOf({ ledger }: ImportDraft, row: FormRow) {
  const parameters = new Map(
    (row.cells.get('parameters')?.text ?? '')
      .split(/[;,\s]+/)
      .map((part) => part.split('=').map((item) => item.trim()))
      .map(([key = '', value = '']) => [key.toLowerCase(), value] as const),
  );
  const valueOf = (key: string, usual: string): string => {
    const text = parameters.get(key) ?? usual;
    return /^-?\d+(\.\d+)?$/.test(text) ? text : usual;
  };
  const texts = [valueOf('start', '1'), valueOf('end', '10'), valueOf('step', '1')];
  const [start = 1, end = 10, step = 1] = texts.map(Number);
  const decimals = Math.min(10, Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0)));
  if (start === end) {
    ledger.lose(row, 'parameters', 'bad-value', 'the range begins where it ends; it goes from 1 to 10 here');
    return { minimum: 1, maximum: 10, decimals: 0 };
  }
  const others = [...parameters.keys()].filter((key) => !['', 'start', 'end', 'step'].includes(key));
  if (others.length > 0) {
    ledger.change(row, 'parameters', 'bad-value', `"${others.join(', ')}" is none of start, end and step`);
  } else if (step === Number(`1e-${decimals}`)) ledger.carry(row, 'parameters');
  else {
    const what = `every number with ${decimals} decimals can be given, not only steps of ${step}`;
    ledger.change(row, 'parameters', 'type-changed', what);
  }
  return { minimum: Math.min(start, end), maximum: Math.max(start, end), decimals };
}

/** Most characters of a text; a form has no bound unless its constraint says one. */
export function textLength(draft: ImportDraft, row: FormRow): number {
  return fieldLength(draft, row) ?? 20_000;
}

/** The same of a field, where it has one. */
export function fieldLength({ ledger }: ImportDraft, row: FormRow): number | undefined {
  const { bounds, rest } = splitConstraint(row, 'text');
  if (bounds.maximumLength !== undefined && rest.length === 0) ledger.carry(row, 'constraint');
  return bounds.maximumLength;
}

/** The first and the last day that a date may be. */
export function dayBounds(
  { ledger }: ImportDraft,
  row: FormRow,
): { readonly minimum?: string; readonly maximum?: string } {
  const { bounds, rest } = splitConstraint(row, 'date');
  const { firstDay, lastDay } = bounds;
  if (firstDay === undefined && lastDay === undefined) return {};
  if (firstDay !== undefined && lastDay !== undefined && firstDay > lastDay) {
    ledger.lose(row, 'constraint', 'expression', `no day lies between ${firstDay} and ${lastDay}`);
    return {};
  }
  if (rest.length === 0) ledger.carry(row, 'constraint');
  return {
    ...(firstDay === undefined ? {} : { minimum: firstDay }),
    ...(lastDay === undefined ? {} : { maximum: lastDay }),
  };
}

/** The bounds of a number in a record, whose own message has no place. */
export function fieldBounds(
  { ledger }: ImportDraft,
  row: FormRow,
  type: string,
): { readonly minimum?: number; readonly maximum?: number } {
  const text = row.cells.get('constraint')?.text;
  const tree = text === undefined ? undefined : parseXPath(text).tree;
  if (tree === undefined) return {};
  const { minimum, maximum, rest } = readConstraint(tree, type === 'integer' ? 'integer' : 'decimal');
  if (minimum !== undefined && maximum !== undefined && minimum >= maximum) return {};
  if (minimum === undefined && maximum === undefined) return {};
  if (rest.length === 0) ledger.carry(row, 'constraint');
  else
    ledger.change(row, 'constraint', 'in-repeat', 'only its bounds are carried over; a record has no other conditions');
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}
