import {
  drawShare,
  noisyWeight,
  prepareScoring,
  sobolIndices,
  standardDeviation,
  type PreparedTable,
  type UncertaintyFactor,
} from '@groundwork/scoring';
import { listOf, numberOf, type AnswerTable, type Json } from '../golden-case.ts';
import { plainNumber } from '../read-values.ts';

/** The smallest table that draws can be made of: its scores do not matter here. */
function smallTable(): PreparedTable {
  const { prepared } = prepareScoring(
    { units: ['one', 'other'], columns: { a: [1, 2], b: [2, 3] } },
    {
      schemeId: 'design',
      framework: [
        { code: 'index', parent: null },
        { code: 'a', parent: 'index' },
        { code: 'b', parent: 'index' },
      ],
      steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }],
    },
  );
  if (prepared === null) throw new Error('the small table is refused');
  return prepared;
}

/** Which alternative, from 1, the library takes at each number of [0, 1). */
function alternativesAt(uniforms: readonly number[], count: number): readonly number[] {
  const sets = Array.from({ length: count }, (_, at) => ({ a: at + 1 }));
  const factors: readonly UncertaintyFactor[] = [{ kind: 'weight-sets', factorId: 'choice', sets }];
  const plan = { draws: uniforms.length, seed: 1, factors, points: uniforms.map((uniform) => [uniform]) };
  const { choices } = drawShare(smallTable(), plan, 'uncertainty', 0, uniforms.length);
  return Array.from(choices, (choice) => choice + 1);
}

/** For each row of the library's own design and each factor: whether it is of sample B. */
function layoutOf(draws: number, factorCount: number): readonly (readonly boolean[])[] {
  const factors = Array.from({ length: factorCount }, (_, at): UncertaintyFactor => ({
    kind: 'weights',
    factorId: `factor ${at}`,
    spread: 0.5,
  }));
  const rows = draws * (factorCount + 2);
  for (let seed = 1; seed < 100; seed += 1) {
    const { choices } = drawShare(smallTable(), { draws, seed, factors }, 'sensitivity', 0, rows);
    const at = (row: number, factor: number): number => choices[row * factorCount + factor] ?? -1;
    const cells = Array.from({ length: rows }, (_, row) =>
      factors.map((__, factor) => ({
        own: at(row, factor),
        first: at(row % draws, factor),
        second: at(draws + (row % draws), factor),
      })),
    );
    // Where both samples have the same number, the layout cannot be read off.
    if (cells.some((row) => row.some(({ first, second }) => first === second))) continue;
    if (cells.some((row) => row.some(({ own, first, second }) => own !== first && own !== second))) break;
    return cells.map((row) => row.map(({ own, second }) => own === second));
  }
  throw new Error('the design holds numbers of neither sample');
}

/** The parts of a sensitivity analysis, each by itself. */
export const sensitivityAnswers: AnswerTable = {
  'sensitivity.discrete': ({ parameters, input }) => ({
    alternative: alternativesAt(
      listOf(input['u']).map((uniform) => numberOf(uniform, 0)),
      numberOf(parameters['k'], 1),
    ),
  }),
  'sensitivity.estimate': ({ parameters, input }) => {
    const outputs = listOf(input['y']).map((output) => numberOf(output, Number.NaN));
    const samples: readonly (readonly Json[])[] = [listOf(input['A']), listOf(input['B'])];
    const draws = numberOf(parameters['N'], samples[0]?.length ?? 0);
    const factors = numberOf(parameters['d'], listOf(samples[0]?.[0]).length);
    const indices = sobolIndices(outputs, draws, factors, { isCentred: false, resamples: 0 });
    return {
      design: layoutOf(draws, factors).map((row, at) =>
        row.map((isOfSecond, factor) => listOf(samples[isOfSecond ? 1 : 0]?.[at % draws])[factor]),
      ),
      variance: plainNumber(standardDeviation(outputs.slice(0, 2 * draws), { of: 'sample' })) ** 2,
      Si: indices.map(({ firstOrder }) => firstOrder),
      STi: indices.map(({ total }) => total),
    };
  },
  'sensitivity.noisy_weights': ({ parameters, input }) => {
    const uniforms = listOf(input['u']);
    const spread = numberOf(parameters['factor'], 0);
    return {
      weights: listOf(input['weights']).map((weight, at) =>
        noisyWeight(numberOf(weight, 1), spread, numberOf(uniforms[at], 0.5)),
      ),
    };
  },
};
