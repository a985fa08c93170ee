/** Where a part stands in the text of its expression, in characters from its start. */
interface Placed {
  readonly offset: number;
  readonly length: number;
}

/** A number as written: `text` keeps the author's spelling, so that printing gives it back. */
export interface NumberNode extends Placed {
  readonly kind: 'number';
  readonly value: number;
  readonly text: string;
}

/** A text in the quotes its author chose; there are no escapes, as in XLSForm. */
export interface TextNode extends Placed {
  readonly kind: 'text';
  readonly value: string;
  readonly quote: "'" | '"';
}

/** `${EG-B05}`: the answer to a question. `${BL-E01.year}`: a field in the records of a repeat. */
export interface QuestionNode extends Placed {
  readonly kind: 'question';
  readonly questionId: string;
  readonly fieldId?: string;
}

/** `selected(${EG-A07}, 'adults')`: one of the functions of the language. */
export interface CallNode extends Placed {
  readonly kind: 'call';
  readonly name: string;
  readonly parameters: readonly Expression[];
}

/** A minus before one operand. */
export interface NegativeNode extends Placed {
  readonly kind: 'negative';
  readonly operand: Expression;
}

/** Every operator between two operands. */
export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

/** Two operands and what is done with them. */
export interface OperationNode extends Placed {
  readonly kind: 'operation';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
}

/** Parentheses that the author wrote, kept so that printing gives them back. */
export interface GroupNode extends Placed {
  readonly kind: 'group';
  readonly inner: Expression;
}

/** The tree of an expression: what `parseExpression` makes and everything else walks. */
export type Expression = NumberNode | TextNode | QuestionNode | CallNode | NegativeNode | OperationNode | GroupNode;
