import { report, type ScoringIssue } from '../check/scoring-issue.ts';
import type { Direction } from '../ranking/direction.ts';
import { normalisationOf } from '../scheme/normalisation-of.ts';
import type { ImputeStep, NormaliseStep, ScreenStep } from '../scheme/step.ts';
import type { Framework } from '../framework/framework.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoringTable, TableColumn } from '../table/scoring-table.ts';

const panelMethods: ReadonlySet<string> = new Set(['latest', 'linear', 'constant', 'linear-constant']);

/** Finds what a scheme asks of this table and the table does not have: groups, countries, years, room below a target. */
export function checkSchemeOnTable(
  table: ScoringTable,
  { steps }: Scheme,
  framework: Framework,
): readonly ScoringIssue[] {
  const denominators = Object.keys(table.denominators ?? {});
  return steps.flatMap((step, position): readonly ScoringIssue[] => {
    const path = `steps[${position}]`;
    switch (step.step) {
      case 'denominate':
        return Object.entries(step.indicators ?? {})
          .filter(([, { by }]) => !denominators.includes(by))
          .map(([code, { by }]) =>
            report('denominator-unknown', `${path}.indicators.${code}`, { code: by, known: denominators }),
          );
      case 'screen':
        return checkScreen(step, path, table);
      case 'impute':
        return checkImpute(step, path, table);
      case 'normalise':
        return checkNormalise(step, path, table, framework);
      default:
        return [];
    }
  });
}

function checkScreen({ keep = [], drop = [] }: ScreenStep, path: string, { units }: ScoringTable) {
  const known = new Set(units);
  const unknown = (codes: readonly string[], name: string): readonly ScoringIssue[] =>
    codes.filter((code) => !known.has(code)).map((code) => report('unit-unknown', `${path}.${name}`, { unit: code }));
  return [...unknown(keep, 'keep'), ...unknown(drop, 'drop')];
}

function checkImpute({ method, group }: ImputeStep, path: string, { groups = {}, times }: ScoringTable) {
  return [
    ...(group !== undefined && !Object.hasOwn(groups, group)
      ? [report('group-unknown', `${path}.group`, { group, known: Object.keys(groups) })]
      : []),
    ...(panelMethods.has(method) && times === undefined ? [report('time-missing', `${path}.method`, { method })] : []),
  ];
}

function checkNormalise(
  step: NormaliseStep,
  path: string,
  { columns, units }: ScoringTable,
  { elements, indicatorCount }: Framework,
): readonly ScoringIssue[] {
  return elements.slice(0, indicatorCount).flatMap(({ code, definition, direction }) => {
    const { method, reference, target } = normalisationOf(step, definition);
    if (method === 'distance-to-reference' && typeof reference === 'string' && !units.includes(reference)) {
      return [report('unit-unknown', `${path}.reference`, { unit: reference, code })];
    }
    if (method !== 'distance-to-target' || target === undefined || !Object.hasOwn(columns, code)) return [];
    const worst = worstOf(columns[code] ?? [], direction);
    if (worst === null) return [];
    if (target === worst) return [report('target-at-minimum', `columns.${code}`, { code, target })];
    const isBehind = direction === 'higher-is-better' ? target < worst : target > worst;
    return isBehind
      ? [report('target-below-minimum', `columns.${code}`, { code, target, worst }, undefined, 'warning')]
      : [];
  });
}

function worstOf(column: TableColumn, direction: Direction): number | null {
  const numbers = 'numbers' in column ? column.numbers : column;
  let worst: number | null = null;
  for (const number of numbers) {
    if (typeof number !== 'number' || Number.isNaN(number)) continue;
    if (worst === null || (direction === 'higher-is-better' ? number < worst : number > worst)) worst = number;
  }
  return worst;
}
