import { isMap, isScalar } from 'yaml';
import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import { questionsInOrder } from '../definition/questions-in-order.ts';
import { nearestName } from '../expression/checking/nearest-name.ts';
import { entryStates, type Catalogue, type CatalogueEntry, type EntryState } from '../translation/catalogue.ts';
import { hashOfText } from '../translation/hash-of-text.ts';
import { lostParts } from '../translation/lost-parts.ts';
import { stringsOf } from '../translation/strings-of.ts';
import { CatalogueProblems, type CatalogueProblem, type CatalogueProblemCode } from './catalogue-problems.ts';
import { isIdOf } from './format/id-patterns.ts';
import { checkCharacters } from './document/check-characters.ts';
import { entriesAt, Fields, type Entry } from './document/fields.ts';
import { openYaml } from './document/open-yaml.ts';
import { Reading } from './document/reading.ts';
import type { Spot } from './document/spot.ts';
import { oneOfAt, textAt } from './document/value-at.ts';

/** A catalogue when the file has no error, and everything that is wrong or odd about the file. */
export interface ReadCatalogue {
  readonly catalogue?: Catalogue;
  readonly problems: readonly CatalogueProblem[];
}

/** Names that are searched for an unknown string id; each search looks at every missing string. */
const searchLimit = 50;

/**
 * Reads the texts of an instrument in one further language and compares them with the revision they translate: all
 * problems at once, each with line, column, string and remedy.
 *
 * Errors are what makes the file unusable: its form, another instrument, the language of the instrument itself. What is
 * missing, stale or obsolete, and what a translation seems to have lost, are warnings: an unfinished catalogue is usable.
 *
 * Total: any text gives a catalogue or problems, in time bounded by its length and the number of source strings.
 *
 * @param text the whole file, YAML 1.2
 * @param options.fileName how the problems name the file
 * @param options.revision the revision in its own language
 */
export function readCatalogue(
  text: string,
  { fileName, revision }: { readonly fileName: string; readonly revision: InstrumentRevision },
): ReadCatalogue {
  const reading = new Reading(text, fileName);
  const problems = new CatalogueProblems(reading);
  const spot = openYaml(reading, 'the catalogue');
  if (spot === undefined) return { problems: problems.all };
  checkCharacters(reading, spot);
  const fields = new Fields(reading, spot, 'a catalogue', ['language', 'translates', 'state', 'strings']);
  const language = readLanguage(problems, fields.required('language'), revision);
  const translates = readTranslates(problems, fields.required('translates'), revision);
  const state = fields.oneOf('state', entryStates) ?? 'machine-draft';
  const strings = readStrings(problems, fields.required('strings'), revision, state);
  if (problems.hasErrors) return { problems: problems.all };
  return { catalogue: { language, ...translates, strings }, problems: problems.all };
}

function readLanguage(problems: CatalogueProblems, spot: Spot | undefined, revision: InstrumentRevision): string {
  const language = (spot === undefined ? undefined : textAt(problems.reading, spot, 'language')) ?? '';
  if (spot === undefined || language === '') return language;
  if (!isIdOf('language', language)) {
    const what = `"${language.slice(0, 60)}" cannot be the language; write its tag, like fr or zh-Hant`;
    problems.reading.report('bad-id', spot, what);
  } else if (language.toLowerCase() === revision.language.toLowerCase()) {
    const what = `${language} is the language of the instrument itself; change its texts there`;
    problems.report('wrong-language', spot, what, { severity: 'error' });
  }
  return language;
}

function readTranslates(
  problems: CatalogueProblems,
  spot: Spot | undefined,
  revision: InstrumentRevision,
): Pick<Catalogue, 'instrumentId' | 'version'> {
  if (spot === undefined) return { instrumentId: '', version: '' };
  const fields = new Fields(problems.reading, spot, 'translates', ['instrumentId', 'version']);
  const instrumentId = fields.text('instrumentId');
  const version = fields.text('version');
  if (instrumentId !== '' && instrumentId !== revision.instrumentId) {
    const what = `this translates "${instrumentId.slice(0, 60)}", but stands beside ${revision.instrumentId}; move the file or change the instrumentId`;
    problems.report('wrong-instrument', fields.optional('instrumentId') ?? spot, what, { severity: 'error' });
  }
  if (version !== '' && !isIdOf('version', version)) {
    const what = `"${version.slice(0, 60)}" cannot be the version; write it like ${revision.version}`;
    problems.reading.report('bad-id', fields.optional('version') ?? spot, what);
  } else if (version !== '' && version !== revision.version) {
    const what = `this was written for version ${version.slice(0, 20)}, the instrument is ${revision.version}; see what is stale, then change the version`;
    problems.report('other-version', fields.optional('version') ?? spot, what);
  }
  return { instrumentId, version };
}

