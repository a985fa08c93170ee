/** A number as written in a form. */
export interface XPathNumber {
  readonly kind: 'number';
  readonly value: number;
}

/** A text in quotes; XPath has no escapes. */
export interface XPathText {
  readonly kind: 'text';
  readonly value: string;
}

/** `${name}`: the answer to another row of the survey sheet. */
export interface XPathAnswer {
  readonly kind: 'answer';
  readonly name: string;
}

/** `.`: the answer to the row itself. */
export interface XPathSelf {
  readonly kind: 'self';
}

/** A bare name: in a choice filter a column of the choices. */
export interface XPathColumn {
  readonly kind: 'column';
  readonly name: string;
}

/** A function with its parameters. */
export interface XPathCall {
  readonly kind: 'call';
  readonly name: string;
  readonly parameters: readonly XPath[];
}

/** A minus before one operand. */
export interface XPathNegative {
  readonly kind: 'negative';
  readonly operand: XPath;
}

/** Every operator between two operands that forms use. */
export type XPathOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

/** Two operands and what is done with them. */
export interface XPathOperation {
  readonly kind: 'operation';
  readonly operator: XPathOperator;
  readonly left: XPath;
  readonly right: XPath;
}

/** The tree of an expression in an XLSForm: the part of XPath 1.0 that stands in cells. Parentheses are not kept. */
export type XPath =
  | XPathNumber
  | XPathText
  | XPathAnswer
  | XPathSelf
  | XPathColumn
  | XPathCall
  | XPathNegative
  | XPathOperation;

/**
 * How strongly each operator binds; equal ones are read from left to right. Source: XPath 1.0, 3.5 (equality below the
 * other comparisons).
 */
export const xpathStrength: ReadonlyMap<string, number> = new Map<XPathOperator, number>([
  ['or', 1],
  ['and', 2],
  ['=', 3],
  ['!=', 3],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['div', 6],
  ['mod', 6],
]);

/** Largest expression that is read. As for expressions of ours. */
export const xpathLimits = { characters: 4_000, nesting: 64 } as const;
