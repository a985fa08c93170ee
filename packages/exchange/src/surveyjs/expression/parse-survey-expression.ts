import type { ParsedSurveyExpression, SurveyExpression, SurveyOperator } from './survey-expression.ts';

/** Longest expression that is read, and how deep it may be nested. As in our own language. */
const limits = { characters: 4_000, nesting: 64 } as const;

interface Token {
  readonly kind: 'number' | 'text' | 'variable' | 'word' | 'symbol' | 'end';
  readonly value: string;
}

/** Carried by the one throw that ends a parse early; it never leaves this file. */
class Refused {
  readonly fault: string;

  constructor(fault: string) {
    this.fault = fault;
  }
}

/**
 * Reads an expression of SurveyJS into a tree; total: any text gives a tree or a fault, in time linear in its length.
 *
 * The operators bind, from the weakest: `or`, `and`, comparisons, `+ -`, `* / %`, `^`, then `contains` and its like, then
 * `not`, `empty` and `notempty` at a single value. Words are read in capital and small letters alike, unquoted words are
 * texts.
 *
 * @example parseSurveyExpression("{a} = 1 and {b} notempty").tree?.kind // => 'operation'
 */
export function parseSurveyExpression(text: string): ParsedSurveyExpression {
  if (text.length > limits.characters) {
    return { fault: `it has ${text.length} characters; at most ${limits.characters} are read` };
  }
  try {
    return { tree: new Parser(tokensOf(text)).whole() };
  } catch (refused) {
    if (refused instanceof Refused) return { fault: refused.fault };
    throw refused;
  }
}

// Sticky and without nested repetition: each character is looked at a bounded number of times.
const patterns: readonly (readonly [Token['kind'] | 'blank', RegExp])[] = [
  ['blank', /\s+/y],
  ['variable', /\{([^{}]+)\}/y],
  ['text', /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/sy],
  ['number', /\d+(?:\.\d+)?/y],
  ['word', /[A-Za-z_][A-Za-z_0-9]*/y],
  ['symbol', /&&|\|\||==|!=|<>|<=|>=|\*=|[=<>+\-*/%^!()[\],]/y],
];

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = patterns.flatMap(([kind, pattern]) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      return match === null ? [] : [{ kind, match }];
    })[0];
    if (found === undefined) throw new Refused(`"${text.slice(at, at + 20)}" cannot be read`);
    const { kind, match } = found;
    at += match[0].length;
    if (kind === 'blank') continue;
    const inner = match[1] ?? match[2];
    const value = kind === 'text' ? (inner ?? '').replace(/\\(.)/gs, '$1') : (inner ?? match[0]);
    tokens.push({ kind, value });
  }
  return tokens;
}

const logic: readonly (readonly [SurveyOperator, readonly string[]])[] = [
  ['or', ['or', '||']],
  ['and', ['and', '&&']],
];

/** Levels of binary operators from the weakest, each operator with its spellings. */
const levels: readonly (readonly (readonly [SurveyOperator, readonly string[]])[])[] = [
  logic.slice(0, 1),
  logic.slice(1),
  [
    ['<=', ['<=', 'lessorequal']],
    ['>=', ['>=', 'greaterorequal']],
    ['!=', ['!=', '<>', 'notequal']],
    ['=', ['=', '==', 'equal']],
    ['<', ['<', 'less']],
    ['>', ['>', 'greater']],
  ],
  [
    ['+', ['+']],
    ['-', ['-']],
  ],
  [
    ['*', ['*']],
    ['/', ['/']],
    ['%', ['%']],
  ],
  [['^', ['^', 'power']]],
  [
    ['contains', ['contains', 'contain', '*=']],
    ['notcontains', ['notcontains', 'notcontain']],
    ['anyof', ['anyof']],
    ['allof', ['allof']],
    ['noneof', ['noneof']],
  ],
];

const spellings: readonly ReadonlyMap<string, SurveyOperator>[] = levels.map(
  (level) => new Map(level.flatMap(([operator, written]) => written.map((spelling) => [spelling, operator] as const))),
);

const comparisonLevel = 2;