function readStrings(
  problems: CatalogueProblems,
  spot: Spot | undefined,
  revision: InstrumentRevision,
  state: EntryState,
): ReadonlyMap<string, CatalogueEntry> {
  const strings = new Map<string, CatalogueEntry>();
  if (spot === undefined) return strings;
  const sources = new Map(stringsOf(revision).map(({ stringId, text }) => [stringId, text]));
  const questionIds = new Set(questionsInOrder(revision).map(({ questionId }) => questionId));
  // Only comments below the key: nothing is translated yet.
  const isEmpty = spot.node === null || (isScalar(spot.node) && spot.node.value === null);
  const entries = isEmpty ? [] : entriesAt(problems.reading, spot, 'the strings');
  if (entries === undefined) return strings;
  const obsolete: { readonly spot: Spot; readonly entry: Entry; readonly sourceHash: string }[] = [];
  for (const entry of entries) {
    const [first = ''] = entry.key.split('/', 1);
    const place = { ...entry.spot, place: `string ${entry.key.slice(0, 100)}` };
    const at = questionIds.has(first) ? { ...place, questionId: first } : place;
    const source = sources.get(entry.key);
    const found = readEntry(problems, at, entry.key, source, state);
    if (source === undefined) obsolete.push({ spot: at, entry, sourceHash: found?.sourceHash ?? '' });
    if (found !== undefined) strings.set(entry.key, found);
  }
  const given = new Set(entries.map(({ key }) => key));
  const missing = [...sources.keys()].filter((stringId) => !given.has(stringId));
  const byHash = new Map(missing.map((stringId) => [hashOfText(sources.get(stringId) ?? ''), stringId]));
  for (const [index, { spot: at, entry, sourceHash }] of obsolete.entries()) {
    const moved = byHash.get(sourceHash);
    const near = index < searchLimit ? nearestName(entry.key, missing) : undefined;
    const remedy =
      moved !== undefined
        ? `it translates the text of "${moved}"; rename it`
        : near !== undefined
          ? `did you mean "${near}"?`
          : 'take it out, or keep it for its words';
    const what = `the instrument has no such string; ${remedy}`;
    problems.report('obsolete-string', at, what, { offset: entry.keyOffset, stringIds: [entry.key] });
  }
  if (missing.length > 0) {
    const what = `${missing.length} of ${sources.size} strings are missing, the first is ${missing[0]}; they are shown in the language of the instrument`;
    problems.report('missing-strings', spot, what, { stringIds: missing });
  }
  return strings;
}

/** Reads one translation; `undefined` where something of it is missing or of the wrong form, which was reported then. */
function readEntry(
  problems: CatalogueProblems,
  spot: Spot,
  stringId: string,
  source: string | undefined,
  defaultState: EntryState,
): CatalogueEntry | undefined {
  const { reading } = problems;
  const fields = new Fields(reading, spot, 'a string', ['of', 'text', 'state']);
  const at = fields.required('text');
  const text = at === undefined ? undefined : textAt(reading, at, 'text');
  const ownState = fields.optional('state');
  const state = ownState === undefined ? defaultState : oneOfAt(reading, ownState, 'state', entryStates);
  const of = fields.optional('of');
  const sourceHash = readHash(problems, of, spot, stringId, source);
  if (at === undefined || text === undefined || sourceHash === undefined || state === undefined) return undefined;
  const note: Note = (code, place, what) => problems.report(code, place, what, { stringIds: [stringId] });
  checkBlanks(note, at, text);
  if (source !== undefined && sourceHash === hashOfText(source)) checkMeaning(note, at, source, text);
  else if (source !== undefined) {
    const what = `the source text has changed since, it is now "${shortened(source)}"; translate it again and write of: ${hashOfText(source)}`;
    note('stale-string', of ?? spot, what);
  }
  return { text, sourceHash, state };
}

/** The hash as it is written: without quotes, 12345678 would read as a number. */
function readHash(
  problems: CatalogueProblems,
  of: Spot | undefined,
  entry: Spot,
  stringId: string,
  source: string | undefined,
): string | undefined {
  const now = source === undefined ? '' : `; of the text as it is now it is ${hashOfText(source)}`;
  if (of === undefined) {
    // What is no map at all was reported as that.
    if (isMap(entry.node)) {
      problems.reading.report('missing-key', entry, `"of", the hash of the source text, is missing${now}`);
    }
    return undefined;
  }
  const hash = isScalar(of.node) ? (of.node.source ?? '').trim() : '';
  if (/^[0-9a-f]{8}$/.test(hash)) return hash;
  const what = `"of" is the hash of the source text, eight of 0-9 and a-f${now}`;
  problems.report('bad-hash', of, what, { severity: 'error', stringIds: [stringId] });
  return undefined;
}

type Note = (code: CatalogueProblemCode, spot: Spot, what: string) => void;

function checkBlanks(note: Note, spot: Spot, text: string): void {
  const { node } = spot;
  // A block of lines ends with a line break that nobody wrote.
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  if (isBlock || !isScalar(node) || node.value === text) return;
  note('outer-blanks', spot, 'the text has blanks at its beginning or end; take them out, they are not read');
}

function checkMeaning(note: Note, spot: Spot, source: string, text: string): void {
  const lost = lostParts(source, text);
  if (lost.length > 0) {
    const what = `the source text has ${lost.slice(0, 10).join(', ')}, the translation has not; put it in, or see that it is said in words`;
    note('lost-part', spot, what);
  }
  // A single word or name may well be the same in both languages.
  const isSentence = (source.match(/\p{L}{2,}/gu) ?? []).length > 2;
  if (text === source && isSentence) note('same-as-source', spot, 'the text is the source text itself; translate it');
}

function shortened(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
