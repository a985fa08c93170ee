import { denominateColumn } from '../../denomination/denominate.ts';
import type { DenominateStep } from '../../scheme/step.ts';
import type { PreparedTable } from '../prepared-table.ts';
import type { Stage } from '../stage.ts';
import { takeRows } from '../take-rows.ts';

/** The step `denominate`: by what it says, else by the framework's denominators. */
export function runDenominate(stage: Stage, { indicators }: DenominateStep, prepared: PreparedTable): Stage {
  const columns = stage.columns.map((column, position) => {
    const by = denominatorOf(position, indicators, prepared);
    const denominator = by === null ? undefined : prepared.denominators.get(by.by);
    return by === null || denominator === undefined
      ? column
      : denominateColumn(column, takeRows(denominator, stage.rows), by.scale ?? 1);
  });
  return { ...stage, columns };
}

/** What an indicator is divided by; null for one that is not. */
export function denominatorOf(
  position: number,
  indicators: DenominateStep['indicators'],
  { framework }: PreparedTable,
): { readonly by: string; readonly scale?: number } | null {
  const element = framework.elements[position];
  if (element === undefined) return null;
  if (indicators !== undefined)
    return Object.hasOwn(indicators, element.code) ? (indicators[element.code] ?? null) : null;
  const { denominator } = element.definition;
  return denominator === undefined ? null : { by: denominator };
}
