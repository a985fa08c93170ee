/** How far the work on one translated string has come, from least to most. */
export const entryStates = ['machine-draft', 'translated', 'reviewed'] as const;

/** `machine-draft` was made by a program and read by nobody; `translated` by a person; `reviewed` by a second one. */
export type EntryState = (typeof entryStates)[number];

/** One string in another language. */
export interface CatalogueEntry {
  /** The translation: not empty, without blanks at either end. */
  readonly text: string;
  /** `hashOfText` of the source text it was made from; eight hexadecimal digits. */
  readonly sourceHash: string;
  readonly state: EntryState;
}

/** The texts of one revision in one further language; complete or not. */
export interface Catalogue {
  /** BCP 47 tag of the translations. */
  readonly language: string;
  readonly instrumentId: string;
  /** The revision it was written for. What is stale is said by the hashes alone. */
  readonly version: string;
  /** By the string ids of `stringsOf`; may also hold strings that the revision no longer has. */
  readonly strings: ReadonlyMap<string, CatalogueEntry>;
}
