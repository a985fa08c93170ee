import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import type { Catalogue } from './catalogue.ts';
import { hashOfText } from './hash-of-text.ts';
import { mapTexts } from './map-texts.ts';

/** A revision in another language, and what of it is not, or not surely, in that language. */
export interface TranslatedRevision {
  readonly revision: InstrumentRevision;
  /** Ids of the strings without a translation, in the order of reading; they keep the source text. */
  readonly untranslated: readonly string[];
  /** Ids of the strings whose source has changed since they were translated, in the order of reading. */
  readonly stale: readonly string[];
}

/**
 * Puts the texts of a catalogue into a revision. Only texts and the language change: ids, numbers, expressions and the
 * order of everything stay, so that answers, scores and checks are the same in every language.
 *
 * A catalogue of another instrument translates nothing. One of another version does: each string is compared by its hash.
 *
 * @param options.staleTexts what to show where the source text has changed since: the old `translation` (the default; a
 *   reader understands an earlier wording better than a foreign one) or the `source` text
 */
export function translateRevision(
  revision: InstrumentRevision,
  catalogue: Catalogue,
  { staleTexts = 'translation' }: { readonly staleTexts?: 'translation' | 'source' } = {},
): TranslatedRevision {
  const strings = catalogue.instrumentId === revision.instrumentId ? catalogue.strings : new Map<string, never>();
  const untranslated = new Set<string>();
  const stale = new Set<string>();
  const translated = mapTexts(revision, (stringId, text) => {
    const entry = strings.get(stringId);
    if (entry === undefined) {
      untranslated.add(stringId);
      return text;
    }
    if (entry.sourceHash === hashOfText(text)) return entry.text;
    stale.add(stringId);
    return staleTexts === 'translation' ? entry.text : text;
  });
  return {
    revision: { ...translated, language: catalogue.language },
    untranslated: [...untranslated],
    stale: [...stale],
  };
}
