import type { FormRow } from '../form/form-sheet.ts';
import type { ImportDraft } from '../import/import-draft.ts';

/** Carries what an appearance says that an instrument knows, and names what else stands beside it. */
export function keepAppearance({ ledger }: ImportDraft, row: FormRow, known: string): void {
  const words = row.cells.get('appearance')?.text.split(/\s+/) ?? [];
  if (!words.includes(known)) return;
  if (words.length === 1) ledger.carry(row, 'appearance');
  else ledger.change(row, 'appearance', 'appearance', `only "${known}" of it is carried over`);
}
