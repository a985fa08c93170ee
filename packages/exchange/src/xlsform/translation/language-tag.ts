/** English names of languages that forms are written in. Source: IANA language subtag registry. */
const languages: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['fr', 'French'],
  ['ar', 'Arabic'],
  ['es', 'Spanish'],
  ['pt', 'Portuguese'],
  ['ru', 'Russian'],
  ['zh', 'Chinese'],
  ['am', 'Amharic'],
  ['bn', 'Bengali'],
  ['de', 'German'],
  ['fa', 'Persian'],
  ['ha', 'Hausa'],
  ['hi', 'Hindi'],
  ['id', 'Indonesian'],
  ['it', 'Italian'],
  ['ja', 'Japanese'],
  ['km', 'Khmer'],
  ['ko', 'Korean'],
  ['lo', 'Lao'],
  ['mg', 'Malagasy'],
  ['mn', 'Mongolian'],
  ['ms', 'Malay'],
  ['my', 'Burmese'],
  ['ne', 'Nepali'],
  ['nl', 'Dutch'],
  ['pl', 'Polish'],
  ['ps', 'Pashto'],
  ['rw', 'Kinyarwanda'],
  ['si', 'Sinhala'],
  ['so', 'Somali'],
  ['sw', 'Swahili'],
  ['ta', 'Tamil'],
  ['th', 'Thai'],
  ['ti', 'Tigrinya'],
  ['tl', 'Tagalog'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['ur', 'Urdu'],
  ['vi', 'Vietnamese'],
  ['yo', 'Yoruba'],
];

const tagPattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * The tag of a language as forms write it: a tag in parentheses, a tag, or an English name.
 *
 * @returns a BCP 47 tag, or `undefined` for a language that cannot be told
 * @example
 * languageTag('French (fr)') // => 'fr'
 */
export function languageTag(written: string): string | undefined {
  const inParentheses = /\(([^()]+)\)\s*$/.exec(written)?.[1]?.trim();
  for (const text of [inParentheses, written.trim()]) {
    if (text === undefined) continue;
    if (tagPattern.test(text)) return text;
    const named = languages.find(([, name]) => name.toLowerCase() === text.toLowerCase());
    if (named !== undefined) return named[0];
  }
  return undefined;
}

/**
 * A language as the heading of a column, as the converter of ODK wants it.
 *
 * @example
 * languageHeading('fr') // => 'French (fr)'
 */
export function languageHeading(tag: string): string {
  const [subtag = tag] = tag.split('-');
  const name = languages.find(([known]) => known === subtag)?.[1];
  return `${name ?? tag} (${tag})`;
}

/** A private tag for a language that cannot be told, so that its texts are kept. */
export function unknownLanguageTag(written: string): string {
  const letters = written
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 8);
  return letters.length < 2 ? 'und' : `und-${letters}`;
}
