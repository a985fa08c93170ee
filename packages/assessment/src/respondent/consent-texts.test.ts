import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { consentTexts, currentConsent } from './consent-texts.ts';

/** A line is added for a new version; a line that stands is never changed. */
const pinned = {
  '1': '1a5b2ce835ef504538d4ea5fdc2a7bf4cf6a1fa41f7188e287f4433b2bbd79f1',
};

test('a version of the consent is never changed: people have agreed to these words', () => {
  const hashes = consentTexts.map(({ version, paragraphs }) => [
    version,
    createHash('sha256').update(JSON.stringify(paragraphs)).digest('hex'),
  ]);
  expect(Object.fromEntries(hashes)).toEqual(pinned);
  expect(hashes).toHaveLength(Object.keys(pinned).length);
});

test('the newest is asked for, and says the same number of things in each language', () => {
  expect(currentConsent.version).toBe('1');
  const { en, fr } = currentConsent.paragraphs;
  expect(fr).toHaveLength(en.length);
});
