import {
  effectiveWeights,
  kendall,
  openFramework,
  optimisedWeights,
  principalComponents,
  scoresOf,
  scoreTable,
  spearman,
  type Framework,
  type OpenElement,
  type Value,
} from '@groundwork/scoring';
import {
  isRecord,
  numberOf,
  recordOf,
  listOf,
  textOf,
  type AnswerTable,
  type GoldenCase,
  type JsonRecord,
} from '../golden-case.ts';
import { byCode, frameworkIn, plainNumber } from '../read-values.ts';
import { tableIn } from './scheme-of.ts';

/** Scores of every element: weighted arithmetic means of the indicators as they are, under some weights. */
function elementScores(
  input: JsonRecord,
  weights: Readonly<Record<string, number>> = {},
): {
  readonly framework: Framework;
  readonly scores: (code: string) => readonly Value[];
} {
  // The indicators are normalised already: direction has been applied.
  const definitions = frameworkIn(input['hierarchy']).map(({ code, parent, weight = 1 }) => ({
    code,
    parent,
    weight: weights[code] ?? weight,
  }));
  const scheme = {
    schemeId: 'weights',
    framework: definitions,
    steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }],
  } as const;
  const { run, issues } = scoreTable(tableIn(input), scheme);
  if (run === null) throw new Error(JSON.stringify(issues));
  return { framework: run.prepared.framework, scores: (code) => scoresOf(run, code) };
}

function siblingsAt(level: number, { elements }: Framework): readonly (readonly OpenElement[])[] {
  const parents = new Set(elements.filter((element) => element.level === level).map(({ parent }) => parent));
  return [...parents].map((parent) =>
    elements.filter((element) => element.parent === parent && element.level === level),
  );
}

function principal({ parameters, input, expected }: GoldenCase): unknown {
  const { framework, scores } = elementScores(input);
  const expectedGroups = recordOf(recordOf(expected)['groups']);
  return {
    groups: byCode(
      siblingsAt(numberOf(parameters['level'], 1), framework).map((siblings): readonly [string, unknown] => {
        const parent = framework.elements[siblings[0]?.parent ?? -1]?.code ?? '';
        const found = principalComponents(siblings.map(({ code }) => scores(code)));
        if ('gap' in found) return [parent, { loadings: found, variance: found }];
        const loadings = found.components[0]?.loadings ?? [];
        const theirs = listOf(recordOf(expectedGroups[parent])['loadings']);
        // The sign of a component is free: the peer's is followed.
        const product = loadings.reduce((sum, loading, at) => sum + loading * numberOf(theirs[at], 0), 0);
        return [
          parent,
          {
            indicators: siblings.map(({ code }) => code),
            loadings: product < 0 ? loadings.map((loading) => -loading) : loadings,
            variance: found.components.map(({ eigenvalue }) => eigenvalue),
          },
        ];
      }),
    ),
  };
}

/** The target of each element, as shares. */
function targetsOf({ target }: JsonRecord, codes: readonly string[]): readonly number[] {
  const given = codes.map((code, at) =>
    isRecord(target) ? numberOf(target[code], 1) : Array.isArray(target) ? numberOf(listOf(target)[at], 1) : 1,
  );
  const total = given.reduce((sum, share) => sum + share, 0);
  return given.map((share) => share / total);
}

/** Weights of a level, each family towards its part of the target, and the peer's objective on the index they make. */
function optimised({ parameters, input }: GoldenCase): unknown {
  const before = elementScores(input);
  const families = siblingsAt(numberOf(parameters['level'], before.framework.levels - 1), before.framework);
  const codes = families.flat().map(({ code }) => code);
  const target = byCode(targetsOf(parameters, codes).map((share, at) => [codes[at] ?? '', share]));
  const found = families.map((siblings) => {
    const { weights } = optimisedWeights(
      siblings.map(({ code }) => before.scores(code)),
      { target: siblings.map(({ code }) => target[code] ?? 1) },
    );
    return siblings.map(({ code }, at) => [code, plainNumber(weights[at])] as const);
  });
  const weights = byCode(found.flat());
  const after = elementScores(input, weights);
  const top = after.framework.elements[after.framework.tops[0] ?? -1]?.code ?? '';
  const index = after.scores(top);
  const correlate = correlationBy(textOf(parameters['correlation'] ?? parameters['cortype']));
  const correlations = codes.map((code) => correlate(after.scores(code), index));
  const sum = correlations.reduce((total, correlation) => total + correlation, 0);
  const shares = correlations.map((correlation) => correlation / sum);
  const misses = shares.map((share, at) => (share - (target[codes[at] ?? ''] ?? 0)) ** 2);
  return {
    weights,
    objective: Math.log(misses.reduce((total, miss) => total + miss, 0) / misses.length),
    lastIterationCorrelations_quirk: shares,
  };
}

function correlationBy(method: string): (first: readonly Value[], second: readonly Value[]) => number {
  if (method === 'spearman') return (first, second) => plainNumber(spearman(first, second).coefficient);
  if (method === 'kendall') return (first, second) => plainNumber(kendall(first, second).coefficient);
  // Computed here: the objective is what ours is held against.
  return (first, second) => correlationOf(first.map(plainNumber), second.map(plainNumber));
}

function correlationOf(first: readonly number[], second: readonly number[]): number {
  const both = first.flatMap((one, at) => {
    const other = second[at] ?? Number.NaN;
    return Number.isNaN(one) || Number.isNaN(other) ? [] : [[one, other] as const];
  });
  const meanOf = (side: 0 | 1): number => both.reduce((sum, pair) => sum + pair[side], 0) / both.length;
  const [x, y] = [meanOf(0), meanOf(1)];
  const sums = both.reduce(
    ([xy, xx, yy], [one, other]) => [xy + (one - x) * (other - y), xx + (one - x) ** 2, yy + (other - y) ** 2] as const,
    [0, 0, 0] as readonly [number, number, number],
  );
  return sums[0] / Math.sqrt(sums[1] * sums[2]);
}

/** Weights: effective, from principal components, and optimised towards a target. */
export const weightsAnswers: AnswerTable = {
  'weights.effective': ({ input }) => {
    const table = effectiveWeights(frameworkIn(input['hierarchy']));
    const { elements, positionOf } = openFramework(frameworkIn(input['hierarchy']));
    return {
      table: {
        iCode: table.map(({ code }) => code),
        Level: table.map(({ code }) => elements[positionOf.get(code) ?? -1]?.level),
        Weight: table.map(({ weight }) => weight),
        EffWeight: table.map(({ effectiveWeight }) => effectiveWeight),
      },
    };
  },
  'weights.pca': principal,
  'weights.optimised': optimised,
};
