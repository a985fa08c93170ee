import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { PlacedQuestion } from '../facet/placed-question.ts';
import type { DeclarationProblem } from './declaration-problem.ts';

/** Both revisions by question id. */
export interface BothSides {
  readonly before: ReadonlyMap<string, PlacedQuestion>;
  readonly after: ReadonlyMap<string, PlacedQuestion>;
}

/** How many questions a change has on each side: at least and at most. */
const countsOf: Readonly<Record<DeclaredChange['type'], readonly [from: Bounds, to: Bounds]>> = {
  same: [
    [1, 1],
    [1, 1],
  ],
  reworded: [
    [1, 1],
    [1, 1],
  ],
  relabelled: [
    [1, 1],
    [1, 1],
  ],
  rescaled: [
    [1, 1],
    [1, 1],
  ],
  'kind-changed': [
    [1, 1],
    [1, 1],
  ],
  split: [
    [1, 1],
    [2, Infinity],
  ],
  merged: [
    [2, Infinity],
    [1, 1],
  ],
  removed: [
    [1, Infinity],
    [0, 0],
  ],
  added: [
    [0, 0],
    [1, Infinity],
  ],
};

type Bounds = readonly [least: number, most: number];

/** What is wrong with a declaration by its ids alone, given all declarations of the revision. */
export function checkDeclaration(
  declared: DeclaredChange,
  all: readonly DeclaredChange[],
  { before, after }: BothSides,
): readonly DeclarationProblem[] {
  const problem = (code: DeclarationProblem['code'], params: DeclarationProblem['params']): DeclarationProblem => ({
    code,
    declared,
    params,
  });
  const { from, to, type } = declared;
  const [fromCount, toCount] = countsOf[type];
  const problems = [
    ...from
      .filter((questionId) => !before.has(questionId))
      .map((questionId) => problem('unknown-question', { questionId, side: 'from' })),
    ...to
      .filter((questionId) => !after.has(questionId))
      .map((questionId) => problem('unknown-question', { questionId, side: 'to' })),
    ...(isWithin(from.length, fromCount) ? [] : [problem('wrong-count', { type, side: 'from', count: from.length })]),
    ...(isWithin(to.length, toCount) ? [] : [problem('wrong-count', { type, side: 'to', count: to.length })]),
    ...namedTwice(declared, all, 'from').map((questionId) => problem('named-twice', { questionId, side: 'from' })),
    ...namedTwice(declared, all, 'to').map((questionId) => problem('named-twice', { questionId, side: 'to' })),
  ];
  if (problems.length > 0) return problems;
  const isNamed = (side: 'from' | 'to', questionId: string) => all.some((other) => other[side].includes(questionId));
  return [
    ...from
      .filter((questionId) => after.has(questionId) && !isNamed('to', questionId))
      .map((questionId) => problem('still-there', { questionId, type })),
    ...to
      .filter((questionId) => before.has(questionId) && !isNamed('from', questionId))
      .map((questionId) => problem('was-there-before', { questionId, type })),
  ];
}

/** Ids of one side that an earlier declaration, or this one itself, has named already. */
function namedTwice(declared: DeclaredChange, all: readonly DeclaredChange[], side: 'from' | 'to'): readonly string[] {
  const earlier = all.slice(0, all.indexOf(declared)).flatMap((other) => other[side]);
  return declared[side].filter(
    (questionId, index, own) => earlier.includes(questionId) || own.indexOf(questionId) < index,
  );
}

function isWithin(count: number, [least, most]: Bounds): boolean {
  return count >= least && count <= most;
}
