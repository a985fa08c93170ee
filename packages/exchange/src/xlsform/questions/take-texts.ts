import type { FormRow } from '../form/form-sheet.ts';
import { columnKey } from '../form/form-sheet.ts';
import { excerpt } from '../form/ledger.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import type { TextPlace } from '../translation/translations.ts';

/** Most characters of a text. Source: the stated limits of the questionnaire's semantics. */
const longestText = 20_000;

/**
 * Takes a text of a row in all its languages: that of the instrument is given back, the others become translations.
 *
 * @param name of the column: `label`, `hint`
 * @returns `undefined` where the row has no such text in the language of the instrument
 */
export function takeText(
  {
    languages,
    ledger,
    translations,
  }: Pick<ImportDraft, 'languages' | 'ledger'> & {
    readonly translations: Pick<ImportDraft['translations'], 'add'>;
  },
  row: FormRow,
  name: string,
  place: TextPlace | undefined,
): string | undefined {
  const own = columnKey(name, languages.sourceName);
  let text = takeWhole(ledger, row, own);
  if (languages.sourceName !== undefined && row.cells.has(name)) {
    // The converter of ODK lets the column that names the language win.
    if (text === undefined) text = takeWhole(ledger, row, name);
    else ledger.lose(row, name, 'column-repeated', `the column of ${languages.sourceName} has this text already`);
  }
  for (const [language, tag] of languages.others) {
    const other = takeWhole(ledger, row, columnKey(name, language));
    if (other !== undefined && place !== undefined) translations.add(tag, place, other);
  }
  return text;
}

/** Says of a text in all its languages that it is not carried over. */
export function loseText(
  { languages, ledger }: Pick<ImportDraft, 'languages' | 'ledger'>,
  row: FormRow,
  name: string,
  message: string,
): void {
  const names = [undefined, languages.sourceName, ...languages.others.keys()];
  for (const key of new Set(names.map((language) => columnKey(name, language)))) {
    ledger.lose(row, key, 'column-not-carried', message);
  }
}

function takeWhole(ledger: ImportDraft['ledger'], row: FormRow, key: string): string | undefined {
  const text = row.cells.get(key)?.text;
  if (text === undefined) return undefined;
  if (text.length > longestText) {
    const what = `the text has ${text.length} characters; the first ${longestText} are kept`;
    ledger.change(row, key, 'text-too-long', what);
    return text.slice(0, longestText).trim();
  }
  const reference = /\$\{[^}]*\}/.exec(text)?.[0];
  if (reference === undefined) ledger.carry(row, key);
  else {
    const what = `${excerpt(reference)} stands in the text as it is written; texts do not show answers`;
    ledger.change(row, key, 'text-refers', what);
  }
  return text;
}
