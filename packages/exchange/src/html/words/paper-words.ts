import { arabicWords } from './arabic.ts';
import { englishWords } from './english.ts';
import { frenchWords } from './french.ts';

/** Names one of the words or sentences around a questionnaire. */
export type PaperWord = keyof typeof englishWords;

/** The words of one language; whoever has better ones passes an own record. */
export type PaperWords = Readonly<Record<PaperWord, string>>;

const byLanguage: ReadonlyMap<string, PaperWords> = new Map<string, PaperWords>([
  ['en', englishWords],
  ['fr', frenchWords],
  ['ar', arabicWords],
]);

/**
 * The words there are for a language, regions and scripts left aside; `undefined` where there are none.
 *
 * @example knownPaperWords('fr-SN')?.tickOne // => 'Cochez une seule case'
 */
export function knownPaperWords(language: string): PaperWords | undefined {
  return byLanguage.get(language.toLowerCase().split('-', 1)[0] ?? '');
}

/**
 * The words of a language, English where there are none.
 *
 * @example paperWords('sw').tickOne // => 'Tick one'
 */
export function paperWords(language: string): PaperWords {
  return knownPaperWords(language) ?? englishWords;
}
