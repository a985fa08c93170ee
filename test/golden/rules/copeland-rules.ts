import { listOf, recordOf, type GoldenCase, type Json, type JsonRecord } from '../golden-case.ts';
import { columnsIn, plainNumber, rowsOf, weightsIn } from '../read-values.ts';
import type { RuleTable } from './rule.ts';

const width = 1e-9;

/** Shares over the indicators that both units of a pair have. */
function honestMatrix({ input }: GoldenCase): readonly (readonly number[])[] {
  const columns = columnsIn(input['columns']);
  const codes = columns.map(({ code }) => code);
  const weights = weightsIn(input['weights'], codes) ?? codes.map(() => 1);
  const rows = rowsOf(columns).map((row) => row.map(plainNumber));
  return rows.map((one, unit) =>
    rows.map((other, against) => {
      if (unit === against) return 0;
      let ahead = 0;
      let total = 0;
      one.forEach((number, at) => {
        const difference = number - (other[at] ?? Number.NaN);
        if (Number.isNaN(difference)) return;
        const weight = weights[at] ?? 0;
        total += weight;
        if (Math.abs(difference) < width) ahead += weight / 2;
        else if (difference > 0) ahead += weight;
      });
      return total === 0 ? 0.5 : ahead / total;
    }),
  );
}

/** All that follows from a matrix. */
function outcomeOf(matrix: readonly (readonly number[])[]): JsonRecord {
  const size = matrix.length;
  const isNear = (share: number, to: number): boolean => Math.abs(share - to) < width;
  const dominancePairs = matrix.flat().filter((share) => isNear(share, 1)).length;
  const scores = matrix.map((row, unit) =>
    row.reduce(
      (sum, share, other) => (other === unit || isNear(share, 0.5) ? sum : share > 0.5 ? sum + 1 : sum - 1),
      0,
    ),
  );
  return { dominancePairs, dominanceFraction: size < 2 ? null : dominancePairs / ((size * (size - 1)) / 2), scores };
}

function hasGaps({ input }: GoldenCase): boolean {
  return rowsOf(columnsIn(input['columns'])).some((row) => row.some((value) => typeof value !== 'number'));
}

/** The outranking matrix and Copeland's scores. */
export const copelandRules: RuleTable = {
  'copeland-gaps': (goldenCase) => {
    if (!hasGaps(goldenCase)) return null;
    const matrix = honestMatrix(goldenCase);
    return { outranking: matrix, ...outcomeOf(matrix) };
  },
  'copeland-rounding': (goldenCase) => {
    const expected = recordOf(goldenCase.expected);
    const matrix = listOf(expected['outranking']).map((row) =>
      listOf(row).map((share) => plainNumber(share as number)),
    );
    const isClose = (share: number): boolean => [0.5, 1].some((at) => share !== at && Math.abs(share - at) < width);
    if (!matrix.flat().some(isClose)) return null;
    return { ...expected, ...outcomeOf(matrix) } satisfies Json;
  },
  'copeland-through-aggregate': (goldenCase) => {
    const { scores } = outcomeOf(honestMatrix(goldenCase));
    return scores === undefined ? null : { scores };
  },
};
