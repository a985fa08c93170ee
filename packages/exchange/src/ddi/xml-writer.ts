/** An element with everything in it, escaped already. */
export interface XmlElement {
  readonly name: string;
  /** As written, with a blank before each. */
  readonly attributes: string;
  /** Escaped texts and elements. */
  readonly children: readonly (string | XmlElement)[];
}

type Child = string | XmlElement | readonly Child[] | undefined;

/** Attributes by name; one that is `undefined` is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Makes elements of XML 1.0. Every text is escaped; characters that XML has no way to hold (control characters, halves of
 * characters, U+FFFE and U+FFFF) are left out, and counted, so that the document can say so.
 */
export class XmlWriter {
  readonly #removed = new Map<string, number>();

  /** What was left out so far: how often, by code point such as `U+0001`. */
  get removed(): ReadonlyMap<string, number> {
    return this.#removed;
  }

  /** One element; `undefined` among its children is nothing. */
  element(name: string, attributes: XmlAttributes = {}, ...children: readonly Child[]): XmlElement {
    const written = Object.entries(attributes)
      .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
      // Blanks other than the space would be read as spaces.
      .map(([key, value]) => ` ${key}="${this.#escaped(String(value)).replace(/[\t\n]/g, numbered)}"`)
      .join('');
    return { name, attributes: written, children: children.flatMap((child) => this.#flat(child)) };
  }

  #flat(child: Child): readonly (string | XmlElement)[] {
    if (child === undefined) return [];
    if (typeof child === 'string') return [this.#escaped(child)];
    return 'name' in child ? [child] : child.flatMap((part) => this.#flat(part));
  }

  #escaped(text: string): string {
    return text
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (character) => {
        const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        this.#removed.set(point, (this.#removed.get(point) ?? 0) + 1);
        return '';
      })
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\r', '&#13;');
  }
}

function numbered(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Writes a document: each element in a line of its own, except inside one that has text, where blanks would count. */
export function printXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}\n`;
}

function print({ name, attributes, children }: XmlElement, indent: string): string {
  if (children.length === 0) return `<${name}${attributes}/>`;
  const hasText = children.some((child) => typeof child === 'string');
  const inner = `${indent}  `;
  const body = children.map((child) => (typeof child === 'string' ? child : print(child, hasText ? '' : inner)));
  if (hasText) return `<${name}${attributes}>${body.join('')}</${name}>`;
  return `<${name}${attributes}>\n${body.map((line) => `${inner}${line}`).join('\n')}\n${indent}</${name}>`;
}
