import {
  classesOf,
  gap,
  groupsOf,
  ranksOf,
  scoredUnits,
  scoresOf,
  type ScoringRun,
  type Value,
} from '@groundwork/scoring';
import type { Inputs } from '../input/read-inputs.ts';
import { identityOf, type Identity } from './identity.ts';
import { warningsOf, type ReportedWarning } from './warnings-of.ts';

/** Scores of one element, one entry per scored country. */
export interface ElementReport {
  readonly code: string;
  readonly name: string | null;
  readonly level: number;
  readonly parent: string | null;
  /** Inside its parent, as it was used; a gap where a step `weigh` could compute none. */
  readonly weight: Value;
  /** A number with all its digits, or `{gap: reason}`. */
  readonly scores: readonly Value[];
  readonly ranks: readonly (number | null)[];
  /** Of a top, when the scheme has cut-offs. */
  readonly groups?: readonly (string | null)[];
  /** Of a top, when the scheme has classes. */
  readonly classes?: readonly (string | null)[];
}

/** A scored table in its complete form. */
export interface ScoreReport extends Identity {
  /** In the order of the table; in a panel once per year. */
  readonly units: readonly string[];
  readonly times?: readonly number[];
  /** Tops first, then level by level down to the indicators. */
  readonly elements: readonly ElementReport[];
  readonly removed: ScoringRun['last']['removed'];
  readonly warnings: readonly ReportedWarning[];
}

/** Everything a run says, for programs and for keeping. */
export function scoreReport({ scheme, table, issues }: Inputs, run: ScoringRun): ScoreReport {
  const { framework, times } = run.prepared;
  const elements = framework.elements.toSorted((one, other) => other.level - one.level);
  return {
    ...identityOf(scheme, table),
    units: scoredUnits(run),
    ...(times === null ? {} : { times: Array.from(run.last.rows, (row) => times[row] ?? 0) }),
    elements: elements.map(({ code, level, parent, position, definition }) => ({
      code,
      name: definition.name ?? null,
      level,
      parent: framework.elements[parent]?.code ?? null,
      weight: weightOf(run.last.weights[position] ?? Number.NaN),
      scores: scoresOf(run, code),
      ranks: ranksOf(run, code),
      ...(parent === -1 && scheme.groups !== undefined ? { groups: groupsOf(run, code) } : {}),
      ...(parent === -1 && scheme.classes !== undefined ? { classes: classesOf(run, code) } : {}),
    })),
    removed: run.last.removed,
    warnings: warningsOf(issues),
  };
}

function weightOf(weight: number): Value {
  return Number.isNaN(weight) ? gap('not-computable') : weight;
}
