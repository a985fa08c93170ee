import type { Edition } from '@groundwork/assessment';
import { exportFileName } from '../export/export-file-name.ts';

/**
 * The name of an edition's download; a demonstration says so in the name, since a file outlives its page.
 *
 * @example
 * editionFileName({ editionId: 'egdi-2024', isDemonstration: false }) // => 'egdi-2024.csv'
 */
export function editionFileName(edition: Pick<Edition, 'editionId' | 'isDemonstration'>): string {
  return exportFileName([edition.editionId], edition, 'csv');
}
