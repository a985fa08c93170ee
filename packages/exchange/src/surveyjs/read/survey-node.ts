import { isList, isObject, memberPath, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { surveyLimits } from '../survey-limits.ts';
import type { ReportDraft, SurveyJsNoteCode, SurveyJsNoteKind } from '../survey-js-report.ts';
import { languageTag, type Localised } from './localised.ts';
import { reasonFor } from './property-reasons.ts';

/** What all parts of a reading share. */
export interface SurveyReading {
  readonly report: ReportDraft;
  /** The language of plain texts and of `default`. */
  readonly language: string;
  /** Every further language that some text has. */
  readonly languages: Set<string>;
}

/** A value with the place where it stands. */
export interface Placed {
  readonly value: JsonValue;
  readonly path: string;
}

/**
 * One object of a survey, read member by member. What nobody has asked for when it is closed is named in the report, so
 * that nothing can be forgotten.
 */
export class SurveyNode {
  readonly path: string;
  readonly #reading: SurveyReading;
  readonly #object: JsonObject;
  readonly #left: Set<string>;

  constructor(reading: SurveyReading, object: JsonObject, path: string) {
    this.#reading = reading;
    this.#object = object;
    this.#left = new Set(object.keys());
    this.path = path;
  }

  pathOf(name: string): string {
    return memberPath(this.path, name);
  }

  note(kind: SurveyJsNoteKind, code: SurveyJsNoteCode, name: string | undefined, message: string): void {
    this.#reading.report.note(kind, code, name === undefined ? this.path : this.pathOf(name), message);
  }

  /** Names a member that is there and is not carried, in words of the caller. */
  refuse(name: string, code: SurveyJsNoteCode, message: string): void {
    if (this.#left.delete(name)) this.note('not-carried', code, name, message);
  }

  /** The value of a member, whatever it is; from now on it counts as read. */
  take(name: string): JsonValue | undefined {
    this.#left.delete(name);
    return this.#object.get(name);
  }

  /** A member without counting it as read. */
  peek(name: string): JsonValue | undefined {
    return this.#object.get(name);
  }

  /** The first of several names of the same thing. */
  #first(names: readonly string[]): string | undefined {
    return names.find((name) => this.#object.has(name));
  }

  /** A text in all its languages; of several names the first that is there. Blank ones are none, and named. */
  text(...names: readonly string[]): Localised | undefined {
    const name = this.#first(names);
    return name === undefined
      ? undefined
      : readText(this.#reading, { value: this.take(name) ?? null, path: this.pathOf(name) });
  }

  /** A text that is no matter of language: a name, an expression. */
  string(...names: readonly string[]): string | undefined {
    const name = this.#first(names);
    if (name === undefined) return undefined;
    const value = this.take(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value === '') return this.#none(name, 'empty-text', 'this is empty');
    return this.#none(name, 'wrong-type', 'a text is expected here');
  }

  number(...names: readonly string[]): number | undefined {
    const name = this.#first(names);
    if (name === undefined) return undefined;
    const value = this.take(name);
    const read = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read)
      ? read
      : this.#none(name, 'wrong-type', 'a number is expected here');
  }

  flag(...names: readonly string[]): boolean {
    const name = this.#first(names);
    if (name === undefined) return false;
    const value = this.take(name);
    if (typeof value === 'boolean') return value;
    this.#none(name, 'wrong-type', 'true or false is expected here');
    return false;
  }

  /** The items of a list; none where there is no list. */
  list(...names: readonly string[]): readonly Placed[] {
    const name = this.#first(names);
    if (name === undefined) return [];
    const value = this.take(name);
    if (isList(value)) return value.map((item, index) => ({ value: item, path: `${this.pathOf(name)}[${index}]` }));
    this.#none(name, 'wrong-type', 'a list is expected here');
    return [];
  }

  #none(name: string, code: SurveyJsNoteCode, message: string): undefined {
    this.note('not-carried', code, name, message);
  }

  /** Leaves the rest aside, since the caller has named the whole. */
  leave(): void {
    this.#left.clear();
  }

  /** Names all that was not read. */
  close(): void {
    for (const name of this.#left) {
      const { code, message } = reasonFor(name);
      this.note('not-carried', code, name, message);
    }
    this.#left.clear();
  }
}

/** Reads an object to its end; names a value that is none. */
export function withNode<T>(
  reading: SurveyReading,
  { value, path }: Placed,
  read: (node: SurveyNode) => T,
): T | undefined {
  if (!isObject(value)) {
    reading.report.note('not-carried', 'wrong-type', path, 'an object is expected here');
    return undefined;
  }
  const node = new SurveyNode(reading, value, path);
  const result = read(node);
  node.close();
  return result;
}

/** Reads a text in all its languages; `undefined` where there is none, which is named then. */
export function readText(reading: SurveyReading, { value, path }: Placed): Localised | undefined {
  const { report, language } = reading;
  if (!isObject(value)) {
    const text = plainText(reading, { value, path });
    return text === undefined ? undefined : new Map([[language, text]]);
  }
  const texts = new Map<string, string>();
  // In the order of their weight: the language itself, then `default`, then the rest.
  const names = [...value.keys()].toSorted((a, b) => weightOf(a, language) - weightOf(b, language));
  for (const name of names) {
    const at = memberPath(path, name);
    const text = plainText(reading, { value: value.get(name) ?? null, path: at });
    if (text === undefined) continue;
    // Plain texts of SurveyJS are English unless the survey is in another language.
    const tag = name === 'default' ? (texts.has(language) ? 'en' : language) : languageTag(name);
    if (tag === undefined) {
      report.note('not-carried', 'language', at, `"${name.slice(0, 40)}" is no tag of a language`);
    } else if (texts.has(tag)) {
      if (texts.get(tag) !== text) {
        report.note('not-carried', 'language', at, `there is a text in the language ${tag} already, which is taken`);
      }
    } else if (tag !== language && !reading.languages.has(tag) && reading.languages.size >= surveyLimits.languages) {
      report.note('not-carried', 'language', at, `there are more than ${surveyLimits.languages} languages`);
    } else {
      texts.set(tag, text);
      if (tag !== language) reading.languages.add(tag);
    }
  }
  const [first] = texts;
  if (first === undefined) return undefined;
  if (!texts.has(language)) {
    report.note(
      'changed',
      'language',
      path,
      `there is no text in the language ${language}; the one in ${first[0]} stands there`,
    );
    texts.set(language, first[1]);
  }
  return texts;
}

function weightOf(name: string, language: string): number {
  if (name === 'default') return 1;
  return languageTag(name) === language ? 0 : 2;
}

function plainText({ report }: SurveyReading, { value, path }: Placed): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') {
    report.note('not-carried', 'wrong-type', path, 'a text is expected here');
    return undefined;
  }
  const written = String(value);
  // What a file cannot hold, and blanks at the ends, which a file does not keep.
  const text = written
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  if (text === '') {
    report.note('not-carried', 'empty-text', path, 'this text is empty');
    return undefined;
  }
  if (text.length > surveyLimits.textCharacters) {
    const message = `this text has ${text.length} characters; the first ${surveyLimits.textCharacters} are taken`;
    report.note('changed', 'text-changed', path, message);
    return text.slice(0, surveyLimits.textCharacters).toWellFormed().trim();
  }
  if (text !== written.trim()) report.note('changed', 'text-changed', path, 'control characters are left out');
  return text;
}
