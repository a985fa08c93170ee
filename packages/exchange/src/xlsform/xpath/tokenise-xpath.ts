/** The smallest part of an XPath expression. `value` is the number as written, the text without quotes, or the name. */
export interface XPathToken {
  readonly kind: 'number' | 'text' | 'answer' | 'name' | 'symbol' | 'end' | 'unreadable';
  readonly value: string;
}

// Sticky and without nested repetition: each character is looked at a bounded number of times.
const space = /\s+/y;
const number = /\d+(?:\.\d*)?|\.\d+/y;
const answer = /\$\{\s*([^{}\s]+)\s*\}/y;
// A name may hold hyphens and dots and, for functions of Javarosa, one prefix.
const name = /[\p{L}_][\p{L}\p{N}\p{M}_.-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.-]*)?/uy;
const symbol = /!=|<=|>=|\/\/|::|\.\.|[=<>+\-*(),./[\]@|]/y;

/**
 * Cuts an expression into tokens. Ends with an `end` token, or with an `unreadable` one that holds the character at
 * which it could not go on. Quotes that word processors make are read as straight ones, as the converter of ODK does.
 */
export function tokeniseXPath(text: string): readonly XPathToken[] {
  const source = text.replaceAll(/[\u2018\u2019]/g, "'").replaceAll(/[\u201C\u201D]/g, '"');
  const tokens: XPathToken[] = [];
  let offset = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(source);
  };
  const take = (kind: XPathToken['kind'], value: string, length: number): void => {
    tokens.push({ kind, value });
    offset += length;
  };
  while (offset < source.length) {
    let found = match(space);
    if (found !== null) {
      offset += found[0].length;
      continue;
    }
    const first = source.charAt(offset);
    const end = first === "'" || first === '"' ? source.indexOf(first, offset + 1) : -1;
    if (end > 0) take('text', source.slice(offset + 1, end), end + 1 - offset);
    else if ((found = match(number)) !== null) take('number', found[0], found[0].length);
    else if ((found = match(answer)) !== null) take('answer', found[1] ?? '', found[0].length);
    else if ((found = match(name)) !== null) take('name', found[0], found[0].length);
    else if ((found = match(symbol)) !== null) take('symbol', found[0], found[0].length);
    else {
      tokens.push({ kind: 'unreadable', value: String.fromCodePoint(source.codePointAt(offset) ?? 0) });
      return tokens;
    }
  }
  tokens.push({ kind: 'end', value: '' });
  return tokens;
}
