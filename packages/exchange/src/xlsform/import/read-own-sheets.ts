import type { Check, CommonLevels, DeclaredChange, InstrumentRevision, Level, PartLevel } from '@groundwork/instrument';
import { entryStates, type CatalogueEntry } from '@groundwork/instrument/authoring';
import type { FormRow, FormSheet } from '../form/form-sheet.ts';
import { excerpt, type Ledger } from '../form/ledger.ts';
import type { OwnSheetName } from '../own/own-columns.ts';
import { changeTypes } from '@groundwork/instrument/authoring';
import type { KeptTranslation } from '../translation/translations.ts';

/** What the sheets of ours say, where a workbook has them. */
export interface OwnSheets {
  /** Values by key, in order; a key may stand several times. */
  readonly instrument: ReadonlyMap<string, readonly FormRow[]>;
  readonly bands?: InstrumentRevision['bands'];
  readonly commonLevels?: CommonLevels;
  readonly checks: readonly { readonly row: FormRow; readonly check: Check }[];
  readonly changes?: readonly DeclaredChange[];
  readonly translations: readonly KeptTranslation[];
}

/** Reads the sheets of ours; a row that cannot be read is named and left out. */
export function readOwnSheets(sheets: ReadonlyMap<string, FormSheet>, ledger: Ledger): OwnSheets {
  const rowsOf = (name: OwnSheetName): readonly FormRow[] | undefined => sheets.get(name)?.rows;
  const each = <Item>(name: OwnSheetName, read: (row: FormRow) => Item | undefined): readonly Item[] =>
    (rowsOf(name) ?? []).flatMap((row) => {
      const item = read(row);
      if (item === undefined) {
        ledger.loseRow(row, 'bad-value', 'the row cannot be read; see the columns of a workbook that was exported');
        return [];
      }
      ledger.carry(row, ...row.cells.keys());
      return [item];
    });
  const instrument = new Map<string, FormRow[]>();
  for (const row of rowsOf('gw_instrument') ?? []) {
    const key = cell(row, 'key') ?? '';
    instrument.set(key, [...(instrument.get(key) ?? []), row]);
  }
  const commonLevels = commonLevelsOf(each('gw_common_levels', readCommonLevel));
  return {
    instrument,
    checks: each('gw_checks', readCheck),
    translations: each('gw_translations', readTranslation),
    ...(sheets.has('gw_bands') ? { bands: each('gw_bands', readBand) } : {}),
    ...(commonLevels === undefined ? {} : { commonLevels }),
    ...(sheets.has('gw_changes') ? { changes: each('gw_changes', readChange) } : {}),
  };
}

/** The value of a key of the instrument's sheet; it is carried when `parse` takes it, else named. */
export function instrumentValue<Value>(
  { instrument }: OwnSheets,
  ledger: Ledger,
  key: string,
  parse: (text: string) => Value | undefined,
): Value | undefined {
  const [row] = instrument.get(key) ?? [];
  return row === undefined ? undefined : keyValue(row, ledger, parse);
}

/** Every value of a key that may stand several times. */
export function instrumentValues({ instrument }: OwnSheets, ledger: Ledger, key: string): readonly string[] {
  return (instrument.get(key) ?? []).flatMap((row) => keyValue(row, ledger, (text) => text) ?? []);
}

function keyValue<Value>(row: FormRow, ledger: Ledger, parse: (text: string) => Value | undefined): Value | undefined {
  const text = cell(row, 'value');
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value === undefined) ledger.loseRow(row, 'bad-value', `"${excerpt(text)}" cannot stand there`);
  else ledger.carry(row, 'key', 'value');
  return value;
}

function cell(row: FormRow, key: string): string | undefined {
  return row.cells.get(key)?.text;
}

function readBand(row: FormRow): InstrumentRevision['bands'][number] | undefined {
  const bandId = cell(row, 'band_id');
  const title = cell(row, 'title');
  const from = Number(cell(row, 'from') ?? Number.NaN);
  return bandId === undefined || title === undefined || !(from >= 0 && from <= 100)
    ? undefined
    : { bandId, title, from };
}

