import { pearsonOf } from '../correlation/pairs/pearson-pairs.ts';
import { requireSameLength } from '../correlation/require-same-length.ts';
import { standardise } from '../correlation/pairs/standardised-column.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { columnOf, newColumn, type Column } from '../value/column.ts';
import { gap, type Gap, type Value } from '../value/gap.ts';

/** One direction in which the indicators vary together. */
export interface PrincipalComponent {
  /** Variance along it, in standardised indicators: above 1, more than one indicator's worth. */
  readonly eigenvalue: number;
  /** Share of all variance, 0-1. */
  readonly explainedShare: number;
  /** One per indicator; the squares sum to 1, and the sum is not negative. */
  readonly loadings: readonly number[];
}

/** What indicators have in common. */
export interface PrincipalComponents {
  /** As many as indicators, the strongest first. */
  readonly components: readonly PrincipalComponent[];
  /** Units without a gap: the only ones that count here. */
  readonly count: number;
}

/**
 * Principal components of the correlation matrix: how many dimensions the data have, and which indicators make them.
 *
 * Of correlations and not of covariances, so that the unit of an indicator does not matter. Units with a gap are left
 * out whole, so that the matrix stays one that data can have. The sign of a component is free by nature: here each is
 * turned so that its loadings sum to something positive.
 *
 * @param columns one list per indicator, one entry per unit in each; a missing one is a `Gap`
 * @returns the components; a gap `not-computable` below two complete units or when an indicator does not vary on them
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 4, principal components analysis.
 *
 * @example
 * principalComponents([[1, 2, 3], [4, 4, 4]]) // => gap('not-computable')
 */
export function principalComponents(columns: readonly (readonly Value[])[]): PrincipalComponents | Gap {
  requireSameLength(columns);
  return principalComponentsColumns(columns.map(columnOf));
}

/** {@link principalComponents} of columns of one length. */
export function principalComponentsColumns(columns: readonly Column[]): PrincipalComponents | Gap {
  const complete = completeRows(columns);
  const count = complete.length;
  const prepared = columns.map((column) => standardise(rowsOf(column, complete)));
  if (count < 2 || prepared.length === 0 || prepared.some(({ isConstant }) => isConstant)) return gap('not-computable');
  const matrix = prepared.map((first, row) =>
    prepared.map((second, column) => (row === column ? 1 : pearsonOf(first, second, count))),
  );
  const { values, vectors } = symmetricEigen(matrix);
  const components = vectors.map((vector, position) => {
    // Fewer units than indicators leave directions without variance: rounding must not make it negative.
    const eigenvalue = Math.max(0, values[position] ?? 0);
    return { eigenvalue, explainedShare: eigenvalue / values.length, loadings: turnedUp(vector) };
  });
  return { components, count };
}

function completeRows(columns: readonly Column[]): readonly number[] {
  return Array.from(columns[0]?.numbers ?? [], (_, row) => row).filter((row) =>
    columns.every(({ reasons }) => reasons[row] === 0),
  );
}

function rowsOf(column: Column, rows: readonly number[]): Column {
  const packed = newColumn(rows.length);
  rows.forEach((row, at) => {
    packed.numbers[at] = column.numbers[row] as number;
  });
  return packed;
}

/** Where the loadings cancel, the first large one decides, so that rounding does not. */
function turnedUp(vector: readonly number[]): readonly number[] {
  const sum = vector.reduce((total, loading) => total + loading, 0);
  const leading = Math.abs(sum) > 1e-9 ? sum : (vector.find((loading) => Math.abs(loading) > 1e-9) ?? 1);
  return leading < 0 ? vector.map((loading) => -loading) : vector;
}
