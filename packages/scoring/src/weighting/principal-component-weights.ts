import { requireSameLength } from '../correlation/require-same-length.ts';
import { principalComponentsColumns, type PrincipalComponents } from '../reliability/principal-components.ts';
import { columnOf, type Column } from '../value/column.ts';
import { gap, type Gap, type Value } from '../value/gap.ts';
import { equalWeights } from './equal-weights.ts';

/** How loadings become weights. */
export interface PrincipalComponentWeightOptions {
  /** Weights in proportion to the squared loadings, each the share of an indicator in the component; off when absent. */
  readonly squared?: boolean;
}

/** Weights from the first principal component. */
export interface PrincipalComponentWeights {
  /** Zero or more each, together 1. */
  readonly weights: readonly number[];
  /** Of the first component, a unit vector with a positive sum; gaps `not-computable` where it is not determined. */
  readonly loadings: readonly Value[];
  /** Share of all variance along the first component, 0-1. */
  readonly explainedShare: Value;
  /** Positions of the indicators that run against the others. Their weight is zero: see to their direction. */
  readonly negative: readonly number[];
  /** Whether the data determine the first component; if not, the weights are equal. */
  readonly isDetermined: boolean;
}

/** Loadings, sums and distances of eigenvalues below this are rounding. */
const noise = 1e-9;

/**
 * Weights in proportion to the loadings of the first principal component of the correlation matrix.
 *
 * They give most weight to what moves with the rest, which is no measure of importance: they make the index explain
 * the data best. Sign guard: the component is turned so that its loadings have a positive sum, and an indicator that
 * still loads negatively gets weight zero and is reported, never a negative weight, with which a better value would
 * lower the score.
 *
 * @param columns one list per indicator, one entry per unit in each, directions already applied; units with a gap are
 *   left out whole
 * @returns equal weights, and `isDetermined` false, when there are too few complete units, an indicator does not vary
 *   on them, two components are equally strong, or the loadings cancel
 * @throws {@link ScoringError} `count-invalid` without an indicator, `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6, principal components analysis.
 *
 * @example
 * principalComponentWeights([[1, 2, 3], [4, 4, 4]]).weights // => [0.5, 0.5]
 * principalComponentWeights([[1, 2, 3], [4, 4, 4]]).isDetermined // => false
 */
export function principalComponentWeights(
  columns: readonly (readonly Value[])[],
  options: PrincipalComponentWeightOptions = {},
): PrincipalComponentWeights {
  requireSameLength(columns);
  return principalComponentWeightsColumns(columns.map(columnOf), options);
}

/** {@link principalComponentWeights} of columns of one length. */
export function principalComponentWeightsColumns(
  columns: readonly Column[],
  { squared = false }: PrincipalComponentWeightOptions = {},
): PrincipalComponentWeights {
  const equal = equalWeights(columns.length);
  const found = principalComponentsColumns(columns);
  const loadings = determinedLoadings(found);
  if ('gap' in found || loadings === null) {
    const missing = gap('not-computable');
    return {
      weights: equal,
      loadings: equal.map(() => missing),
      explainedShare: missing,
      negative: [],
      isDetermined: false,
    };
  }
  const negative = loadings.flatMap((loading, position) => (loading < -noise ? [position] : []));
  const shares = loadings.map((loading) => (loading > 0 ? (squared ? loading * loading : loading) : 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    weights: shares.map((share) => share / total),
    loadings,
    explainedShare: found.components[0]?.explainedShare ?? gap('not-computable'),
    negative,
    isDetermined: true,
  };
}

/** Null where rounding, or the order of the indicators, would decide which vector comes first and which way it points. */
function determinedLoadings(found: PrincipalComponents | Gap): readonly number[] | null {
  if ('gap' in found) return null;
  const [first, second] = found.components;
  if (first === undefined) return null;
  const isTied = second !== undefined && first.eigenvalue - second.eigenvalue < noise * found.components.length;
  const sum = first.loadings.reduce((total, loading) => total + loading, 0);
  return isTied || sum < noise ? null : first.loadings;
}
