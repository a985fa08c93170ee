import { expect, test } from 'vitest';
import { prepareScoring, scoreTable } from '../pipeline/score-table.ts';
import { ranksOf, scoresOf } from '../pipeline/read-run.ts';
import type { PreparedTable } from '../pipeline/prepared-table.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { gap } from '../value/gap.ts';
import { removeElements } from './remove-elements.ts';

const framework: Scheme['framework'] = [
  { code: 'index', parent: null },
  { code: 'left', parent: 'index', weight: 2 },
  { code: 'right', parent: 'index', weight: 1 },
  { code: 'a', parent: 'left', weight: 3 },
  { code: 'b', parent: 'left', direction: 'lower-is-better' },
  { code: 'c', parent: 'right' },
];
const none = gap('not-answered');
const table: ScoringTable = {
  units: ['A', 'B', 'C', 'D'],
  columns: { a: [4, 3, 2, none], b: [4, 1, 2, none], c: [1, 2, 4, 3] },
};
const steps: Scheme['steps'] = [
  { step: 'screen', minimumAvailable: 0.3 },
  { step: 'normalise', method: 'min-max' },
  { step: 'weigh', method: 'given', weights: { a: 3, b: 1, c: 1 } },
  { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
];

function prepared(of: Scheme['framework'] = framework): PreparedTable {
  const codes = new Set(of.map(({ code }) => code));
  const known = steps.map((step) =>
    step.step === 'weigh'
      ? { ...step, weights: Object.fromEntries(Object.entries(step.weights ?? {}).filter(([code]) => codes.has(code))) }
      : step,
  );
  const { prepared: ready, issues } = prepareScoring(table, { schemeId: 's', framework: of, steps: known });
  if (ready === null) throw new Error(JSON.stringify(issues));
  return ready;
}

test('scores again as if each element of a level had never been there, in the order of the whole run', () => {
  const removals = removeElements(prepared(), 1);
  // The only child of its parent cannot be taken out of it.
  expect(removals.map(({ removed }) => removed)).toEqual(['a', 'b']);
  const [withoutA] = removals;
  const { run } = scoreTable(table, prepared(framework.filter(({ code }) => code !== 'a')).scheme);
  if (run === null) throw new Error('not scored');
  expect(withoutA?.scores).toEqual(scoresOf(run, 'index'));
  expect(withoutA?.ranks).toEqual(ranksOf(run, 'index'));
  // Scores are 1/2, 19/36, 4/9, 2/3 with everything, and 0, 7/9, 7/9, 2/3 without a.
  expect(withoutA?.rankShifts).toEqual([-1, 1, 3, -2]);
  expect(withoutA?.meanAbsoluteShift).toBe(1.75);
});

test('takes away whole branches, and what nothing is left of', () => {
  const [withoutLeft, withoutRight] = removeElements(prepared(), 2);
  expect(withoutLeft?.scores).toEqual([0, 1 / 3, 1, 2 / 3]);
  expect(withoutRight?.scores.slice(0, 3)).toEqual([0.75, 0.625, 1 / 6]);
  // Without its one answer D has too little, is screened out, and has no place any more.
  expect(withoutRight?.scores[3]).toEqual(gap('not-asked'));
  expect(withoutRight?.rankShifts[3]).toBeNull();
});

test('follows the element that is named', () => {
  const [withoutA] = removeElements(prepared(), 1, 'left');
  expect(withoutA?.scores).toEqual([0, 1, 2 / 3, gap('below-availability')]);
  expect(() => removeElements(prepared(), 1, 'nowhere')).toThrow(expect.objectContaining({ code: 'element-unknown' }));
});
