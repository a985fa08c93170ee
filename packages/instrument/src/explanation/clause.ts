import type { ExpressionNames } from '../expression/computing/expression-names.ts';
import type { AnswerState } from '../expression/computing/answer-state.ts';
import { alternatives } from '../expression/syntax/alternatives.ts';
import { compileExpression } from '../expression/computing/compile-expression.ts';
import type { Expression } from '../expression/syntax/expression.ts';
import { printExpression } from '../expression/syntax/print-expression.ts';
import { questionsRead } from '../expression/syntax/questions-read.ts';
import { answerText } from '../flow/answer-text.ts';

/** An answer that a condition looked at. */
export interface ReadAnswer {
  readonly questionId: string;
  readonly label: string;
  /** The answer in the words of the questionnaire; empty when it is unanswered or hidden. */
  readonly text: string;
}

/** One condition that decided, with what it looked at. */
export interface Clause {
  /** As the author wrote it, blanks in one way only. */
  readonly condition: string;
  readonly isMet: boolean;
  readonly answers: readonly ReadAnswer[];
}

/**
 * The conditions that made an expression true or false, and no others: of several joined by `or` those that are met when it
 * is true and all of them when it is false; the other way round for `and`; `not` is looked through.
 */
export function decidingClauses(tree: Expression, names: ExpressionNames, state: AnswerState): readonly Clause[] {
  if (tree.kind === 'group') return decidingClauses(tree.inner, names, state);
  const isMet = compileExpression(tree, names)(state) === true;
  if (tree.kind === 'operation' && (tree.operator === 'or' || tree.operator === 'and')) {
    const isOr = tree.operator === 'or';
    const parts = isOr ? alternatives(tree) : [tree.left, tree.right];
    const deciding = parts.filter((part) => {
      const isPartMet = compileExpression(part, names)(state) === true;
      // All of them when each was needed; those of the result's own side when one was enough.
      return isOr === isMet ? isPartMet === isMet : true;
    });
    return deciding.flatMap((part) => decidingClauses(part, names, state));
  }
  const [inner] = tree.kind === 'call' && tree.name === 'not' ? tree.parameters : [];
  if (inner !== undefined && isCompound(inner)) return decidingClauses(inner, names, state);
  return [{ condition: printExpression(tree), isMet, answers: readAnswers(tree, names, state) }];
}

function isCompound(tree: Expression): boolean {
  if (tree.kind === 'group') return isCompound(tree.inner);
  return tree.kind === 'operation' && (tree.operator === 'or' || tree.operator === 'and');
}

/** The answers an expression looks at, each question once. */
export function readAnswers(tree: Expression, names: ExpressionNames, state: AnswerState): readonly ReadAnswer[] {
  return questionsRead(tree).map((questionId) => read(questionId, names, state));
}

function read(questionId: string, names: ExpressionNames, { values, answers }: AnswerState): ReadAnswer {
  const named = names.question(questionId);
  if (named === undefined) return { questionId, label: questionId, text: '' };
  const { slot, question } = named;
  return { questionId, label: question.label, text: answerText(question, values[slot], answers[slot]) };
}
