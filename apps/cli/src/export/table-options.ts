import { UsageError } from '../command/command.ts';

/** Options that all tables of answers have, for `parseArgs`. */
export const tableOptions = {
  form: { type: 'string', default: 'long' },
  format: { type: 'string', default: 'csv' },
  out: { type: 'string' },
} as const;

/** How a table of answers is wanted. */
export interface WantedTable<Format extends string = 'csv' | 'xlsx' | 'json' | 'ddi'> {
  readonly form: 'long' | 'wide';
  readonly format: Format;
}

/** @throws UsageError for a form or a format that there is none of, and for a workbook that nobody says where to put */
export function wantedTable<Format extends string>(
  { form, format, out }: { readonly form: string; readonly format: string; readonly out?: string | undefined },
  formats: readonly Format[],
): WantedTable<Format> {
  const known = formats.find((one) => one === format);
  if (known === undefined) throw new UsageError(`Give the format with --format: ${formats.join(', ')}.`);
  if (form !== 'long' && form !== 'wide') throw new UsageError('The form is long or wide.');
  if (format === 'xlsx' && out === undefined)
    throw new UsageError('A workbook is no text; say where it goes with --out FILE.xlsx.');
  return { form, format: known };
}
