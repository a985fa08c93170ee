import {
  parseExpression,
  typeOfExpression,
  type Expression,
  type OperationNode,
  type Question,
} from '@groundwork/instrument';
import { surveyName } from '../names/survey-name.ts';
import { allOf } from './conjuncts-of.ts';
import { printXPath } from './print-xpath.ts';
import { refuse, TranslationRefusal } from './translation-refusal.ts';
import { writeCall } from './write-call.ts';
import type { XPath, XPathOperator } from './xpath.ts';

/** The questions of the revision whose expressions are written, by id. */
export type WrittenQuestions = ReadonlyMap<string, Question>;

/** An expression of a form, or why there is none, in plain English. */
export type WrittenXPath =
  | { readonly tree: XPath; readonly refusal?: undefined }
  | { readonly tree?: undefined; readonly refusal: string };

/** Conditions by their text, each once, in the order in which they were found necessary. */
type Guards = Map<string, XPath>;

/** Writes the parts of one expression. */
export interface Writer {
  readonly questions: WrittenQuestions;
  /** A part; what a form would count as zero where it is unanswered becomes a guard of the whole. */
  write(tree: Expression): XPath;
  /** A part that stands for itself: an empty text where its guards fail. */
  whole(tree: Expression): XPath;
  /** Says that the whole has no value unless this is true. */
  guard(condition: XPath): void;
}

/**
 * Says an expression of ours in the language of forms, so that it is true or worth the same for the same answers. Where a
 * form would take an empty answer for zero or for a text, the comparison asks as well whether there is an answer. What
 * forms do not know is refused.
 *
 * @example
 * writeXPathText("${EG-A01} != 3", questions) // => "${EG-A01} != '' and ${EG-A01} != 3"
 */
export function writeXPath(expression: string, questions: WrittenQuestions): WrittenXPath {
  const { tree } = parseExpression(expression);
  if (tree === undefined) return { refusal: 'it cannot be read' };
  try {
    return { tree: writerOf(questions, new Map()).whole(tree) };
  } catch (fault) {
    if (fault instanceof TranslationRefusal) return { refusal: fault.reason };
    throw fault;
  }
}

/** The same as text; `undefined` where there is none. */
export function writeXPathText(expression: string, questions: WrittenQuestions): string | undefined {
  const { tree } = writeXPath(expression, questions);
  return tree === undefined ? undefined : printXPath(tree);
}

function writerOf(questions: WrittenQuestions, guards: Guards): Writer {
  const writer: Writer = {
    questions,
    write: (tree) => write(tree, writer),
    whole: (tree) => {
      const own: Guards = new Map();
      const written = writerOf(questions, own).write(tree);
      const condition = allOf([...own.values()]);
      if (condition === undefined) return written;
      return { kind: 'call', name: 'if', parameters: [condition, written, { kind: 'text', value: '' }] };
    },
    guard: (condition) => {
      guards.set(printXPath(condition), condition);
    },
  };
  return writer;
}

function write(tree: Expression, writer: Writer): XPath {
  switch (tree.kind) {
    case 'number':
      return { kind: 'number', value: tree.value };
    case 'text':
      return { kind: 'text', value: tree.value };
    case 'group':
      return writer.write(tree.inner);
    case 'negative':
      return { kind: 'negative', operand: writer.write(tree.operand) };
    case 'question':
      return { kind: 'answer', name: readableName(tree.questionId, tree.fieldId, writer.questions) };
    case 'call':
      return writeCall(tree, writer);
    case 'operation':
      return isComparison(tree.operator)
        ? compare(tree, writer.questions)
        : operation(tree.operator, writer.write(tree.left), writer.write(tree.right));
  }
}

/** The name under which the single value of a question stands in the form. */
function readableName(questionId: string, fieldId: string | undefined, questions: WrittenQuestions): string {
  if (fieldId !== undefined) refuse('a field of records is read by sum(), mean(), min() and max() only');
  const question = questions.get(questionId);
  if (question === undefined) refuse(`there is no question ${questionId}`);
  if (question.kind === 'calculated') {
    const { tree } = parseExpression(question.calculation);
    const type = tree === undefined ? 'unknown' : typeOfExpression(tree, { questions, isRound: false });
    // A calculation that is true or false is a text in a form, and a text is always true.
    if (type === 'truth' || type === 'unknown') refuse(`${questionId} is no number, text or date`);
  }
  return questionId;
}

/** A comparison with the guards that it needs. */
function compare({ operator, left, right }: OperationNode, questions: WrittenQuestions): XPath {
  const guards: Guards = new Map();
  const inner = writerOf(questions, guards);
  const sides = [inner.write(left), inner.write(right)] as const;
  // An empty text equals another empty one, and differs from all others; what is no number differs from every number.
  if (operator === '=' && sides.every(({ kind }) => kind === 'answer'))
    for (const side of sides) guardAnswers(side, inner);
  if (operator === '!=') for (const side of sides) guardAnswers(side, inner);
  const compared = operation(operator, ...sides);
  return allOf([...guards.values(), compared]) ?? compared;
}

/** Asks whether all answers are there that a number is made of. */
function guardAnswers(tree: XPath, writer: Writer): void {
  switch (tree.kind) {
    case 'answer':
      if (tree.name.endsWith(surveyName.practice(''))) refuse('"no case" differs from every number in a form');
      writer.guard(isAnswered(tree.name));
      break;
    case 'negative':
      guardAnswers(tree.operand, writer);
      break;
    case 'operation':
      guardAnswers(tree.left, writer);
      guardAnswers(tree.right, writer);
      break;
    case 'call':
      if (tree.name === 'if' || tree.name === 'coalesce')
        refuse('a form cannot ask whether a value that may be missing differs');
      // Counts and sums over records have their guards already.
      if (tree.name !== 'count' && tree.name !== 'sum') for (const part of tree.parameters) guardAnswers(part, writer);
  }
}

/** `${name} != ''` */
export function isAnswered(name: string): XPath {
  return operation('!=', { kind: 'answer', name }, { kind: 'text', value: '' });
}

/** Two operands and what is done with them. */
export function operation(operator: XPathOperator, left: XPath, right: XPath): XPath {
  return { kind: 'operation', operator, left, right };
}

function isComparison(operator: string): boolean {
  return ['=', '!=', '<', '<=', '>', '>='].includes(operator);
}
