import type { Framework } from '../../framework/framework.ts';
import { imputeConstantColumn } from '../../imputation/impute-constant.ts';
import { imputeFromRowColumns } from '../../imputation/impute-from-row.ts';
import { imputeLatestColumn } from '../../imputation/impute-latest.ts';
import { imputeLinearConstantColumn } from '../../imputation/impute-linear-constant.ts';
import { imputeLinearColumn } from '../../imputation/impute-linear.ts';
import { imputeMeanColumn } from '../../imputation/impute-mean.ts';
import { imputeMedianColumn } from '../../imputation/impute-median.ts';
import { openPanel, type OpenPanel } from '../../imputation/open-panel.ts';
import { unitGroups } from '../../imputation/unit-groups.ts';
import type { ImputeStep } from '../../scheme/step.ts';
import type { Column } from '../../value/column.ts';
import type { PreparedTable } from '../prepared-table.ts';
import type { Stage } from '../stage.ts';
import { eachPool } from '../take-rows.ts';

/** The step `impute`, by column, by row or over the years of each country. */
export function runImpute(stage: Stage, step: ImputeStep, prepared: PreparedTable): Stage {
  const fill = step.fill === undefined ? {} : { fill: step.fill };
  const reach = step.maximumTimePoints === undefined ? {} : { maximumTimePoints: step.maximumTimePoints };
  const byColumn = (impute: (column: Column) => Column): Stage => ({ ...stage, columns: stage.columns.map(impute) });
  const inTime = (impute: (column: Column, panel: OpenPanel) => Column): Stage => {
    const panel = panelOf(stage, prepared);
    return byColumn((column) => impute(column, panel));
  };
  switch (step.method) {
    case 'none':
      return stage;
    case 'mean':
    case 'median': {
      const imputeColumn = step.method === 'mean' ? imputeMeanColumn : imputeMedianColumn;
      const groups = step.group === undefined ? null : (prepared.groups.get(step.group) ?? []);
      const groupOf = Array.from(stage.rows, (row) => groups?.[row] ?? null);
      const whole = groups === null ? null : unitGroups(groupOf);
      return byColumn((column) =>
        eachPool(column, stage.pools, (part, positions) => {
          if (whole === null) return imputeColumn(part, fill);
          const inside = positions === null ? whole : unitGroups(Array.from(positions, (at) => groupOf[at] ?? null));
          return imputeColumn(part, { ...fill, groups: inside });
        }),
      );
    }
    case 'row-mean':
    case 'row-median': {
      const indicators = prepared.framework.elements.slice(0, prepared.framework.indicatorCount);
      const columns = imputeFromRowColumns(stage.columns, {
        ...fill,
        statistic: step.method === 'row-mean' ? 'mean' : 'median',
        directions: indicators.map(({ direction }) => direction),
        ...(step.withinLevel === undefined ? {} : { siblings: siblingsWithin(prepared.framework, step.withinLevel) }),
      });
      return { ...stage, columns };
    }
    case 'latest':
      return inTime((column, panel) => imputeLatestColumn(column, panel, { ...fill, ...reach }));
    case 'linear':
      return inTime((column, panel) => imputeLinearColumn(column, panel, { ...fill, ...reach }));
    case 'constant':
      return inTime((column, panel) => imputeConstantColumn(column, panel, { ...fill, ...reach }));
    case 'linear-constant':
      return inTime((column, panel) => imputeLinearConstantColumn(column, panel, { ...fill, ...reach }));
  }
}

function panelOf({ rows }: Stage, { units, times }: PreparedTable): OpenPanel {
  return openPanel({
    units: Array.from(rows, (row) => units[row] ?? ''),
    times: Array.from(rows, (row) => times?.[row] ?? 0),
  });
}

/** For each indicator the indicators below the same element of a level; one list for all that share it. */
function siblingsWithin({ elements, indicatorCount }: Framework, level: number): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  const ancestors = elements.slice(0, indicatorCount).map(({ position }) => {
    let at = position;
    while ((elements[at]?.level ?? level) < level && (elements[at]?.parent ?? -1) !== -1)
      at = elements[at]?.parent ?? -1;
    members.set(at, [...(members.get(at) ?? []), position]);
    return at;
  });
  const lists = new Map([...members].map(([at, list]) => [at, list as readonly number[]]));
  return ancestors.map((at) => lists.get(at) ?? []);
}
