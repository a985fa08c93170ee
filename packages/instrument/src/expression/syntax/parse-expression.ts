import { expressionLimits } from './expression-limits.ts';
import type { ExpressionProblem, ExpressionProblemCode } from './expression-problem.ts';
import type { Expression, Operator } from './expression.ts';
import { comparisonStrength, operatorStrength } from './operator-strength.ts';
import { tokenise, type Token } from './tokenise.ts';

/** Either the tree or why there is none. */
export type ParsedExpression =
  | { readonly tree: Expression; readonly problems?: undefined }
  | { readonly tree?: undefined; readonly problems: readonly ExpressionProblem[] };

/** Carried by the one throw that ends a parse early; it never leaves this file. */
class Refusal {
  readonly problem: ExpressionProblem;

  constructor(problem: ExpressionProblem) {
    this.problem = problem;
  }
}

/**
 * Reads an expression into a tree with positions; total: any text gives a tree or problems, in bounded time.
 *
 * Precedence climbing after Pratt. At most 4,000 characters and 64 levels of parentheses, functions and minus signs.
 *
 * @example parseExpression('${EG-C01} = 0').tree?.kind // => 'operation'
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > expressionLimits.characters) {
    const params = { maximum: expressionLimits.characters, length: text.length };
    return { problems: [{ code: 'too-long', severity: 'error', offset: 0, length: text.length, params }] };
  }
  const { tokens, problems } = tokenise(text);
  if (problems.length > 0) return { problems };
  try {
    return { tree: new Parser(tokens).whole() };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { problems: [refusal.problem] };
    throw refusal;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #index = 0;
  #nesting = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#end = tokens.at(-1) ?? { kind: 'end', value: '', offset: 0, length: 0 };
  }

  whole(): Expression {
    if (this.#tokens.length <= 1) this.#refuse('empty');
    const tree = this.#expression(0);
    if (this.#next.kind !== 'end') this.#refuse('operator-expected');
    return tree;
  }

  get #next(): Token {
    return this.#tokens[this.#index] ?? this.#end;
  }

  #refuse(code: ExpressionProblemCode, token: Token = this.#next): never {
    const { offset, length, value } = token;
    throw new Refusal({
      code,
      severity: 'error',
      offset,
      length,
      params: { text: value, maximum: expressionLimits.nesting },
    });
  }

  #isSymbol(value: string): boolean {
    return this.#next.kind === 'symbol' && this.#next.value === value;
  }

  #close(): number {
    if (!this.#isSymbol(')')) this.#refuse('closing-expected');
    const { offset } = this.#next;
    this.#index += 1;
    return offset + 1;
  }

  /** One operand and all operators after it that bind more strongly than `floor`. */
  #expression(floor: number): Expression {
    let left = this.#operand();
    for (;;) {
      const token = this.#next;
      const strength = token.kind === 'name' || token.kind === 'symbol' ? operatorStrength.get(token.value) : undefined;
      if (strength === undefined || strength <= floor) return left;
      if (
        strength === comparisonStrength &&
        left.kind === 'operation' &&
        operatorStrength.get(left.operator) === strength
      ) {
        this.#refuse('chained-comparison');
      }
      this.#index += 1;
      const right = this.#expression(strength);
      const end = right.offset + right.length;
      left = {
        kind: 'operation',
        operator: token.value as Operator, // a key of operatorStrength
        left,
        right,
        offset: left.offset,
        length: end - left.offset,
      };
    }
  }

  #operand(): Expression {
    const token = this.#next;
    const { offset, length, value } = token;
    const isMinus = this.#isSymbol('-');
    const isGroup = this.#isSymbol('(');
    if (isMinus || isGroup || token.kind === 'name') {
      this.#nesting += 1;
      if (this.#nesting > expressionLimits.nesting) this.#refuse('too-deep');
      const node = isMinus ? this.#negative() : isGroup ? this.#group() : this.#call();
      this.#nesting -= 1;
      return node;
    }
    this.#index += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(value), text: value, offset, length };
      case 'text':
        return { kind: 'text', value, quote: token.quote ?? "'", offset, length };
      case 'question': {
        const dot = value.indexOf('.');
        return dot < 0
          ? { kind: 'question', questionId: value, offset, length }
          : { kind: 'question', questionId: value.slice(0, dot), fieldId: value.slice(dot + 1), offset, length };
      }
      default:
        return this.#refuse('operand-expected', token);
    }
  }

  #negative(): Expression {
    const { offset } = this.#next;
    this.#index += 1;
    const operand = this.#operand();
    return { kind: 'negative', operand, offset, length: operand.offset + operand.length - offset };
  }

  #group(): Expression {
    const { offset } = this.#next;
    this.#index += 1;
    const inner = this.#expression(0);
    return { kind: 'group', inner, offset, length: this.#close() - offset };
  }

  #call(): Expression {
    const token = this.#next;
    if (operatorStrength.has(token.value)) this.#refuse('operand-expected');
    this.#index += 1;
    if (!this.#isSymbol('(')) this.#refuse('unknown-function', token);
    this.#index += 1;
    const parameters: Expression[] = [];
    if (!this.#isSymbol(')')) {
      parameters.push(this.#expression(0));
      while (this.#isSymbol(',')) {
        this.#index += 1;
        parameters.push(this.#expression(0));
      }
    }
    return { kind: 'call', name: token.value, parameters, offset: token.offset, length: this.#close() - token.offset };
  }
}
