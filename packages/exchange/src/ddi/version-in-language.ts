import { questionsInOrder, type Grid, type InstrumentRevision, type Question } from '@groundwork/instrument';
import { translateRevision, type Catalogue } from '@groundwork/instrument/authoring';
import { conditionInWords, type Telling } from '../html/expression-in-words.ts';
import { englishWords } from '../html/words/english.ts';
import { fillIn } from '../html/words/fill-in.ts';
import { knownPaperWords, type PaperWord } from '../html/words/paper-words.ts';

/** A revision in one language, and what sentences about it are made of in that language. */
export interface VersionInLanguage {
  /** BCP 47 tag. */
  readonly language: string;
  readonly revision: InstrumentRevision;
  readonly questions: ReadonlyMap<string, Question>;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly telling: Telling;
  /** Whether there are words of ours in this language; where not, `telling` is in English. */
  readonly hasWords: boolean;
}

/** The same text in several languages, the source first; a language in which it is not known is left out. */
export type TextInLanguages = readonly { readonly language: string; readonly text: string }[];

/**
 * The revision in its own language, then in that of each catalogue. A string that is not translated, or was translated
 * from another wording, keeps the source text there.
 */
export function versionsInLanguages(
  revision: InstrumentRevision,
  catalogues: readonly Catalogue[],
): readonly [VersionInLanguage, ...VersionInLanguage[]] {
  const translated = catalogues
    .filter(({ instrumentId, language }) => instrumentId === revision.instrumentId && language !== revision.language)
    .map((catalogue) => translateRevision(revision, catalogue, { staleTexts: 'source' }).revision);
  return [versionOf(revision), ...translated.map(versionOf)];
}

function versionOf(revision: InstrumentRevision): VersionInLanguage {
  const { language } = revision;
  const questions = new Map(questionsInOrder(revision).map((question) => [question.questionId, question]));
  const subSections = revision.sections.flatMap((section) => section.subSections);
  const grids = new Map(subSections.flatMap((part) => part.grids ?? []).map((grid) => [grid.gridId, grid]));
  const words = knownPaperWords(language);
  const telling = { questions, words: words ?? englishWords };
  return { language, revision, questions, grids, telling, hasWords: words !== undefined };
}

/**
 * A text of the instrument in all languages that have their own: one that reads the same as the source is the source.
 *
 * @param pick finds the text in a version; `undefined` where there is none
 */
export function textIn(
  [source, ...others]: readonly [VersionInLanguage, ...VersionInLanguage[]],
  pick: (version: VersionInLanguage) => string | undefined,
): TextInLanguages {
  const text = pick(source);
  if (text === undefined) return [];
  const translated = others.flatMap((version) => {
    const found = pick(version);
    return found === undefined || found === text ? [] : [{ language: version.language, text: found }];
  });
  return [{ language: source.language, text }, ...translated];
}

/** A sentence of ours in all languages for which we have words; in English at least. */
export function sentenceIn(
  versions: readonly [VersionInLanguage, ...VersionInLanguage[]],
  say: (telling: Telling, version: VersionInLanguage) => string,
): TextInLanguages {
  const [source, ...others] = versions;
  const first = { language: source.hasWords ? source.language : 'en', text: say(source.telling, source) };
  const known = others.filter(({ hasWords }) => hasWords);
  return [first, ...known.map((version) => ({ language: version.language, text: say(version.telling, version) }))];
}

/** "Asked if ..." or "Asked unless ...": the sentence that a condition of being asked makes. */
export function askedSentence(expression: string, telling: Telling, isSkip: boolean): string {
  const { sense, text } = conditionInWords(expression, telling);
  const isUnless = (sense === 'unless') !== isSkip;
  const word: PaperWord = isUnless ? 'askedUnless' : 'askedIf';
  return fillIn(telling.words[word], { condition: text });
}
