import { conjunctsOf } from '../xpath/conjuncts-of.ts';
import { isDay } from '../xpath/value.ts';
import type { XPath, XPathOperation } from '../xpath/xpath.ts';

/** What a constraint bounds. */
export type BoundedKind = 'integer' | 'decimal' | 'date' | 'text' | 'choices' | 'other';

/** The parts of a constraint that an instrument has places of their own for, and the rest. */
export interface ReadConstraint {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly maximumLength?: number;
  /** The name of a choice that may only stand alone. */
  readonly exclusiveName?: string;
  /** Conditions that are none of these. */
  readonly rest: readonly XPath[];
}

/** Takes a constraint apart: bounds of numbers, days and lengths, and the choice that stands alone. */
export function readConstraint(tree: XPath, kind: BoundedKind): ReadConstraint {
  const found: { -readonly [Key in keyof ReadConstraint]: ReadConstraint[Key] } = { rest: [] };
  const rest: XPath[] = [];
  for (const condition of conjunctsOf(tree)) {
    const part = kind === 'choices' ? exclusiveIn(condition) : boundIn(condition, kind);
    const [key] = part === undefined ? [] : (Object.keys(part) as (keyof ReadConstraint)[]);
    // Two bounds on the same side: the second stays a condition.
    if (part === undefined || key === undefined || found[key] !== undefined) rest.push(condition);
    else Object.assign(found, part);
  }
  return { ...found, rest };
}

type Bound = Omit<ReadConstraint, 'rest'>;

const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function boundIn(condition: XPath, kind: BoundedKind): Bound | undefined {
  if (condition.kind !== 'operation') return undefined;
  const { operator, left, right } = condition;
  const reversed = turned[operator];
  if (reversed === undefined) return undefined;
  return boundOf(operator, left, right, kind) ?? boundOf(reversed, right, left, kind);
}

function boundOf(operator: string, asked: XPath, constant: XPath, kind: BoundedKind): Bound | undefined {
  if (kind === 'text') return lengthOf(operator, asked, constant);
  if (asked.kind !== 'self') return undefined;
  if (kind === 'date') {
    const day = dayOf(constant);
    if (day === undefined) return undefined;
    return operator === '>=' ? { firstDay: day } : operator === '<=' ? { lastDay: day } : undefined;
  }
  const number = numberOf(constant);
  if (number === undefined || (kind !== 'integer' && kind !== 'decimal')) return undefined;
  if (operator === '>=') return { minimum: number };
  if (operator === '<=') return { maximum: number };
  // Between whole numbers there is a next one.
  if (kind !== 'integer' || !Number.isInteger(number)) return undefined;
  return operator === '>' ? { minimum: number + 1 } : { maximum: number - 1 };
}

function lengthOf(operator: string, asked: XPath, constant: XPath): Bound | undefined {
  if (asked.kind !== 'call' || asked.name !== 'string-length') return undefined;
  const [only, ...others] = asked.parameters;
  const number = numberOf(constant);
  if (only?.kind !== 'self' || others.length > 0 || number === undefined || !Number.isInteger(number)) return undefined;
  const most = operator === '<=' ? number : operator === '<' ? number - 1 : 0;
  return most >= 1 && most <= 20_000 ? { maximumLength: most } : undefined;
}

function numberOf(tree: XPath): number | undefined {
  if (tree.kind === 'number') return tree.value;
  return tree.kind === 'negative' && tree.operand.kind === 'number' ? -tree.operand.value : undefined;
}

function dayOf(tree: XPath): string | undefined {
  const [first] = tree.kind === 'call' && tree.name === 'date' ? tree.parameters : [tree];
  return first?.kind === 'text' && isDay(first.value) ? first.value : undefined;
}

/** `not(selected(., 'none') and count-selected(.) > 1)`, as forms say that a choice stands alone. */
function exclusiveIn(condition: XPath): Bound | undefined {
  const [inner] = condition.kind === 'call' && condition.name === 'not' ? condition.parameters : [];
  if (inner?.kind !== 'operation' || inner.operator !== 'and') return undefined;
  const { left, right } = inner;
  const name = isCountAboveOne(right) ? selectedName(left) : isCountAboveOne(left) ? selectedName(right) : undefined;
  return name === undefined ? undefined : { exclusiveName: name };
}

function selectedName(tree: XPath): string | undefined {
  if (tree.kind !== 'call' || tree.name !== 'selected') return undefined;
  const [asked, name] = tree.parameters;
  return asked?.kind === 'self' && name?.kind === 'text' ? name.value : undefined;
}

function isCountAboveOne(tree: XPath): boolean {
  if (tree.kind !== 'operation') return false;
  const isCount = ({ left }: XPathOperation): boolean =>
    left.kind === 'call' && left.name === 'count-selected' && left.parameters[0]?.kind === 'self';
  const bound = numberOf(tree.right);
  return isCount(tree) && ((tree.operator === '>' && bound === 1) || (tree.operator === '>=' && bound === 2));
}
