import type { FormRow, FormSheet } from '../form/form-sheet.ts';
import { excerpt, type Ledger } from '../form/ledger.ts';
import { humanise } from '../names/humanise.ts';
import { idForms } from '../own/id-forms.ts';

/** What the settings of a form say of the instrument. */
export interface FormSettings {
  readonly instrumentId: string;
  readonly title: string;
  readonly version: string;
  /** As written: `French (fr)`. */
  readonly language?: string;
  /** The row they stand in. */
  readonly row?: FormRow;
}

/**
 * Reads the settings: the title, the id, the version and the language. Whatever else a form may set is about servers,
 * keys and devices, and named.
 *
 * @param given what the caller says instead
 */
export function readSettings(
  sheet: FormSheet | undefined,
  given: { readonly instrumentId?: string | undefined; readonly version?: string | undefined },
  ledger: Ledger,
): FormSettings {
  const [row, ...others] = sheet?.rows ?? [];
  for (const other of others) ledger.loseRow(other, 'settings', 'only the first row of the settings counts');
  const take = (key: string): string | undefined => (row === undefined ? undefined : ledger.take(row, key));
  const formId = take('form_id');
  const title = take('form_title') ?? humanise(formId ?? given.instrumentId ?? 'Form');
  const language = take('default_language');
  const instrumentId = fitting(given.instrumentId, idForms.instrumentId, ledger) ?? instrumentIdOf(formId ?? title);
  if (row !== undefined) {
    if (formId !== undefined && formId !== instrumentId) {
      ledger.change(row, 'form_id', 'settings', `the id of the instrument is ${instrumentId}`);
    }
    for (const [key] of row.cells) {
      if (['form_id', 'form_title', 'default_language', 'version'].includes(key)) continue;
      ledger.lose(row, key, 'settings', 'it is about servers, keys or devices, which an instrument does not know');
    }
  }
  return {
    instrumentId,
    title,
    version: fitting(given.version, idForms.version, ledger) ?? versionOf(row, ledger),
    ...(language === undefined ? {} : { language }),
    ...(row === undefined ? {} : { row }),
  };
}

/** What the caller gives where it can stand there; anything else is named and made of the form. */
export function fitting(text: string | undefined, form: RegExp, ledger: Ledger): string | undefined {
  if (text === undefined || form.test(text)) return text;
  ledger.note('added', 'settings', `"${excerpt(text)}" was given and cannot stand there; it is made of the form`);
  return undefined;
}

/** A version of ours is three numbers; whatever a form has instead cannot be compared with one. */
function versionOf(row: FormRow | undefined, ledger: Ledger): string {
  const text = row?.cells.get('version')?.text;
  if (row === undefined || text === undefined) return '1.0.0';
  if (idForms.version.test(text)) {
    ledger.carry(row, 'version');
    return text;
  }
  ledger.lose(row, 'version', 'settings', 'it is no version of three numbers like 1.0.0, which the instrument gets');
  return '1.0.0';
}

function instrumentIdOf(text: string): string {
  const id = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  if (id === '') return 'form';
  return /^[a-z]/.test(id) ? id : `form-${id}`;
}
