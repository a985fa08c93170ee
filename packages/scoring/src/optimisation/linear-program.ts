/** One condition on the variables. */
export interface LinearConstraint {
  /** One per variable. */
  readonly coefficients: ArrayLike<number>;
  readonly relation: 'at-most' | 'at-least' | 'equal';
  readonly limit: number;
}

/** Between which numbers a variable lies. */
export interface VariableBounds {
  /** 0 when absent; -Infinity for none. */
  readonly minimum?: number;
  /** Infinity, that is none, when absent. */
  readonly maximum?: number;
}

/** A linear goal under linear constraints. */
export interface LinearProgram {
  /** One coefficient per variable. */
  readonly objective: ArrayLike<number>;
  /** `maximise` when absent. */
  readonly goal?: 'maximise' | 'minimise';
  readonly constraints: readonly LinearConstraint[];
  /** One per variable; zero or more each when absent. */
  readonly bounds?: readonly VariableBounds[];
}

/** What became of a program: its best point, or why there is none. */
export type LinearSolution =
  | { readonly status: 'optimal'; readonly value: number; readonly solution: readonly number[] }
  | { readonly status: 'infeasible' | 'unbounded'; readonly value: null; readonly solution: null };
