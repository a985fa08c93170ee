import { jsonLimits } from './json-limits.ts';
import { memberPath, type JsonRefusal, type JsonValue, type ReadJson } from './json-value.ts';

/** Carried by the one throw that ends a reading early; it never leaves this file. */
class Refused {
  readonly refusal: JsonRefusal;

  constructor(refusal: JsonRefusal) {
    this.refusal = refusal;
  }
}

/**
 * Reads JSON text (RFC 8259). Total and bounded: any text gives a tree or a refusal, in time linear in its length; at most
 * 8 million characters, 64 levels and a million values. Unlike the reader of the language, it tells which names are given
 * twice in an object.
 *
 * @example readJson('{"a": 1, "a": 2}').duplicates // => ['$.a']
 */
export function readJson(text: string): ReadJson {
  if (text.length > jsonLimits.characters) {
    const message = `the text has ${text.length} characters; at most ${jsonLimits.characters} are read`;
    return { refusal: { code: 'too-large', message, path: '$' } };
  }
  const reader = new Reader(text);
  try {
    return { value: reader.whole(), duplicates: reader.duplicates, foreign: [] };
  } catch (refused) {
    if (refused instanceof Refused) return { refusal: refused.refusal };
    throw refused;
  }
}

const blank = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Everything up to a quote, an escape or a control character.
// oxlint-disable-next-line no-control-regex
const plain = /[^"\\\u0000-\u001F]*/y;
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

class Reader {
  readonly duplicates: string[] = [];
  readonly #text: string;
  #at = 0;
  #count = 0;

  constructor(text: string) {
    // A mark of byte order is no part of the text.
    this.#text = text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  whole(): JsonValue {
    const value = this.#value('$', 0);
    this.#skip();
    if (this.#at < this.#text.length) this.#refuse('something follows after the end');
    return value;
  }

  #refuse(what: string, code: JsonRefusal['code'] = 'not-json', path = '$'): never {
    const before = this.#text.slice(0, this.#at);
    const line = before.split('\n').length;
    const column = this.#at - before.lastIndexOf('\n');
    throw new Refused({ code, message: `line ${line}, column ${column}: ${what}`, path });
  }

  #skip(): void {
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#text)?.[0].length ?? 0;
  }

  #value(path: string, depth: number): JsonValue {
    this.#skip();
    this.#count += 1;
    if (this.#count > jsonLimits.values) this.#refuse('there are too many values', 'too-large', path);
    const first = this.#text.charAt(this.#at);
    if (first === '{' || first === '[') {
      if (depth >= jsonLimits.nesting) this.#refuse('lists and objects are nested too deep', 'too-deep', path);
      this.#at += 1;
      return first === '{' ? this.#object(path, depth + 1) : this.#list(path, depth + 1);
    }
    if (first === '"') return this.#string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    number.lastIndex = this.#at;
    const found = number.exec(this.#text)?.[0];
    if (found === undefined) this.#refuse('a value is expected');
    this.#at += found.length;
    const value = Number(found);
    return Number.isFinite(value) ? value : this.#refuse('this number is too large');
  }

  #object(path: string, depth: number): JsonValue {
    const members = new Map<string, JsonValue>();
    this.#skip();
    if (this.#text.charAt(this.#at) === '}') {
      this.#at += 1;
      return members;
    }
    for (;;) {
      this.#skip();
      if (this.#text.charAt(this.#at) !== '"') this.#refuse('a name in quotes is expected');
      const name = this.#string();
      const at = memberPath(path, name);
      this.#skip();
      if (this.#text.charAt(this.#at) !== ':') this.#refuse('":" is expected after a name');
      this.#at += 1;
      if (members.has(name)) this.duplicates.push(at);
      members.set(name, this.#value(at, depth));
      if (this.#ends('}')) return members;
    }
  }

  #list(path: string, depth: number): JsonValue {
    const items: JsonValue[] = [];
    this.#skip();
    if (this.#text.charAt(this.#at) === ']') {
      this.#at += 1;
      return items;
    }
    for (;;) {
      items.push(this.#value(`${path}[${items.length}]`, depth));
      if (this.#ends(']')) return items;
    }
  }

  /** Whether a list or object ends here; another item follows otherwise. */
  #ends(close: string): boolean {
    this.#skip();
    const next = this.#text.charAt(this.#at);
    this.#at += 1;
    if (next === close) return true;
    this.#at -= next === ',' ? 0 : 1;
    return next === ',' ? false : this.#refuse(`"," or "${close}" is expected`);
  }

  #string(): string {
    this.#at += 1;
    let result = '';
    for (;;) {
      plain.lastIndex = this.#at;
      const run = plain.exec(this.#text)?.[0] ?? '';
      result += run;
      this.#at += run.length;
      const next = this.#text.charAt(this.#at);
      if (next === '"') {
        this.#at += 1;
        return result;
      }
      if (next !== '\\') this.#refuse(next === '' ? 'a text is not closed' : 'a text holds a control character');
      result += this.#escape();
    }
  }

  #escape(): string {
    const code = this.#text.charAt(this.#at + 1);
    const simple = escapes.get(code);
    if (simple !== undefined) {
      this.#at += 2;
      return simple;
    }
    const digits = this.#text.slice(this.#at + 2, this.#at + 6);
    if (code !== 'u' || !/^[0-9A-Fa-f]{4}$/.test(digits)) this.#refuse('an escape of this form is unknown');
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
}
