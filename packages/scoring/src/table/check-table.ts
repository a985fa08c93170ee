import { report, type ScoringIssue } from '../check/scoring-issue.ts';
import type { Framework } from '../framework/framework.ts';
import { valuesOf } from '../value/column.ts';
import { isGap } from '../value/gap.ts';
import type { ScoringTable, TableColumn } from './scoring-table.ts';

/**
 * Finds every fault of a table at once: rows without a code or with one used twice, columns missing or too short,
 * numbers that are none, denominators of zero; and warns of columns that are constant or empty.
 *
 * @param framework what the table must hold
 * @returns one issue per fault, with its column and row
 *
 * @example
 * checkTable({ units: ['KEN'], columns: {} }, openFramework([{ code: 'a', parent: null }])).map(({ code }) => code) // => ['column-missing']
 */
export function checkTable(table: ScoringTable, framework: Framework): readonly ScoringIssue[] {
  const indicators = framework.elements.slice(0, framework.indicatorCount);
  const denominators = new Set(indicators.flatMap(({ definition: { denominator } }) => denominator ?? []));
  return [
    ...checkUnits(table),
    ...indicators.flatMap(({ code }) => checkColumn('columns', table.columns, code, table.units.length)),
    ...[...denominators].flatMap((code) => [
      ...checkColumn('denominators', table.denominators ?? {}, code, table.units.length),
      ...zeros(table.denominators ?? {}, code),
    ]),
    ...Object.entries(table.groups ?? {}).flatMap(([name, groups]) =>
      groups.length === table.units.length ? [] : [lengthIssue(`groups.${name}`, groups.length, table.units.length)],
    ),
  ];
}

function checkUnits({ units, times }: ScoringTable): readonly ScoringIssue[] {
  if (units.length === 0) return [report('table-empty', 'units')];
  const issues: ScoringIssue[] = [];
  if (times !== undefined && times.length !== units.length) {
    issues.push(lengthIssue('times', times.length, units.length));
  }
  const firstRow = new Map<string, number>();
  units.forEach((unit, position) => {
    const time = times?.[position];
    const key = JSON.stringify([unit, time ?? null]);
    const earlier = firstRow.get(key);
    const row = position + 1;
    if (unit.trim() === '') issues.push(report('unit-missing', 'units', {}, row));
    else if (earlier !== undefined) issues.push(report('unit-duplicate', 'units', { unit, time, earlier }, row));
    else firstRow.set(key, row);
    if (times !== undefined && !Number.isFinite(time)) issues.push(report('time-missing', 'times', { unit }, row));
  });
  return issues;
}

type Columns = Readonly<Record<string, TableColumn>>;

function checkColumn(kind: 'columns' | 'denominators', columns: Columns, code: string, rows: number) {
  const column = Object.hasOwn(columns, code) ? columns[code] : undefined;
  const path = `${kind}.${code}`;
  if (column === undefined) {
    const known = Object.keys(columns);
    return [report(kind === 'columns' ? 'column-missing' : 'denominator-unknown', path, { code, known })];
  }
  const isMemory = 'numbers' in column;
  const length = isMemory ? column.numbers.length : column.length;
  if (length !== rows || (isMemory && column.reasons.length !== rows)) return [lengthIssue(path, length, rows)];
  const issues: ScoringIssue[] = [];
  let lowest = Infinity;
  let highest = -Infinity;
  let count = 0;
  const read = (value: number, position: number): void => {
    if (!Number.isFinite(value)) issues.push(report('cell-not-numeric', path, { text: String(value) }, position + 1));
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    count += 1;
  };
  for (let position = 0; position < rows; position += 1) {
    if (isMemory) {
      if (column.reasons[position] === 0) read(column.numbers[position] as number, position);
    } else {
      const value = column[position];
      if (typeof value === 'number') read(value, position);
    }
  }
  if (kind === 'columns' && count === 0)
    issues.push(report('column-all-missing', path, { code }, undefined, 'warning'));
  else if (kind === 'columns' && lowest === highest && rows > 1) {
    issues.push(report('column-constant', path, { code, value: lowest }, undefined, 'warning'));
  }
  return issues;
}

function zeros(columns: Columns, code: string): readonly ScoringIssue[] {
  const column = Object.hasOwn(columns, code) ? (columns[code] ?? []) : [];
  return ('numbers' in column ? valuesOf(column) : column).flatMap((value, position) => {
    const path = `denominators.${code}`;
    if (isGap(value)) return [report('denominator-missing', path, { code }, position + 1, 'warning')];
    return value === 0 ? [report('denominator-zero', path, { code }, position + 1, 'warning')] : [];
  });
}

function lengthIssue(path: string, length: number, rows: number): ScoringIssue {
  return report('column-length', path, { length, rows });
}
