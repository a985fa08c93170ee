import type { Question } from '../../definition/question.ts';
import { bare } from '../syntax/bare.ts';
import type { Checking } from './checking.ts';
import { expectSingle, expectTruth, expectType } from './expect-type.ts';
import { dayNumber } from '../computing/day-number.ts';
import { typeOfDetail, type ExpressionType } from './expression-type.ts';
import { expressionFunctions, type FunctionFace, type ParameterKind } from './expression-functions.ts';
import type { CallNode, Expression } from '../syntax/expression.ts';
import { questionsRead } from '../syntax/questions-read.ts';

/** Checks the name, the number and the kinds of the parameters of a call, and tells what the call is worth. */
export function checkCall(tree: CallNode, checking: Checking): ExpressionType {
  const { name, parameters } = tree;
  const face = expressionFunctions.get(name);
  if (face === undefined) {
    checking.report('unknown-function', tree, { name, suggestion: checking.nearest(name, expressionFunctions.keys()) });
    for (const parameter of parameters) checking.typeOf(parameter);
    return 'unknown';
  }
  const minimum = face.parameters.length - face.optionalCount;
  if (parameters.length < minimum || (parameters.length > face.parameters.length && !face.isOpen)) {
    checking.report('parameter-count', tree, { name, minimum, count: parameters.length });
    return resultOf(tree, face, [], checking);
  }
  const inner = rowsOf(tree, checking);
  const types = parameters.map((parameter, index) => {
    const kind = face.parameters[Math.min(index, face.parameters.length - 1)] ?? 'any';
    return { kind, type: checkParameter(parameter, kind, tree, checking, inner) };
  });
  const same = types.filter(({ kind, type }) => kind === 'any' && type !== 'unknown').map(({ type }) => type);
  const other = same.find((type) => type !== same[0]);
  if (other !== undefined) checking.report('type-fault', tree, { type: other, expected: same[0] });
  checkNamed(tree, checking);
  if (name === 'not') warnOfMissing(tree, checking);
  return resultOf(tree, face, same, checking);
}

/** How the parameters of `count-where` and `sum-where` look at records; the checking itself for other functions. */
function rowsOf({ name, parameters: [first] }: CallNode, checking: Checking): Checking {
  const isOverRows = name === 'count-where' || name === 'sum-where';
  return isOverRows && first?.kind === 'question' ? checking.within(first.questionId) : checking;
}

function resultOf(tree: CallNode, { result }: FunctionFace, same: readonly ExpressionType[], checking: Checking) {
  switch (result) {
    case 'same':
      return same[0] ?? 'unknown';
    case 'detail':
      return typeOfDetail(tree, checking.scope.questions);
    default:
      return result;
  }
}

/** Which kinds of questions a parameter of some kind takes. */
const kindsTaken: Readonly<Partial<Record<ParameterKind, readonly Question['kind'][]>>> = {
  choice: ['multiple-choice', 'single-choice', 'ranking'],
  ranking: ['ranking'],
  repeat: ['repeat'],
  ladder: ['level', 'state', 'severity', 'agreement', 'law-and-practice'],
  'law-and-practice': ['law-and-practice'],
  written: ['text'],
};

function checkParameter(
  tree: Expression,
  kind: ParameterKind,
  { name, parameters }: CallNode,
  checking: Checking,
  inner: Checking,
): ExpressionType {
  switch (kind) {
    case 'truth':
      expectTruth(tree, checking);
      return 'truth';
    case 'row-condition':
      expectTruth(tree, inner);
      return 'truth';
    case 'number':
    case 'date':
      expectType(tree, kind, checking);
      return kind;
    case 'number-or-field':
      // A field standing alone is meant for all its records.
      expectType(
        tree,
        'number',
        parameters.length === 1 && tree.kind === 'question' ? checking.within(tree.questionId) : checking,
      );
      return 'number';
    case 'row-field':
      if (tree.kind !== 'question' || tree.fieldId === undefined) checking.report('field-expected', tree, { name });
      else expectType(tree, 'number', inner);
      return 'number';
    case 'text':
      if (tree.kind !== 'text') checking.report('text-expected', tree, { name });
      return 'text';
    case 'any':
      return expectSingle(tree, checking);
    default:
      checkQuestion(tree, kind, name, checking);
      return 'unknown';
  }
}

/** Whether a parameter names a question of one of the kinds that the function looks at. */
function checkQuestion(tree: Expression, kind: ParameterKind, name: string, checking: Checking): void {
  if (tree.kind !== 'question' || tree.fieldId !== undefined) {
    checking.report('question-expected', tree, { name });
    return;
  }
  const question = checking.question(tree);
  const taken = kindsTaken[kind];
  if (question === undefined || taken === undefined || taken.includes(question.kind)) return;
  checking.report('kind-fault', tree, { name, kind: question.kind, kinds: taken.join(', ') });
}

/** Whether the option or the detail named by a text exists in the question beside it, and a date in the calendar. */
function checkNamed({ name, parameters: [asked, id] }: CallNode, checking: Checking): void {
  if (name === 'date' && asked?.kind === 'text' && dayNumber(asked.value) === undefined) {
    checking.report('no-date', asked, { text: asked.value });
  }
  if (asked?.kind !== 'question' || id?.kind !== 'text') return;
  const question = checking.scope.questions.get(asked.questionId);
  if (question === undefined) return;
  const { questionId } = question;
  const isOption = name === 'selected' || name === 'position';
  const known = isOption ? optionIds(question) : name === 'detail' ? detailIds(question) : undefined;
  if (known === undefined || known.includes(id.value)) return;
  const suggestion = checking.nearest(id.value, known);
  if (isOption) checking.report('unknown-option', id, { questionId, optionId: id.value, suggestion });
  else checking.report('unknown-detail', id, { questionId, detailId: id.value, suggestion });
}

function optionIds(question: Question): readonly string[] | undefined {
  return 'options' in question ? question.options.map(({ optionId }) => optionId) : undefined;
}

function detailIds(question: Question): readonly string[] {
  return 'details' in question ? (question.details ?? []).map(({ id }) => id) : [];
}

/** `not(` of a comparison with nothing is true: the author should say that this is meant by asking `answered(`. */
function warnOfMissing(tree: CallNode, checking: Checking): void {
  const guarded = new Set(checking.guards(tree));
  for (const parameter of tree.parameters) collectGuarded(parameter, guarded);
  const open = questionsRead(tree).filter((questionId) => !guarded.has(questionId));
  if (open.length > 0) checking.report('not-of-missing', tree, { questionIds: open.join(', ') }, 'warning');
}

function collectGuarded(tree: Expression, guarded: Set<string>): void {
  const part = bare(tree);
  if (part.kind === 'call') {
    if (part.name === 'answered' || part.name === 'coalesce') {
      for (const questionId of questionsRead(part)) guarded.add(questionId);
    }
    for (const parameter of part.parameters) collectGuarded(parameter, guarded);
  } else if (part.kind === 'operation') {
    collectGuarded(part.left, guarded);
    collectGuarded(part.right, guarded);
  } else if (part.kind === 'negative') collectGuarded(part.operand, guarded);
}
