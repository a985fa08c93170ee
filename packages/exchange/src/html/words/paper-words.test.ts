import { describe, expect, test } from 'vitest';
import { arabicWords } from './arabic.ts';
import { englishWords } from './english.ts';
import { fillIn } from './fill-in.ts';
import { frenchWords } from './french.ts';
import { paperWords } from './paper-words.ts';

describe('the words of paper', () => {
  test.each([
    ['French', frenchWords],
    ['Arabic', arabicWords],
  ])('say in %s everything that is said in English, with the same things filled in', (_language, words) => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(englishWords).toSorted());
    const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    for (const [name, text] of Object.entries(words)) {
      expect(placesOf(text), name).toEqual(placesOf(englishWords[name as keyof typeof englishWords]));
      expect(text.trim(), name).toBe(text);
      expect(text, name).not.toBe('');
    }
  });

  test('are found by language whatever the region or script, English where there are none', () => {
    expect(paperWords('fr-SN')).toBe(frenchWords);
    expect(paperWords('AR')).toBe(arabicWords);
    expect(paperWords('sw')).toBe(englishWords);
    expect(paperWords('')).toBe(englishWords);
  });
});

test('what is filled in is never looked at again', () => {
  expect(fillIn('{a} or {b} or {c}', { a: '{b}', b: '$&' })).toBe('{b} or $& or {c}');
});
