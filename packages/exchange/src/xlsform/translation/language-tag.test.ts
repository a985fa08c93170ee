import { describe, expect, test } from 'vitest';
import { languageHeading, languageTag, unknownLanguageTag } from './language-tag.ts';

describe('languageTag', () => {
  test.each([
    ['English (en)', 'en'],
    ['Français (fr)', 'fr'],
    ['zh-Hant', 'zh-Hant'],
    ['Portuguese', 'pt'],
    ['arabic', 'ar'],
    ['Whatever (English)', 'en'],
    ['Klingon', undefined],
    ['', undefined],
  ])('reads %j as %s', (written, tag) => {
    expect(languageTag(written)).toBe(tag);
  });

  test('reads back what languageHeading writes', () => {
    for (const tag of ['en', 'fr', 'ar', 'zh-Hant', 'pt-BR', 'qu']) expect(languageTag(languageHeading(tag))).toBe(tag);
  });
});

describe('unknownLanguageTag', () => {
  test('is a tag that the reader of catalogues takes', () => {
    expect(['Klingon', 'a language that is long', '日本語', 'x'].map(unknownLanguageTag)).toEqual([
      'und-klingon',
      'und-alanguag',
      'und',
      'und',
    ]);
  });
});
