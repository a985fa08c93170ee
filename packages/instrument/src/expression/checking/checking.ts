import type { Question } from '../../definition/question.ts';
import type { ExpressionProblemCode } from '../syntax/expression-problem.ts';
import type { CallNode, Expression, QuestionNode } from '../syntax/expression.ts';
import type { ExpressionType } from './expression-type.ts';

/** What an expression may name, and what it is for. */
export interface ExpressionScope {
  readonly questions: ReadonlyMap<string, Question>;
  /** Whether it is a check between instruments: unknown questions are then let through. */
  readonly isRound: boolean;
  /** What is wanted: a condition (absent means that), or a value of any single type. */
  readonly expects?: 'truth' | 'any';
  /** Whether near-miss names are left out of the problems, for a file that has hundreds of them already. */
  readonly isTerse?: boolean;
}

/** What the parts of the checker share: reporting and looking at parts. */
export interface Checking {
  readonly scope: ExpressionScope;
  /** The repeat whose records a condition is looked at for. */
  readonly repeatId: string | undefined;
  report(
    code: ExpressionProblemCode,
    tree: Expression,
    params?: Readonly<Record<string, string | number | undefined>>,
    severity?: 'error' | 'warning',
  ): void;
  typeOf(tree: Expression): ExpressionType;
  /** The question named, unless it is unknown (then reported, except in a round) or a note (reported). */
  question(tree: QuestionNode): Question | undefined;
  /** The name that was probably meant; `undefined` where none is wanted either. */
  nearest(name: string, names: Iterable<string>): string | undefined;
  /** The questions known to be answered where a `not(` counts. */
  guards(tree: CallNode): ReadonlySet<string>;
  /** The same, looking at the records of a repeat. */
  within(repeatId: string): Checking;
}
