import { describe, expect, test } from 'vitest';
import { scoresOf } from '../pipeline/read-run.ts';
import { scoreTable } from '../pipeline/score-table.ts';
import type { ScoringRun } from '../pipeline/scoring-run.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { gap, isGap } from '../value/gap.ts';
import { explainScore } from './explain-score.ts';
import type { ScoreTrace } from './score-trace.ts';

const framework: Scheme['framework'] = [
  { code: 'index', parent: null, name: 'Readiness' },
  { code: 'left', parent: 'index', weight: 2 },
  { code: 'right', parent: 'index', weight: 1 },
  { code: 'a', parent: 'left', weight: 3, denominator: 'people' },
  { code: 'b', parent: 'left', weight: 1, direction: 'lower-is-better' },
  { code: 'c', parent: 'right' },
];
const units = Array.from({ length: 12 }, (_, unit) => `U${unit}`);
const table: ScoringTable = {
  units,
  columns: {
    a: units.map((_, unit) => 10 * unit),
    b: units.map((_, unit) => (unit === 3 ? gap('not-answered') : 20 - unit)),
    c: units.map((_, unit) => (unit === 11 ? 1000 : unit === 2 ? gap('not-applicable') : unit)),
  },
  denominators: { people: units.map(() => 5) },
};
const steps: Scheme['steps'] = [
  { step: 'denominate' },
  { step: 'impute', method: 'median' },
  { step: 'treat' },
  { step: 'normalise', method: 'min-max' },
  { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
];

function runOf(of: Scheme['steps'] = steps, on: ScoringTable = table, rest: Partial<Scheme> = {}): ScoringRun {
  const { run, issues } = scoreTable(on, { schemeId: 's', framework, steps: of, ...rest });
  if (run === null) throw new Error(JSON.stringify(issues));
  return run;
}
function partOf(trace: ScoreTrace, code: string): ScoreTrace {
  const found = trace.parts.map((part) => part.trace).find((part) => part.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

describe('a trace', () => {
  test('adds up: shares times scores are the contributions, and they sum to the aggregate', () => {
    const run = runOf();
    for (const unit of units) {
      const trace = explainScore(run, { unit });
      const check = ({ value, parts }: ScoreTrace): void => {
        if (parts.length === 0 || isGap(value)) return;
        const contributions = parts.map(({ contribution }) => contribution ?? 0);
        expect(contributions.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value, 12);
        const shares = parts.map(({ share }) => share ?? 0);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        for (const part of parts) check(part.trace);
      };
      check(trace);
    }
  });

  test('shows what came in and what each step made of it', () => {
    const a = partOf(partOf(explainScore(runOf(), { unit: 'U4' }), 'left'), 'a');
    expect(a.raw).toBe(40);
    expect(a.steps).toEqual([
      { step: 'denominate', before: 40, after: 8, denominator: 'people', denominatorValue: 5, scale: 1 },
      {
        step: 'normalise',
        before: 8,
        after: 4 / 11,
        direction: 'higher-is-better',
        parameters: { method: 'min-max' },
        observed: {
          lowest: 0,
          highest: 22,
          mean: 11,
          // Of 0, 2, ..., 22: 4 (12 squared - 1) / 12.
          deviation: Math.sqrt(143 / 3),
          count: 12,
        },
      },
    ]);
    expect(a.value).toBe(4 / 11);
    expect(a.rank).toBe(8);
  });

  test('shows a gap that was filled, and an outlier that was moved in', () => {
    const b = partOf(partOf(explainScore(runOf(), { unit: 'U3' }), 'left'), 'b');
    expect(b.raw).toEqual(gap('not-answered'));
    expect(b.steps[0]).toEqual({ step: 'impute', before: gap('not-answered'), after: 14, method: 'median' });
    expect(b.steps[1]).toMatchObject({ step: 'normalise', direction: 'lower-is-better', before: 14 });
    const c = partOf(partOf(explainScore(runOf(), { unit: 'U11' }), 'right'), 'c');
    expect(c.steps[0]).toEqual({ step: 'treat', before: 1000, after: 10, method: 'winsorised', winsorised: 'high' });
  });

  test('shows the weight after gaps: a child left out has no share, its siblings take it over', () => {
    const trace = explainScore(runOf(), { unit: 'U2' });
    expect(trace.parts.map(({ weight, share }) => [weight, share])).toEqual([
      [2, 1],
      [1, null],
    ]);
    expect(partOf(trace, 'right').value).toEqual(gap('not-applicable'));
    expect(trace.value).toBe(partOf(trace, 'left').value);
  });

  test('has no contributions where the aggregation does not add up', () => {
    const geometric: Scheme['steps'] = [
      { step: 'normalise', method: 'rank' },
      { step: 'aggregate', levels: [{ method: 'arithmetic' }, { method: 'geometric' }] },
    ];
    const trace = explainScore(runOf(geometric), { unit: 'U5' });
    expect(trace.aggregation).toEqual({ method: 'geometric' });
    expect(trace.parts.map(({ contribution, share }) => [contribution, share])).toEqual([
      [null, 2 / 3],
      [null, 1 / 3],
    ]);
  });

  test('starts at any element, and names it', () => {
    expect(explainScore(runOf(), { unit: 'U1' })).toMatchObject({ code: 'index', name: 'Readiness', level: 3 });
    expect(explainScore(runOf(), { unit: 'U1', element: 'left' })).toMatchObject({
      code: 'left',
      name: null,
      level: 2,
    });
  });

  test('of a panel is of one year, compared with its own year where years stand apart', () => {
    const panel: ScoringTable = {
      ...table,
      units: units.map((_, row) => `U${row % 6}`),
      times: units.map((_, row) => (row < 6 ? 2023 : 2024)),
    };
    const run = runOf(steps, panel, { pooling: 'each-time' });
    const trace = explainScore(run, { unit: 'U2', time: 2024, element: 'a' });
    expect(trace.raw).toBe(80);
    expect(trace.steps.at(-1)).toMatchObject({ observed: { lowest: 12, highest: 22, count: 6 } });
    expect(trace.value).toBe(scoresOf(run, 'a')[8]);
  });

  test('of a country that was screened out, or is unknown, is refused', () => {
    const run = runOf([{ step: 'screen', drop: ['U7'] }, ...steps]);
    for (const unit of ['U7', 'XYZ']) {
      expect(() => explainScore(run, { unit })).toThrow(expect.objectContaining({ code: 'unit-unknown' }));
    }
    expect(() => explainScore(run, { unit: 'U1', element: 'z' })).toThrow(
      expect.objectContaining({ code: 'element-unknown' }),
    );
    // Rows after the one left out are still unfolded from their own numbers.
    expect(explainScore(run, { unit: 'U8', element: 'a' }).raw).toBe(80);
  });
});
