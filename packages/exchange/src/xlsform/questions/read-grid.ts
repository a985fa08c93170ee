import type { Grid } from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import type { FormItem } from '../form/survey-tree.ts';
import { humanise } from '../names/humanise.ts';
import { OwnCells } from '../own/own-cells.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import { keepAppearance } from './keep-appearance.ts';
import { kindOfSelect } from './plan-row.ts';
import { takeGuidance } from './take-guidance.ts';
import { takeText } from './take-texts.ts';

/** A table of a form as a grid, and what stands in it that is no row of a table. */
export interface ReadGrid {
  readonly grid: Grid;
  readonly rows: readonly FormItem[];
  readonly others: readonly FormItem[];
}

/** The kinds whose questions can be the rows of a grid. */
const gridKinds: readonly string[] = ['level', 'state', 'multiple-choice', 'severity', 'agreement', 'single-choice'];

/** Whether all choices among some rows are of one kind that can be the rows of a grid, and there is one at least. */
export function areRowsOfGrid(draft: ImportDraft, items: readonly FormItem[]): boolean {
  const kinds = new Set(items.filter(isChoice).map((item) => kindOfSelect(draft, item)));
  const [kind = ''] = kinds;
  return kinds.size === 1 && gridKinds.includes(kind);
}

/** Reads a group that is shown as a table, whose choices are of one kind. */
export function readGrid(draft: ImportDraft, row: FormRow, items: readonly FormItem[], gridId: string): ReadGrid {
  const { ledger, words } = draft;
  const rows = items.filter(isChoice);
  const others = items.filter((item) => !isChoice(item));
  for (const item of others) {
    ledger.note('changed', 'table', 'only choices can be rows of a table; this row stands behind it', item.row);
  }
  const own = new OwnCells(row, ledger);
  ledger.carry(row, 'type', 'gw_kind');
  // Workbooks of ours show rows with different choices one below the other.
  const appearance = row.cells.has('gw_kind') ? row.cells.get('appearance')?.text : undefined;
  keepAppearance(draft, row, appearance === 'field-list' ? appearance : 'table-list');
  const name = row.cells.get('name')?.text ?? words.item;
  const text = takeText(draft, row, 'label', { stringId: `${gridId}/text` }) ?? humanise(name);
  const guidance = takeGuidance(draft, row, (part) => ({ stringId: `${gridId}/guidance/${part}` }));
  const grid: Grid = {
    gridId,
    label: own.text('gw_label') ?? humanise(name),
    text,
    rowHeading: own.text('gw_row_heading') ?? words.item,
    ...(guidance === undefined ? {} : { guidance }),
  };
  return { grid, rows, others };
}

/** Rows that ask nothing but head the columns of a table made by hand are no rows of it. */
function isChoice({ type, row }: FormItem): boolean {
  return type.kind === 'select' && type.mode !== 'rank' && row.cells.get('appearance')?.text !== 'label';
}
