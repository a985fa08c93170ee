import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import type { Catalogue } from './catalogue.ts';
import { hashOfText } from './hash-of-text.ts';
import { stringsOf, type SourceString } from './strings-of.ts';

/**
 * What stands beside a source text in another language: nothing (`missing`), a translation of an earlier text (`stale`),
 * a translation of this very text by a program (`machine-draft`), by a person (`current`), and read by a second person
 * (`reviewed`).
 */
export type StringState = 'missing' | 'stale' | 'machine-draft' | 'current' | 'reviewed';

/** A source text with what a catalogue has for it. */
export interface StringWithState extends SourceString {
  /** `hashOfText` of the text as it is now. */
  readonly sourceHash: string;
  readonly state: StringState;
  /** Absent where it is missing. */
  readonly translation?: string;
}

/** How far a catalogue has come. */
export interface TranslationStates {
  /** Every source string, in the order of reading. */
  readonly strings: readonly StringWithState[];
  /** Number of source strings in each state; together all of them. */
  readonly counts: Readonly<Record<StringState, number>>;
  /** Ids of translations that belong to no source text, in the order of the catalogue. */
  readonly obsolete: readonly string[];
}

/** Compares a catalogue with the texts of a revision, string by string. */
export function translationStates(revision: InstrumentRevision, catalogue: Catalogue): TranslationStates {
  const counts: Record<StringState, number> = { missing: 0, stale: 0, 'machine-draft': 0, current: 0, reviewed: 0 };
  const strings = stringsOf(revision).map((string): StringWithState => {
    const sourceHash = hashOfText(string.text);
    const entry = catalogue.strings.get(string.stringId);
    const state = stateOf(sourceHash, entry);
    counts[state] += 1;
    return { ...string, sourceHash, state, ...(entry === undefined ? {} : { translation: entry.text }) };
  });
  const known = new Set(strings.map(({ stringId }) => stringId));
  const obsolete = [...catalogue.strings.keys()].filter((stringId) => !known.has(stringId));
  return { strings, counts, obsolete };
}

function stateOf(sourceHash: string, entry: ReturnType<Catalogue['strings']['get']>): StringState {
  if (entry === undefined) return 'missing';
  if (entry.sourceHash !== sourceHash) return 'stale';
  return entry.state === 'translated' ? 'current' : entry.state;
}
