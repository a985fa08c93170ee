import { isGap, type SobolIndex, type UncertaintyPlan } from '@groundwork/scoring';
import { alignColumns } from './align-columns.ts';
import type { Identity } from './identity.ts';
import { numberText } from './number-text.ts';
import type { ReportedWarning } from './warnings-of.ts';

/** A sensitivity analysis in its complete form. */
export interface SensitivityReport extends Identity {
  readonly plan: UncertaintyPlan;
  readonly element: string;
  /** What the factors are held responsible for: `mean-rank-shift`, `score:KEN`, `rank:KEN`. */
  readonly output: string;
  /** Re-scorings made: draws x (factors + 2). */
  readonly draws: number;
  readonly factors: readonly (SobolIndex & { readonly factorId: string })[];
  readonly warnings: readonly ReportedWarning[];
}

/** A sensitivity analysis for reading: factors by their total index, each with the interval of its estimate. */
export function sensitivityText({ factors, output, draws }: SensitivityReport): string {
  const size = ({ total }: SobolIndex): number => (isGap(total) ? -Infinity : total);
  const interval = ([low, high]: SobolIndex['totalInterval']): string =>
    `${numberText(low, 3)} to ${numberText(high, 3)}`;
  const numeric = (heading: string) => ({ heading, isNumeric: true });
  const table = alignColumns(
    [
      { heading: 'factor', isNumeric: false },
      numeric('first order'),
      numeric('90 %'),
      numeric('total'),
      numeric('90 %'),
    ],
    factors
      .toSorted((one, other) => size(other) - size(one))
      .map(({ factorId, firstOrder, firstOrderInterval, total, totalInterval }) => [
        factorId,
        numberText(firstOrder, 3),
        interval(firstOrderInterval),
        numberText(total, 3),
        interval(totalInterval),
      ]),
  );
  return `${table}\nShares of the variance of ${output}, from ${draws.toLocaleString('en')} re-scorings.\n`;
}
