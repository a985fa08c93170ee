import { describe, expect, it } from 'vitest';
import { levelQuestion, revisionOf } from '../flow/small-instrument.test-data.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { hashOfText } from './hash-of-text.ts';
import { translationStates } from './translation-states.ts';

const revision = revisionOf([levelQuestion('SM-A01', { levels: [] })]);

function catalogueOf(strings: Readonly<Record<string, CatalogueEntry>>): Catalogue {
  return { language: 'fr', instrumentId: 'small', version: '1.0.0', strings: new Map(Object.entries(strings)) };
}

describe('translationStates', () => {
  const states = translationStates(
    revision,
    catalogueOf({
      title: { text: 'Petit', sourceHash: hashOfText('Small'), state: 'machine-draft' },
      summary: { text: 'Un petit', sourceHash: hashOfText('A small instrument'), state: 'translated' },
      'reference-date': { text: 'ce jour', sourceHash: hashOfText('today'), state: 'reviewed' },
      'SM-A01/text': { text: 'Quoi ?', sourceHash: hashOfText('What?'), state: 'reviewed' },
      'SM-A00/text': { text: 'Avant', sourceHash: hashOfText('Before'), state: 'reviewed' },
    }),
  );

  it('says of each string whether it is missing, stale or how far its translation has come', () => {
    expect(states.strings.map(({ stringId, state }) => [stringId, state])).toEqual([
      ['title', 'machine-draft'],
      ['summary', 'current'],
      ['reference-date', 'reviewed'],
      ['bands/all/title', 'missing'],
      ['sections/A/title', 'missing'],
      ['sections/A/summary', 'missing'],
      ['sub-sections/A1/title', 'missing'],
      ['SM-A01/label', 'missing'],
      ['SM-A01/text', 'stale'],
    ]);
  });

  it('counts the strings in each state', () => {
    expect(states.counts).toEqual({ missing: 5, stale: 1, 'machine-draft': 1, current: 1, reviewed: 1 });
  });

  it('has the source text with its hash, and the translation where there is one', () => {
    expect(states.strings[8]).toEqual({
      stringId: 'SM-A01/text',
      text: 'What about SM-A01?',
      sourceHash: hashOfText('What about SM-A01?'),
      state: 'stale',
      translation: 'Quoi ?',
    });
    expect(states.strings[7]).not.toHaveProperty('translation');
  });

  it('names the translations that belong to no source text', () => {
    expect(states.obsolete).toEqual(['SM-A00/text']);
  });
});
