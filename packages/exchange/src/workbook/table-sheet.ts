import type { SheetToStream } from './stream-workbook.ts';
import type { TableToExport } from '../table/table-to-export.ts';

/** A table as a sheet of a workbook. */
export function tableSheet(name: string, { columns, rows }: TableToExport): SheetToStream {
  return { name, columns: columns.map(({ name: heading, ...look }) => ({ heading, ...look })), rows };
}