type CommonLevel = readonly [ladder: keyof CommonLevels, level: Level];

const ladders: ReadonlyMap<string, readonly [keyof CommonLevels, readonly number[]]> = new Map([
  ['state', ['state', [0, 1, 3, 4]]],
  ['severity', ['severity', [0, 1, 2, 3, 4]]],
  ['agreement', ['agreement', [0, 1, 2, 3, 4]]],
  ['law', ['law', [0, 1, 2]]],
  ['practice', ['practice', [0, 1, 2]]],
  ['no-case', ['noCase', [0]]],
] as const);

function readCommonLevel(row: FormRow): CommonLevel | undefined {
  const [ladder, scores] = ladders.get(cell(row, 'ladder') ?? '') ?? [];
  const text = cell(row, 'text');
  const score = scores?.find((known) => String(known) === (cell(row, 'score') ?? (ladder === 'noCase' ? '0' : '')));
  if (ladder === undefined || text === undefined || score === undefined) return undefined;
  return [ladder, { score: score as Level['score'], text }]; // a score of that ladder
}

function commonLevelsOf(levels: readonly CommonLevel[]): CommonLevels | undefined {
  if (levels.length === 0) return undefined;
  const of = (ladder: keyof CommonLevels): readonly Level[] | undefined => {
    const found = levels.filter(([name]) => name === ladder).map(([, level]) => level);
    return found.length === 0 ? undefined : found;
  };
  const [state, severity, agreement] = [of('state'), of('severity'), of('agreement')];
  // Scores of a part are 0, 1 or 2.
  const [law, practice] = [of('law'), of('practice')] as (readonly PartLevel[] | undefined)[];
  const noCase = of('noCase')?.[0]?.text;
  return {
    ...(state === undefined ? {} : { state }),
    ...(law === undefined ? {} : { law }),
    ...(practice === undefined ? {} : { practice }),
    ...(noCase === undefined ? {} : { noCase }),
    ...(severity === undefined ? {} : { severity }),
    ...(agreement === undefined ? {} : { agreement }),
  };
}

function readCheck(row: FormRow): { readonly row: FormRow; readonly check: Check } | undefined {
  const checkId = cell(row, 'check_id');
  const when = cell(row, 'when');
  const severity = cell(row, 'severity');
  const message = cell(row, 'message');
  const [first, ...others] = items(cell(row, 'question_ids'));
  if (checkId === undefined || when === undefined || message === undefined || first === undefined) return undefined;
  if (severity !== 'warning' && severity !== 'error') return undefined;
  return { row, check: { checkId, when, severity, message, questionIds: [first, ...others] } };
}

function readChange(row: FormRow): DeclaredChange | undefined {
  const type = changeTypes.find((known) => known === cell(row, 'type'));
  const values = valuesOf(cell(row, 'values'));
  const isComparable = cell(row, 'is_comparable');
  const note = cell(row, 'note');
  if (type === undefined || values === null) return undefined;
  return {
    from: items(cell(row, 'from')),
    to: items(cell(row, 'to')),
    type,
    ...(isComparable === undefined ? {} : { isComparable: isComparable === 'yes' }),
    ...(values === undefined ? {} : { values }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Values as JSON; `null` for what is none. */
function valuesOf(text: string | undefined): DeclaredChange['values'] | null {
  if (text === undefined) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const entries = Object.entries(parsed);
  const isFit = entries.every(([, value]) => value === null || ['string', 'number'].includes(typeof value));
  return isFit ? Object.fromEntries(entries) : null;
}

function readTranslation(row: FormRow): KeptTranslation | undefined {
  const language = cell(row, 'language');
  const stringId = cell(row, 'string_id');
  const text = cell(row, 'text');
  const sourceHash = cell(row, 'source_hash');
  const state = entryStates.find((known) => known === cell(row, 'state'));
  if (language === undefined || stringId === undefined || text === undefined) return undefined;
  if (state === undefined || sourceHash === undefined || !/^[0-9a-f]{8}$/.test(sourceHash)) return undefined;
  const entry: CatalogueEntry = { text, sourceHash, state };
  return { language, stringId, entry };
}

function items(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
