import { isRefusal, listOf, numberOf, recordOf, type GoldenCase, type Json } from '../golden-case.ts';
import { columnsIn, plainNumber, rowsOf, weightsIn } from '../read-values.ts';
import type { Rule, RuleTable } from './rule.ts';

/** A row as plain numbers, NaN where missing, without the columns that weigh nothing. */
interface PlainRow {
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
}

type Formula = (numbers: readonly number[], weights: readonly number[]) => number;

function plainRows({ input }: GoldenCase): readonly PlainRow[] {
  const columns = columnsIn(input['columns']);
  const codes = columns.map(({ code }) => code);
  const weights = weightsIn(input['weights'], codes) ?? codes.map(() => 1);
  return rowsOf(columns).map((row) => ({
    numbers: row.map(plainNumber).filter((_, at) => weights[at] !== 0),
    weights: weights.filter((weight) => weight !== 0),
  }));
}

/** The mean of what is there; null below the threshold, or where the formula has no number. */
function honestMean({ numbers, weights }: PlainRow, threshold: Json | undefined, formula: Formula): number | null {
  const there = numbers.flatMap((number, at) => (Number.isNaN(number) ? [] : [at]));
  const share = there.length / numbers.length;
  if (there.length === 0 || share < numberOf(threshold, 0) - 1e-9) return null;
  const mean = formula(
    there.map((at) => numbers[at] as number),
    there.map((at) => weights[at] as number),
  );
  return Number.isFinite(mean) ? mean : null;
}

function weightedSum(numbers: readonly number[], weights: readonly number[]): number {
  return numbers.reduce((sum, number, at) => sum + number * (weights[at] ?? 0), 0);
}

function totalOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function formulaOf({ method, parameters }: GoldenCase): Formula {
  const isAbove = (numbers: readonly number[]): boolean => numbers.every((number) => number > 0);
  switch (method) {
    case 'aggregate.a_gmean':
      return (numbers, weights) =>
        isAbove(numbers) ? Math.exp(weightedSum(numbers.map(Math.log), weights) / totalOf(weights)) : Number.NaN;
    case 'aggregate.a_hmean':
      return (numbers, weights) =>
        isAbove(numbers)
          ? totalOf(weights) /
            weightedSum(
              numbers.map((number) => 1 / number),
              weights,
            )
          : Number.NaN;
    case 'aggregate.a_genmean': {
      const exponent = numberOf(parameters['p'], 1);
      return (numbers, weights) => {
        if (exponent < 0 && !isAbove(numbers)) return Number.NaN;
        const powers = numbers.map((number) => number ** exponent);
        const mean = weightedSum(powers, weights) / totalOf(weights);
        return mean < 0 ? -((-mean) ** (1 / exponent)) : mean ** (1 / exponent);
      };
    }
    default:
      return (numbers, weights) => weightedSum(numbers, weights) / totalOf(weights);
  }
}

/** Replaces the scores of the rows concerned; of a refusal all scores. */
function perRow(isConcerned: (row: PlainRow, goldenCase: GoldenCase) => boolean): Rule {
  return (goldenCase) => {
    const { expected, parameters } = goldenCase;
    const rows = plainRows(goldenCase);
    const formula = formulaOf(goldenCase);
    const isAny = rows.some((row) => isConcerned(row, goldenCase));
    if (!isAny) return null;
    const given = listOf(recordOf(expected)['scores']);
    const scores = rows.map((row, at): Json =>
      isRefusal(expected) || isConcerned(row, goldenCase)
        ? honestMean(row, parameters['dat_thresh'], formula)
        : (given[at] ?? null),
    );
    return { scores };
  };
}

function hasGap({ numbers }: PlainRow): boolean {
  return numbers.some(Number.isNaN);
}

function hasZeroOrLess({ numbers }: PlainRow): boolean {
  return numbers.some((number) => number <= 0);
}

const exponentOf = ({ parameters }: GoldenCase): number => numberOf(parameters['p'], 1);

/** The means. */
export const aggregateRules: RuleTable = {
  'power-mean-skips-gaps': perRow((row, goldenCase) => hasGap(row) && !isRefusal(goldenCase.expected)),
  'geometric-mean-per-row': perRow(hasZeroOrLess),
  'harmonic-mean-per-row': perRow(hasZeroOrLess),
  'power-mean-per-row': perRow((row, goldenCase) => exponentOf(goldenCase) < 0 && hasZeroOrLess(row)),
  'power-mean-odd-exponent': perRow(
    (row, goldenCase) =>
      Math.abs(exponentOf(goldenCase) % 2) === 1 &&
      exponentOf(goldenCase) > 0 &&
      row.numbers.some((number) => number < 0),
  ),
  'zero-weight-not-counted': (goldenCase) => {
    const { input, parameters, expected } = goldenCase;
    const weights = listOf(
      Array.isArray(input['weights']) ? input['weights'] : Object.values(recordOf(input['weights'])),
    );
    if (typeof parameters['dat_thresh'] !== 'number' || !weights.includes(0) || isRefusal(expected)) return null;
    return perRow(() => true)(goldenCase);
  },
};
