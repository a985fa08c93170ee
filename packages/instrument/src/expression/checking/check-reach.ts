import type { Question } from '../../definition/question.ts';
import { bare } from '../syntax/bare.ts';
import type { Checking } from './checking.ts';
import type { Expression, OperationNode, Operator } from '../syntax/expression.ts';
import { spineOf } from '../syntax/spine-of.ts';

/** What answers a comparison of one question with a constant lets through. */
interface Demand {
  readonly questionId: string;
  readonly constant: number | string;
  /** Of all answers the question can have, those that meet it. */
  readonly met: Reach;
  readonly all: Reach;
}

/** The answers a question can have: one of a few, or any number between two. */
type Reach =
  | { readonly values: readonly (number | string)[] }
  | { readonly from: number; readonly to: number; readonly isFromOpen: boolean; readonly isToOpen: boolean };

/**
 * Warns of comparisons that no answer meets, of those that every answer meets, and of several joined by `and` that no
 * answer meets together. Only what is certain is said: one question against constants.
 */
export function checkReach(tree: Expression, checking: Checking): void {
  const part = bare(tree);
  switch (part.kind) {
    case 'call':
      for (const parameter of part.parameters) checkReach(parameter, checking);
      break;
    case 'negative':
      checkReach(part.operand, checking);
      break;
    case 'operation':
      if (part.operator === 'and') checkTogether(part, checking);
      else checkAlong(part, checking);
      break;
    default:
  }
}

/** Looks at everything that stands on the left of each other, and at what is on the right of it. */
function checkAlong(tree: OperationNode, checking: Checking): void {
  const spine = spineOf(tree);
  const start = spine.findLastIndex(({ operator }) => operator === 'and');
  const innermost = start < 0 ? spine[0]?.left : spine[start];
  if (innermost !== undefined) checkReach(innermost, checking);
  for (const operation of spine.slice(start + 1)) {
    const demand = demandOf(operation, checking);
    if (demand !== undefined) checkAlone(operation, demand, checking);
    checkReach(operation.right, checking);
  }
}

function checkAlone(tree: Expression, { questionId, constant, met, all }: Demand, checking: Checking): void {
  if (isNothing(met)) checking.report('never-true', tree, { questionId, value: constant }, 'warning');
  else if (isSame(met, all)) checking.report('always-true', tree, { questionId }, 'warning');
}

/** Looks at all that stands between the outermost `and`s at once. */
function checkTogether(tree: OperationNode, checking: Checking): void {
  const left = new Map<string, Reach>();
  for (const part of joined(tree)) {
    checkReach(part, checking);
    const demand = part.kind === 'operation' ? demandOf(part, checking) : undefined;
    if (demand === undefined || isNothing(demand.met)) continue;
    const before = left.get(demand.questionId) ?? demand.all;
    const both = intersection(before, demand.met);
    if (isNothing(both) && !isNothing(before)) {
      checking.report('contradiction', part, { questionId: demand.questionId }, 'warning');
    }
    left.set(demand.questionId, both);
  }
}

function joined(tree: Expression): readonly Expression[] {
  const part = bare(tree);
  if (part.kind !== 'operation' || part.operator !== 'and') return [part];
  const spine = spineOf(part);
  const start = spine.findLastIndex(({ operator }) => operator !== 'and');
  const innermost = start < 0 ? spine[0]?.left : spine[start];
  return [
    ...(innermost === undefined ? [] : joined(innermost)),
    ...spine.slice(start + 1).flatMap(({ right }) => joined(right)),
  ];
}

/** A comparison of one question with a constant, the question first; `undefined` for everything else. */
function demandOf(tree: OperationNode, checking: Checking): Demand | undefined {
  const left = bare(tree.left);
  const right = bare(tree.right);
  const isForward = left.kind === 'question';
  const asked = isForward ? left : right;
  const constant = isForward ? right : left;
  if (asked.kind !== 'question' || asked.fieldId !== undefined) return undefined;
  const value = constantOf(constant);
  const all = reachOf(checking.scope.questions.get(asked.questionId));
  if (value === undefined || all === undefined) return undefined;
  const met = meeting(all, isForward ? tree.operator : turned(tree.operator), value);
  return met === undefined ? undefined : { questionId: asked.questionId, constant: value, met, all };
}

function constantOf(tree: Expression): number | string | undefined {
  if (tree.kind === 'number' || tree.kind === 'text') return tree.value;
  const inner = tree.kind === 'negative' ? constantOf(bare(tree.operand)) : undefined;
  return typeof inner === 'number' ? -inner : undefined;
}

function turned(operator: Operator): Operator {
  const other: Readonly<Partial<Record<Operator, Operator>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
  return other[operator] ?? operator;
}

function reachOf(question: Question | undefined): Reach | undefined {
  switch (question?.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return { values: question.levels.map(({ score }) => score) };
    case 'single-choice':
      return { values: question.options.map(({ optionId }) => optionId) };
    case 'share':
      return { from: 0, to: 100, isFromOpen: false, isToOpen: false };
    case 'number':
      return { from: question.minimum, to: question.maximum, isFromOpen: false, isToOpen: false };
    default:
      return undefined;
  }
}

/** The part of a reach that meets a comparison; `undefined` where that says nothing certain. */
function meeting(all: Reach, operator: Operator, constant: number | string): Reach | undefined {
  if ('values' in all) {
    const test = discreteTests[operator];
    if (test === undefined || typeof constant !== typeof all.values[0]) return undefined;
    // An unknown option of a single choice has its own problem.
    if (typeof constant === 'string' && !all.values.includes(constant)) return undefined;
    return { values: all.values.filter((value) => test(value, constant)) };
  }
  if (typeof constant !== 'number') return undefined;
  const { from, to, isFromOpen, isToOpen } = all;
  switch (operator) {
    case '=':
      return intersection(all, { from: constant, to: constant, isFromOpen: false, isToOpen: false });
    case '>':
    case '>=':
      return intersection(all, { from: constant, to, isFromOpen: operator === '>', isToOpen });
    case '<':
    case '<=':
      return intersection(all, { from, to: constant, isFromOpen, isToOpen: operator === '<' });
    default:
      return undefined;
  }
}

const discreteTests: Readonly<
  Partial<Record<Operator, (value: number | string, constant: number | string) => boolean>>
> = {
  '=': (value, constant) => value === constant,
  '!=': (value, constant) => value !== constant,
  '<': (value, constant) => value < constant,
  '<=': (value, constant) => value <= constant,
  '>': (value, constant) => value > constant,
  '>=': (value, constant) => value >= constant,
};

function intersection(a: Reach, b: Reach): Reach {
  if ('values' in a || 'values' in b) {
    const values = 'values' in a ? a.values : [];
    return { values: 'values' in b ? values.filter((value) => b.values.includes(value)) : values };
  }
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return {
    from,
    to,
    isFromOpen: (a.from === from && a.isFromOpen) || (b.from === from && b.isFromOpen),
    isToOpen: (a.to === to && a.isToOpen) || (b.to === to && b.isToOpen),
  };
}

function isNothing(reach: Reach): boolean {
  if ('values' in reach) return reach.values.length === 0;
  return reach.from > reach.to || (reach.from === reach.to && (reach.isFromOpen || reach.isToOpen));
}

function isSame(met: Reach, all: Reach): boolean {
  if ('values' in met && 'values' in all) return met.values.length === all.values.length;
  if ('values' in met || 'values' in all) return false;
  return (
    met.from === all.from && met.to === all.to && met.isFromOpen === all.isFromOpen && met.isToOpen === all.isToOpen
  );
}
