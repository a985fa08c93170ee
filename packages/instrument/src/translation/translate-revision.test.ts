import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import { levelQuestion, revisionOf } from '../flow/small-instrument.test-data.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { everyKindRevision } from './every-kind.test-data.ts';
import { hashOfText } from './hash-of-text.ts';
import { stringsOf } from './strings-of.ts';
import { changeTextsByKey } from './texts-by-key.test-data.ts';
import { textsFrom } from './texts-from.test-data.ts';
import { translateRevision } from './translate-revision.ts';

/** A catalogue of some strings of a revision. */
function catalogueFor(
  revision: InstrumentRevision,
  entryOf: (text: string, stringId: string) => Partial<CatalogueEntry> | undefined,
): Catalogue {
  const strings = new Map<string, CatalogueEntry>();
  for (const { stringId, text } of stringsOf(revision)) {
    const entry = entryOf(text, stringId);
    if (entry !== undefined) {
      strings.set(stringId, { text: `fr ${text}`, sourceHash: hashOfText(text), state: 'translated', ...entry });
    }
  }
  const { instrumentId, version } = revision;
  return { language: 'fr', instrumentId, version, strings };
}

const pools = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 60 });

describe('translateRevision', () => {
  it('puts the translation of each text in its place, in every kind of question, and sets the language', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const source = everyKindRevision(textsFrom(pool));
        const { revision, untranslated, stale } = translateRevision(
          source,
          catalogueFor(source, () => ({})),
        );
        const expected = changeTextsByKey(source, (text) => `fr ${text}`);
        expect(revision).toEqual({ ...(expected as InstrumentRevision), language: 'fr' });
        expect({ untranslated, stale }).toEqual({ untranslated: [], stale: [] });
      }),
    );
  });

  it('never changes an id, a number, an expression or the order of anything', () => {
    const texts = fc.array(fc.option(fc.string({ unit: 'binary' }), { nil: undefined }), { minLength: 1 });
    fc.assert(
      fc.property(pools, texts, fc.constantFrom('translation', 'source'), (pool, translations, staleTexts) => {
        const source = everyKindRevision(textsFrom(pool));
        let index = 0;
        const catalogue = catalogueFor(source, () => {
          const text = translations[(index += 1) % translations.length];
          return text === undefined ? undefined : { text, ...(index % 3 === 0 ? { sourceHash: '00000000' } : {}) };
        });
        const { revision } = translateRevision(source, catalogue, { staleTexts });
        const blank = (one: InstrumentRevision) => changeTextsByKey({ ...one, language: '' }, () => '');
        expect(blank(revision)).toEqual(blank(source));
      }),
    );
  });

  it('gives the same revision where every text is translated by itself', () => {
    const source = everyKindRevision();
    const { revision } = translateRevision(
      source,
      catalogueFor(source, (text) => ({ text })),
    );
    expect(revision).toEqual({ ...source, language: 'fr' });
  });

  it('keeps the source text of a missing string and names it once', () => {
    const source = everyKindRevision();
    const catalogue = catalogueFor(source, (_, stringId) => (stringId === 'common/state/4' ? undefined : {}));
    const { revision, untranslated } = translateRevision(source, catalogue);
    expect(untranslated).toEqual(['common/state/4']);
    expect(revision.commonLevels?.state?.[3]?.text).toBe('Text of state 4');
    expect(revision.sections[0]?.subSections[0]?.questions[2]).toHaveProperty('levels.3.text', 'Text of state 4');
    expect(revision.sections[0]?.subSections[0]?.questions[2]).toHaveProperty('levels.1.text', 'fr Text of state 1');
  });

  it('shows a stale translation and names it, or shows the source text when asked to', () => {
    const source = revisionOf([levelQuestion('SM-A01')]);
    const catalogue = catalogueFor(source, (_, stringId) =>
      stringId === 'title' ? { text: 'Petit', sourceHash: hashOfText('Tiny') } : {},
    );
    const kept = translateRevision(source, catalogue);
    expect([kept.revision.title, kept.stale, kept.untranslated]).toEqual(['Petit', ['title'], []]);
    const back = translateRevision(source, catalogue, { staleTexts: 'source' });
    expect([back.revision.title, back.stale, back.untranslated]).toEqual(['Small', ['title'], []]);
  });

  it('takes nothing from a catalogue of another instrument', () => {
    const source = revisionOf([levelQuestion('SM-A01')]);
    const catalogue = { ...catalogueFor(source, () => ({})), instrumentId: 'other' };
    const { revision, untranslated } = translateRevision(source, catalogue);
    expect(revision.title).toBe('Small');
    expect(untranslated).toEqual(stringsOf(source).map(({ stringId }) => stringId));
  });
});