/** Words that stand after a value or between two and are therefore no texts. */
const reserved: ReadonlySet<string> = new Set([
  ...spellings.flatMap((level) => [...level.keys()]),
  'empty',
  'notempty',
]);

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;
  #nesting = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): SurveyExpression {
    if (this.#tokens.length === 0) throw new Refused('it is empty');
    const tree = this.#binary(0);
    if (this.#next.kind !== 'end')
      throw new Refused(`"${this.#next.value.slice(0, 40)}" stands where an operator is expected`);
    return tree;
  }

  get #next(): Token {
    return this.#tokens[this.#index] ?? { kind: 'end', value: '' };
  }

  /** The operator of a level that comes next; `undefined` where there is none. */
  #operator(level: number): SurveyOperator | undefined {
    const { kind, value } = this.#next;
    return kind === 'word' || kind === 'symbol' ? spellings[level]?.get(value.toLowerCase()) : undefined;
  }

  #binary(level: number): SurveyExpression {
    if (level === levels.length) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = this.#operator(level);
      if (operator === undefined) return left;
      if (level === comparisonLevel && left.kind === 'operation' && isComparison(left.operator)) {
        throw new Refused('it compares a comparison');
      }
      this.#index += 1;
      left = { kind: 'operation', operator, left, right: this.#binary(level + 1) };
    }
  }

  #unary(): SurveyExpression {
    const { kind, value } = this.#next;
    const word = value.toLowerCase();
    const isNot = (kind === 'symbol' && value === '!') || (kind === 'word' && (word === 'not' || word === 'negate'));
    const isMinus = kind === 'symbol' && value === '-';
    if (isNot || isMinus) {
      this.#index += 1;
      return this.#deeper(() => ({ kind: isNot ? 'not' : 'minus', operand: this.#unary() }));
    }
    const operand = this.#value();
    const after = this.#next;
    const postfix = after.kind === 'word' ? after.value.toLowerCase() : '';
    if (postfix !== 'empty' && postfix !== 'notempty') return operand;
    this.#index += 1;
    return { kind: postfix, operand };
  }

  #value(): SurveyExpression {
    const { kind, value } = this.#next;
    this.#index += 1;
    switch (kind) {
      case 'number': {
        const number = Number(value);
        if (!Number.isFinite(number)) throw new Refused('a number in it is too large');
        return { kind: 'constant', value: number };
      }
      case 'text':
        return { kind: 'constant', value };
      case 'variable':
        return { kind: 'variable', name: value.trim() };
      case 'word':
        return this.#word(value);
      case 'symbol':
        if (value === '(') {
          const inner = this.#deeper(() => this.#binary(0));
          this.#close(')');
          return inner;
        }
        if (value === '[') return { kind: 'list', items: this.#sequence(']') };
        throw new Refused(`"${value}" stands where a value is expected`);
      case 'end':
        throw new Refused('it stops where a value is expected');
    }
  }

  #word(word: string): SurveyExpression {
    if (this.#next.kind === 'symbol' && this.#next.value === '(') {
      this.#index += 1;
      return { kind: 'call', name: word, parameters: this.#sequence(')') };
    }
    const small = word.toLowerCase();
    if (small === 'true' || small === 'false') return { kind: 'constant', value: small === 'true' };
    if (small === 'null' || small === 'undefined') return { kind: 'constant', value: null };
    if (reserved.has(small)) throw new Refused(`"${word}" stands where a value is expected`);
    return { kind: 'constant', value: word };
  }

  #sequence(close: string): readonly SurveyExpression[] {
    const items: SurveyExpression[] = [];
    if (this.#next.kind === 'symbol' && this.#next.value === close) {
      this.#index += 1;
      return items;
    }
    for (;;) {
      items.push(this.#deeper(() => this.#binary(0)));
      if (this.#next.kind !== 'symbol' || this.#next.value !== ',') break;
      this.#index += 1;
    }
    this.#close(close);
    return items;
  }

  #close(close: string): void {
    if (this.#next.kind !== 'symbol' || this.#next.value !== close) throw new Refused(`"${close}" is missing`);
    this.#index += 1;
  }

  #deeper<T>(read: () => T): T {
    this.#nesting += 1;
    if (this.#nesting > limits.nesting) throw new Refused(`it is nested more than ${limits.nesting} levels deep`);
    const result = read();
    this.#nesting -= 1;
    return result;
  }
}

function isComparison(operator: SurveyOperator): boolean {
  return levels[comparisonLevel]?.some(([known]) => known === operator) === true;
}
