import type { ToleranceAt } from './compare.ts';

/** Fields that are compared less closely, and why. */
const exceptions: readonly {
  readonly method: string;
  readonly field: RegExp;
  readonly tolerance: number;
  readonly because: string;
}[] = [
  {
    method: 'correlation.spearman',
    field: /^pvalues/,
    tolerance: 1e-6,
    because: "the peer's language switches between exact and approximate forms",
  },
  {
    method: 'correlation.kendall',
    field: /^pvalues/,
    tolerance: 1e-6,
    because: "the peer's language switches between exact and approximate forms",
  },
  {
    method: 'extra.bod',
    field: /^scores/,
    tolerance: 1e-7,
    because: 'the reference comes from a linear program solved to that width',
  },
];

/** The widths for one method: 1e-9 but for the exceptions. */
export function toleranceOf(method: string): ToleranceAt {
  const own = exceptions.filter((exception) => exception.method === method);
  return (path) => own.find(({ field }) => field.test(path))?.tolerance ?? 1e-9;
}
