import type { TreatStep } from '../../scheme/step.ts';
import { treatOutliersColumn } from '../../treatment/treat-outliers.ts';
import type { PreparedTable } from '../prepared-table.ts';
import type { PoolTreatment, Stage } from '../stage.ts';
import { eachPool } from '../take-rows.ts';

/** The step `treat`: each indicator in the step's way, in its own, or not at all. */
export function runTreat(stage: Stage, step: TreatStep, { framework }: PreparedTable): Stage {
  const { step: _step, indicators = {}, ...shared } = step;
  const treatments: (readonly PoolTreatment[])[] = [];
  const columns = stage.columns.map((column, position) => {
    const code = framework.elements[position]?.code ?? '';
    const { skip = false, ...own } = (Object.hasOwn(indicators, code) ? indicators[code] : undefined) ?? {};
    const done: PoolTreatment[] = [];
    treatments.push(done);
    if (skip) return column;
    return eachPool(column, stage.pools, (part, positions) => {
      const treatment = treatOutliersColumn(part, { ...shared, ...own });
      done.push({ positions, treatment });
      return treatment.column;
    });
  });
  return { ...stage, columns, treatments };
}
