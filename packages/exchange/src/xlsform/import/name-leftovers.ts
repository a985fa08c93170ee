import type { FormRow, FormSheet } from '../form/form-sheet.ts';
import type { ImportEntryCode } from '../form/import-report.ts';
import type { Ledger } from '../form/ledger.ts';
import type { FormLanguages } from '../translation/form-languages.ts';

/** Why cells of the standard are not carried over, by their column. */
const reasons: Readonly<Record<string, readonly [ImportEntryCode, string]>> = {
  label: ['column-not-carried', 'the row has no place for a text'],
  hint: ['column-not-carried', 'the row has no place for a hint'],
  guidance_hint: ['column-not-carried', 'the row has no place for guidance'],
  required: ['column-not-carried', 'the row is nothing that could be answered'],
  required_message: ['column-not-carried', 'the interface says in its own words that an answer is missing'],
  relevant: ['expression', 'the row has no place for a condition'],
  constraint: ['expression', 'the row has no place for a condition on its answer'],
  constraint_message: [
    'column-not-carried',
    'what it belongs to is not carried over, or the interface says it in its own words',
  ],
  calculation: ['expression', 'a question is either asked or calculated; this one is asked'],
  choice_filter: ['expression', 'the row has no choices that could be filtered'],
  default: ['column-not-carried', 'answers are not filled in beforehand'],
  read_only: ['column-not-carried', 'whether a question can be answered is said by its kind'],
  appearance: ['appearance', 'how a question is drawn is not part of an instrument'],
  repeat_count: ['column-not-carried', 'only repeats have a count'],
  parameters: ['column-not-carried', 'an instrument has no such parameters'],
  trigger: ['column-not-carried', 'calculations follow every answer that they read'],
  note: ['column-not-carried', 'a remark for the authors of the form'],
  image: ['column-not-carried', 'pictures are not part of an instrument'],
  'big-image': ['column-not-carried', 'pictures are not part of an instrument'],
  audio: ['column-not-carried', 'sounds are not part of an instrument'],
  video: ['column-not-carried', 'films are not part of an instrument'],
  score: ['score', 'the scores of the list are those of no ladder: from 0 to 4, each once, 0 among them'],
};

/** Names what is left of the rows of a sheet, each cell with the reason of its column. */
export function nameLeftovers(sheet: FormSheet, languages: FormLanguages, ledger: Ledger): void {
  for (const row of sheet.rows) {
    for (const key of row.cells.keys()) {
      if (!ledger.isAccounted(row, key)) ledger.lose(row, key, ...reasonOf(key, languages));
    }
  }
}

/** Names the headings of columns under which something stands and nothing is carried. */
export function nameIdleColumns(sheet: FormSheet, ledger: Ledger): void {
  for (const { key, column, heading } of sheet.columns) {
    const rows = sheet.rows.filter(({ cells }) => cells.has(key));
    if (rows.length === 0 || rows.some((row) => ledger.isCarried(row, key))) continue;
    ledger.loseHeading(sheet.name, sheet.headRow, column, heading);
  }
}

function reasonOf(key: string, { sourceName, others }: FormLanguages): readonly [ImportEntryCode, string] {
  const cut = key.indexOf('::');
  const name = cut < 0 ? key : key.slice(0, cut);
  const language = cut < 0 ? undefined : key.slice(cut + 2);
  if (language !== undefined && language !== sourceName && !others.has(language)) {
    return ['column-repeated', 'another column has the texts of this language'];
  }
  if (name.startsWith('+')) return ['column-unknown', 'the column belongs to no standard and no filter reads it'];
  if (name.startsWith('gw_')) return ['bad-value', 'the row is nothing that this could be said of'];
  return reasons[name] ?? ['column-not-carried', 'an instrument has nothing like it'];
}

/** Names the choices of lists that no question has taken. */
export function nameUnusedLists(rows: readonly FormRow[], usedLists: ReadonlySet<string>, ledger: Ledger): void {
  for (const row of rows) {
    const name = row.cells.get('list_name')?.text;
    if (name === undefined || usedLists.has(name) || ledger.isAccounted(row, 'list_name')) continue;
    ledger.loseRow(row, 'list-unused', `no question that is carried over uses the list "${name}"`);
  }
}
