import type { ExpressionProblem, ExpressionProblemCode } from './expression-problem.ts';

/** The smallest part of an expression. `value` is the number as written, the text without quotes, the id or the name. */
export interface Token {
  readonly kind: 'number' | 'text' | 'question' | 'name' | 'symbol' | 'end';
  readonly value: string;
  /** Only of texts: the quotes as written. */
  readonly quote?: "'" | '"';
  readonly offset: number;
  readonly length: number;
}

// Sticky and without nested repetition: each character is looked at a bounded number of times.
const space = /\s+/y;
const number = /\d+(?:\.\d+)?/y;
// At most one dot, between the question and the field of its records.
const reference = /\$\{([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)?)\}/y;
const name = /[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z][A-Za-z0-9]*)*/y;
const symbol = /!=|<=|>=|[=<>+\-*(),]/y;

/** Cuts an expression into tokens; unreadable characters become problems and are left out. Ends with an `end` token. */
export function tokenise(text: string): {
  readonly tokens: readonly Token[];
  readonly problems: readonly ExpressionProblem[];
} {
  const tokens: Token[] = [];
  const problems: ExpressionProblem[] = [];
  let offset = 0;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(text);
  };
  const take = (kind: Token['kind'], value: string, length: number): void => {
    tokens.push({ kind, value, offset, length });
    offset += length;
  };
  const refuse = (code: ExpressionProblemCode, length: number): void => {
    problems.push({ code, severity: 'error', offset, length, params: { text: text.slice(offset, offset + length) } });
    offset += length;
  };

  while (offset < text.length) {
    let found = match(space);
    if (found !== null) {
      offset += found[0].length;
      continue;
    }
    const first = text.charAt(offset);
    if (first === "'" || first === '"') {
      const end = text.indexOf(first, offset + 1);
      if (end < 0) refuse('unclosed-text', text.length - offset);
      else {
        tokens.push({
          kind: 'text',
          value: text.slice(offset + 1, end),
          quote: first,
          offset,
          length: end + 1 - offset,
        });
        offset = end + 1;
      }
    } else if ((found = match(number)) !== null) {
      if (Number.isFinite(Number(found[0]))) take('number', found[0], found[0].length);
      else refuse('number-too-large', found[0].length);
    } else if ((found = match(reference)) !== null) {
      take('question', found[1] ?? '', found[0].length);
    } else if ((found = match(name)) !== null) {
      take('name', found[0], found[0].length);
    } else if ((found = match(symbol)) !== null) {
      take('symbol', found[0], found[0].length);
    } else if (first === '$') {
      const end = text.indexOf('}', offset);
      refuse('bad-reference', end < 0 ? text.length - offset : end + 1 - offset);
    } else {
      // A character outside the basic plane is two code units and one fault.
      refuse('unexpected-character', (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
    }
  }
  tokens.push({ kind: 'end', value: '', offset, length: 0 });
  return { tokens, problems };
}
