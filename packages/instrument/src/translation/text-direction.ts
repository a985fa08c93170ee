/** Scripts in use today that are written from right to left. Source: ISO 15924, Unicode bidirectional classes R and AL. */
const rightToLeftScripts: ReadonlySet<string> = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'mend',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'syre',
  'syrj',
  'syrn',
  'thaa',
  'yezi',
]);

/** Languages whose usual script is one of these. Source: CLDR, likely subtags. */
const rightToLeftLanguages: ReadonlySet<string> = new Set([
  'acm',
  'aeb',
  'aii',
  'apc',
  'ar',
  'arq',
  'ars',
  'ary',
  'arz',
  'bal',
  'bgn',
  'bqi',
  'brh',
  'ckb',
  'dv',
  'fa',
  'glk',
  'haz',
  'hbo',
  'he',
  'iw',
  'ji',
  'khw',
  'ks',
  'lrc',
  'luz',
  'mzn',
  'nqo',
  'pnb',
  'prs',
  'ps',
  'rhg',
  'sd',
  'sdh',
  'skr',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/**
 * In which direction a text of a language is read, for the `dir` of what shows it.
 *
 * A script subtag decides where there is one, otherwise the usual script of the language. A region alone decides nothing:
 * Punjabi as written in Pakistan is `pa-Arab`, not `pa-PK`.
 *
 * @param language BCP 47 tag, in capital or small letters
 * @example textDirection('ar-EG') // => 'rtl'
 * @example textDirection('az-Arab') // => 'rtl'
 * @example textDirection('fr') // => 'ltr'
 */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...others] = language.toLowerCase().split('-');
  // Up to three extended language subtags of three letters may stand before the script.
  const script = others.find((subtag, index) => !/^[a-z]{3}$/.test(subtag) || index > 2);
  const isScript = script !== undefined && /^[a-z]{4}$/.test(script);
  const isRightToLeft = isScript ? rightToLeftScripts.has(script) : rightToLeftLanguages.has(primary);
  return isRightToLeft ? 'rtl' : 'ltr';
}
