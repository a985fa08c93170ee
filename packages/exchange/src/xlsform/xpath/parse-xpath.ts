import { tokeniseXPath, type XPathToken } from './tokenise-xpath.ts';
import { xpathLimits, xpathStrength, type XPath, type XPathOperator } from './xpath.ts';

/** Either the tree or why there is none, in plain English. */
export type ParsedXPath =
  | { readonly tree: XPath; readonly refusal?: undefined }
  | { readonly tree?: undefined; readonly refusal: string };

/** Carried by the one throw that ends a parse early; it never leaves this file. */
class Refusal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Reads the expression of a cell: literals, `${name}`, `.`, operators, functions. What walks through the tree of a form
 * (paths, predicates, axes, unions) is refused by name: an instrument has no such tree.
 *
 * Total: any text gives a tree or a refusal, in bounded time.
 *
 * @example
 * parseXPath('${age} >= 18').tree?.kind // => 'operation'
 */
export function parseXPath(text: string): ParsedXPath {
  if (text.length > xpathLimits.characters) return { refusal: 'the expression is too long' };
  try {
    return { tree: new Parser(tokeniseXPath(text)).whole() };
  } catch (fault) {
    if (fault instanceof Refusal) return { refusal: fault.text };
    throw fault;
  }
}

const end: XPathToken = { kind: 'end', value: '' };

class Parser {
  readonly #tokens: readonly XPathToken[];
  #index = 0;
  #nesting = 0;

  constructor(tokens: readonly XPathToken[]) {
    this.#tokens = tokens;
  }

  whole(): XPath {
    const unreadable = this.#tokens.find(({ kind }) => kind === 'unreadable');
    if (unreadable !== undefined) throw new Refusal(`"${unreadable.value}" cannot be read in an expression`);
    const tree = this.#expression(0);
    if (this.#next.kind !== 'end') throw new Refusal(`"${shown(this.#next)}" is not expected there`);
    return tree;
  }

  get #next(): XPathToken {
    return this.#tokens[this.#index] ?? end;
  }

  #isSymbol(value: string): boolean {
    return this.#next.kind === 'symbol' && this.#next.value === value;
  }

  /** One operand and all operators after it that bind more strongly than `floor`. */
  #expression(floor: number): XPath {
    let left = this.#operand();
    for (;;) {
      const { kind, value } = this.#next;
      const strength = kind === 'name' || kind === 'symbol' ? xpathStrength.get(value) : undefined;
      if (strength === undefined || strength <= floor) return left;
      this.#index += 1;
      const right = this.#expression(strength);
      left = { kind: 'operation', operator: value as XPathOperator, left, right }; // a key of xpathStrength
    }
  }

  #operand(): XPath {
    this.#nesting += 1;
    if (this.#nesting > xpathLimits.nesting) throw new Refusal('the expression is nested too deeply');
    const operand = this.#primary();
    this.#nesting -= 1;
    this.#refuseSteps();
    return operand;
  }

  #primary(): XPath {
    const { kind, value } = this.#next;
    const refused = this.#next;
    this.#index += 1;
    switch (kind) {
      case 'number':
        if (!Number.isFinite(Number(value))) throw new Refusal('a number is too large');
        return { kind, value: Number(value) };
      case 'text':
        return { kind, value };
      case 'answer':
        return { kind, name: value };
      case 'name':
        return this.#isSymbol('(') ? this.#call(value) : { kind: 'column', name: value };
      case 'symbol':
        if (value === '-') return { kind: 'negative', operand: this.#operand() };
        if (value === '.') return { kind: 'self' };
        if (value === '(') {
          const inner = this.#expression(0);
          this.#close();
          return inner;
        }
    }
    if (['/', '//', '..', '@', '*', '['].includes(value)) throw new Refusal(paths);
    throw new Refusal(
      kind === 'end' ? 'the expression ends where a value is expected' : `"${shown(refused)}" is not expected there`,
    );
  }

  #call(name: string): XPath {
    this.#index += 1;
    const parameters: XPath[] = [];
    if (!this.#isSymbol(')')) {
      parameters.push(this.#expression(0));
      while (this.#isSymbol(',')) {
        this.#index += 1;
        parameters.push(this.#expression(0));
      }
    }
    this.#close();
    return { kind: 'call', name, parameters };
  }

  #close(): void {
    if (!this.#isSymbol(')')) throw new Refusal('a closing parenthesis is missing');
    this.#index += 1;
  }

  #refuseSteps(): void {
    if (this.#next.kind === 'symbol' && ['/', '//', '::', '[', '|', '@'].includes(this.#next.value)) {
      throw new Refusal(paths);
    }
  }
}

const paths = 'paths through the form, conditions in brackets and unions have no counterpart here';

function shown({ kind, value }: XPathToken): string {
  return kind === 'answer' ? `\${${value}}` : value;
}
