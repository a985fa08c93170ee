import { UnreadableWorkbook } from '../workbook-problem.ts';
import { workbookLimits } from '../workbook-limits.ts';
import { unescapeXml } from './xml-text.ts';

/** What is done with the parts of an XML file, in the order in which they stand. */
export interface XmlHandler {
  /** @param name without its namespace, since writers choose the prefix; `attributes` as written */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between tags, entities replaced. */
  text(text: string): void;
}

/**
 * Reads XML piece by piece, as far as the parts of a workbook need it: elements, attributes, text, CDATA. Comments and
 * processing instructions are stepped over. A document type is refused, so that there are no entities of the file's own
 * and nothing is fetched. Memory is that of the longest tag or text.
 *
 * @throws UnreadableWorkbook `damaged`
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(piece: string, isLast: boolean): void {
    const source = this.#rest + piece;
    let start = 0;
    while (start < source.length) {
      const end = source.charAt(start) === '<' ? this.#markup(source, start) : this.#text(source, start, isLast);
      if (end === undefined) break;
      start = end;
    }
    this.#rest = source.slice(start);
    if (isLast ? this.#rest !== '' : this.#rest.length > workbookLimits.nodeCharacters) refuse();
  }

  #text(source: string, start: number, isLast: boolean): number | undefined {
    const end = source.indexOf('<', start);
    if (end < 0 && !isLast) return undefined;
    const text = source.slice(start, end < 0 ? source.length : end);
    this.#handler.text(unescapeXml(text));
    return start + text.length;
  }

  /** Handles what begins with `<` and tells where it ends; `undefined` when its end has not come yet. */
  #markup(source: string, start: number): number | undefined {
    if (source.startsWith('<!', start)) return this.#declaration(source, start);
    const closing = source.startsWith('<?', start) ? '?>' : '>';
    const end = endOfTag(source, start, closing);
    if (end === undefined || closing === '?>') return end;
    const inner = source.slice(start + 1, end - 1);
    if (inner.startsWith('/')) {
      this.#handler.close(localName(inner.slice(1).trim()));
      return end;
    }
    const isEmpty = inner.endsWith('/');
    const name = /^[^\s/]+/.exec(inner)?.[0] ?? refuse();
    const local = localName(name);
    this.#handler.open(local, inner.slice(name.length));
    if (isEmpty) this.#handler.close(local);
    return end;
  }

  #declaration(source: string, start: number): number | undefined {
    const head = source.slice(start, start + 9);
    if (head.length < 9) return undefined;
    if (head === '<![CDATA[') {
      const end = source.indexOf(']]>', start);
      if (end < 0) return undefined;
      this.#handler.text(source.slice(start + 9, end));
      return end + 3;
    }
    if (!head.startsWith('<!--')) refuse();
    const end = source.indexOf('-->', start + 4);
    return end < 0 ? undefined : end + 3;
  }
}

/** The place after the end of a tag; a `>` inside a quoted attribute is not its end. */
function endOfTag(source: string, start: number, closing: string): number | undefined {
  let from = start;
  for (;;) {
    const end = source.indexOf(closing, from);
    if (end < 0) return undefined;
    if (closing === '?>') return end + 2;
    const open = openQuote(source, from, end);
    if (open === undefined) return end + 1;
    const close = source.indexOf(open, end);
    if (close < 0) return undefined;
    from = close + 1;
  }
}

/** The quote that is still open at `end`, if there is one. */
function openQuote(source: string, start: number, end: number): string | undefined {
  let open: string | undefined;
  for (let at = start; at < end; at += 1) {
    const sign = source.charAt(at);
    if (open === undefined && (sign === '"' || sign === "'")) open = sign;
    else if (sign === open) open = undefined;
  }
  return open;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function refuse(): never {
  throw new UnreadableWorkbook(
    'damaged',
    'a part of the file is no plain XML; open it in a spreadsheet and save it anew',
  );
}

// A name without a value is passed over as a whole: looked for again from its second letter on, a name of a million
// letters would take a million times as long.
const attribute = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/**
 * The value of an attribute, from the attributes as written; the namespace of the name does not matter.
 *
 * @example
 * attributeOf(' r="A1" t="s"', 't') // => 's'
 */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, written = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single;
    if (value !== undefined && localName(written) === name) return unescapeXml(value);
  }
  return undefined;
}
