/**
 * What an import has to say. `lost`: a cell, a row or a sheet is not carried over. `changed`: it is carried over, but not
 * as written. `added`: something the form does not say and an instrument needs. `error`: there is no instrument.
 */
export type ImportEntryKind = 'lost' | 'changed' | 'added' | 'error';

/** Why: for programs; people read the message. */
export type ImportEntryCode =
  | 'workbook'
  | 'sheet-missing'
  | 'sheet-unknown'
  | 'column-unknown'
  | 'column-repeated'
  | 'column-not-carried'
  | 'language-unknown'
  | 'type-unknown'
  | 'type-not-carried'
  | 'type-changed'
  | 'metadata'
  | 'name-missing'
  | 'name-repeated'
  | 'text-too-long'
  | 'text-refers'
  | 'text-missing'
  | 'bad-value'
  | 'outdated'
  | 'expression'
  | 'cycle'
  | 'list-missing'
  | 'list-unused'
  | 'list-too-short'
  | 'list-too-long'
  | 'score'
  | 'exclusive-option'
  | 'nesting'
  | 'unbalanced'
  | 'table'
  | 'in-repeat'
  | 'too-many'
  | 'default-value'
  | 'appearance'
  | 'settings'
  | 'formula'
  | 'not-read';

/** One thing that an import has to say, with its place in the workbook. */
export interface ImportEntry {
  readonly kind: ImportEntryKind;
  readonly code: ImportEntryCode;
  /** What it is and why, in plain English. */
  readonly message: string;
  /** Absent where it is about the whole workbook. */
  readonly sheet?: string;
  /** As the spreadsheet numbers it. Absent where it is about the whole sheet. */
  readonly row?: number;
  /** Letters, for example `C`. Absent where it is about the whole row. */
  readonly column?: string;
  /** The heading of that column. */
  readonly heading?: string;
  /** How many cells it stands for, where that is more than one. */
  readonly cellCount?: number;
}

/** What became of the cells of a workbook: each that holds something is carried, or one of the entries names it. */
export interface ImportReport {
  readonly entries: readonly ImportEntry[];
  /** Names of the cells that are in the instrument or its catalogues, for example `C7`, by sheet. */
  readonly carried: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids by the name of the survey sheet; a name that stands twice is in it once. */
  readonly names: ReadonlyMap<string, string>;
}
