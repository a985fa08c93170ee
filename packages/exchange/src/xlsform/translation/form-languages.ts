import { languageTag, unknownLanguageTag } from './language-tag.ts';
import type { Ledger } from '../form/ledger.ts';
import type { FormSheet } from '../form/form-sheet.ts';

/** In which languages a form is written, and which of them its instrument has. */
export interface FormLanguages {
  /** Tag of the texts of the revision. */
  readonly source: string;
  /** The name of that language as the headings write it; absent where its texts stand in columns without a language. */
  readonly sourceName?: string;
  /** Tags of the other languages by their name in the headings. */
  readonly others: ReadonlyMap<string, string>;
}

/**
 * Finds out the languages of a form. Texts in columns without a language are those of the default language, and so are
 * those of the column that names it; where neither is there, the first language is the default.
 *
 * @param sheets the survey sheet, then others
 * @param written.byForm `default_language` of the settings, as written
 * @param written.tag the tag that an instrument of ours had, or that the caller gives
 */
export function readFormLanguages(
  sheets: readonly FormSheet[],
  written: { readonly byForm?: string | undefined; readonly tag?: string | undefined },
  ledger: Ledger,
): FormLanguages {
  const columns = sheets.flatMap((sheet) => sheet.columns.map((column) => ({ ...column, sheet: sheet.name })));
  const names = [...new Set(columns.flatMap(({ language }) => (language === undefined ? [] : [language])))];
  // Choices may have one column for all languages, as names of places do.
  const hasPlain = sheets[0]?.columns.some(({ key }) => key === 'label') === true;
  const named = names.find((name) => name === written.byForm) ?? names.find((name) => isSame(name, written.byForm));
  const sourceName = named ?? (hasPlain ? undefined : names[0]);
  const source =
    written.tag ?? languageTag(written.byForm ?? sourceName ?? '') ?? tellUnknown(written.byForm ?? sourceName, ledger);
  const taken = new Set([source]);
  const others = new Map<string, string>();
  for (const name of names) {
    if (name === sourceName) continue;
    const tag = languageTag(name) ?? tellUnknown(name, ledger);
    if (taken.has(tag)) {
      for (const { sheet, language, column, heading } of columns) {
        if (language !== name) continue;
        ledger.loseCell(sheet, 1, column, heading, 'column-repeated', `"${name}" is ${tag}, which has columns already`);
      }
      continue;
    }
    taken.add(tag);
    others.set(name, tag);
  }
  return { source, ...(sourceName === undefined ? {} : { sourceName }), others };
}

function isSame(name: string, written: string | undefined): boolean {
  return written !== undefined && languageTag(name) !== undefined && languageTag(name) === languageTag(written);
}

function tellUnknown(name: string | undefined, ledger: Ledger): string {
  const tag = name === undefined ? 'und' : unknownLanguageTag(name);
  const which = name === undefined ? 'The form does not say its language' : `The language "${name}" is not known`;
  ledger.note('added', 'language-unknown', `${which}; its texts are kept under the tag ${tag}`);
  return tag;
}
