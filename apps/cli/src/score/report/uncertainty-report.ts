import {
  groupProbabilities,
  rankProbabilities,
  summariseDraws,
  type DrawShare,
  type UncertaintyPlan,
  type UncertaintySummary,
  type UncertainUnit,
} from '@groundwork/scoring';
import type { Inputs } from '../input/read-inputs.ts';
import { identityOf, type Identity } from './identity.ts';
import { warningsOf, type ReportedWarning } from './warnings-of.ts';

/** One country over all draws, with how often it came where. */
export interface UncertainUnitReport extends UncertainUnit {
  readonly time?: number;
  /** Share of the draws by rank; ranks that no draw gave are left out. */
  readonly rankProbabilities: Readonly<Record<number, number>>;
  /** Share of the draws by group, when the scheme has cut-offs. */
  readonly groupProbabilities?: Readonly<Record<string, number>>;
}

/** An uncertainty analysis in its complete form. */
export interface UncertaintyReport extends Identity, Omit<UncertaintySummary, 'units'> {
  readonly plan: UncertaintyPlan;
  /** In the order of the table. */
  readonly units: readonly UncertainUnitReport[];
  readonly warnings: readonly ReportedWarning[];
}

/** Everything the draws say, for programs and for keeping. */
export function uncertaintyReport(
  { scheme, table, prepared, issues }: Inputs,
  plan: UncertaintyPlan,
  draws: DrawShare,
): UncertaintyReport {
  const { groups } = scheme;
  const { units, ...summary } = summariseDraws(prepared, plan, draws);
  return {
    ...identityOf(scheme, table),
    plan,
    ...summary,
    units: units.map((unit, row) => {
      const time = prepared.times?.[row];
      return {
        ...unit,
        ...(time === undefined ? {} : { time }),
        rankProbabilities: Object.fromEntries(
          [...rankProbabilities(draws, row).entries()].flatMap(([at, share]) => (share === 0 ? [] : [[at + 1, share]])),
        ) as Readonly<Record<number, number>>,
        ...(groups === undefined ? {} : { groupProbabilities: groupProbabilities(draws, row, groups) }),
      };
    }),
    warnings: warningsOf(issues),
  };
}
