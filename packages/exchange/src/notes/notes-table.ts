import type { TableToExport } from '../table/table-to-export.ts';
import type { Note } from './note.ts';

/** Notes as a table, one in a row, for a sheet of a workbook. */
export function notesTable(notes: readonly Note[]): TableToExport {
  return {
    columns: [
      { name: 'about', width: 26 },
      { name: 'note', width: 110, isWrapped: true },
    ],
    rows: notes,
  };
}
