import { Scalar, stringify } from 'yaml';
import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import { entryStates, type Catalogue, type CatalogueEntry, type EntryState } from '../translation/catalogue.ts';
import { hashOfText } from '../translation/hash-of-text.ts';
import { stringsOf } from '../translation/strings-of.ts';

/** Longest line that an entry is written in; longer ones take a line for each key. */
const lineWidth = 120;

/**
 * Writes a catalogue as a file for translators: the strings in the order in which they are read, each in one line where it
 * fits. A missing string stands as a comment that becomes its entry when the marks are taken away and the text is
 * translated; a stale one has a comment with the source text of now; obsolete ones stand at the end.
 *
 * `readCatalogue` of the result gives the same catalogue. Comments of an earlier file are not kept.
 *
 * @param revision the revision in its own language
 * @param catalogue what is translated so far; one without strings gives the sheet to begin with
 */
export function writeCatalogue(revision: InstrumentRevision, catalogue: Catalogue): string {
  const state = usualState(catalogue);
  const sources = stringsOf(revision);
  const known = new Set(sources.map(({ stringId }) => stringId));
  const obsolete = [...catalogue.strings].filter(([stringId]) => !known.has(stringId));
  const lines = sources.flatMap(({ stringId, text }) => {
    const sourceHash = hashOfText(text);
    const source = commented(entryLines(stringId, { text, sourceHash, state }, state));
    const entry = catalogue.strings.get(stringId);
    if (entry === undefined) return source;
    const written = entryLines(stringId, entry, state);
    return entry.sourceHash === sourceHash ? written : ['# stale, its source is now', ...source, ...written];
  });
  const rest = obsolete.flatMap(([stringId, entry]) => entryLines(stringId, entry, state));
  const strings = [...lines, ...(rest.length === 0 ? [] : ['# no longer in the instrument', ...rest])];
  const { language, instrumentId, version } = catalogue;
  return [
    `# ${instrumentId} in the language ${language}.`,
    '#',
    '# "of" is the hash of the source text that was translated; where that text has changed since, a comment says what it',
    '# is now: translate it again and put the new hash in. A string that is not translated yet stands as a comment with its',
    '# source text: take the marks away and write the translation in its place. Texts are all that changes: keep numbers.',
    '# State: machine-draft (nobody has read it), translated (by a person), reviewed (by a second person).',
    '',
    `language: ${isWord(language) ? `'${language}'` : language}`,
    `translates: ${stringify({ instrumentId, version }, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()}`,
    `state: ${state} # of every string that does not say otherwise`,
    'strings:',
    ...strings.map(indented),
    '',
  ].join('\n');
}

/** The state that most entries have; of several the least finished. */
function usualState({ strings }: Catalogue): EntryState {
  const states = [...strings.values()].map(({ state }) => state);
  const counts = entryStates.map((state) => ({ state, count: states.filter((other) => other === state).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.state ?? 'machine-draft';
}

function entryLines(
  stringId: string,
  { text, sourceHash, state }: CatalogueEntry,
  usual: EntryState,
): readonly string[] {
  const key = /^[A-Za-z][A-Za-z0-9/-]*$/.test(stringId) && !isWord(stringId) ? stringId : JSON.stringify(stringId);
  const entry = { of: sourceHash, text: scalarOf(text), ...(state === usual ? {} : { state }) };
  // Also readers of YAML 1.1 are to see the text No as a text.
  const style = { lineWidth: 0, singleQuote: true, compat: 'yaml-1.1' } as const;
  const inOneLine = `${key}: ${stringify(entry, { ...style, collectionStyle: 'flow' }).trimEnd()}`;
  const lines =
    inOneLine.length + 2 <= lineWidth && !inOneLine.includes('\n')
      ? [inOneLine]
      : [
          `${key}:`,
          ...stringify(entry, { ...style, blockQuote: 'literal' })
            .trimEnd()
            .split('\n')
            .map(indented),
        ];
  return lines.map(escaped);
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

/** What YAML reads as something else than a text. */
function isWord(text: string): boolean {
  return /^(null|true|false|yes|no|on|off|y|n)$/i.test(text);
}

/** A text with what readers of YAML, this one among them, refuse or change unless it is an escape stands in double quotes. */
function scalarOf(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (/[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\uFEFF\uFFFD]/u.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Escapes what double quotes alone leave as it is. */
function escaped(line: string): string {
  return line.replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFD]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function commented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '#' : `# ${line}`));
}
