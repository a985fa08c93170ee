import { benefitOfTheDoubt } from '../../aggregation/frontier/benefit-of-the-doubt.ts';
import { copeland } from '../../aggregation/outranking/copeland.ts';
import { newAvailableRow, selectAvailable } from '../../aggregation/select-available.ts';
import type { AggregationLevel } from '../../scheme/step.ts';
import { columnOf, gapOfCode, notComputable, valueAt, type Column } from '../../value/column.ts';
import type { Value } from '../../value/gap.ts';

/**
 * Scores the countries of a table by comparing them with each other: the aggregations that no row can do alone.
 *
 * @param parts the children, one column each
 * @param weights of the children
 * @param level `copeland` or `benefit-of-the-doubt`
 */
export function aggregateTable(parts: readonly Column[], weights: Float64Array, level: AggregationLevel): Column {
  if (level.method === 'copeland') return overRows(parts, weights, level, (table, shares) => copeland(table, shares));
  const { minimumContribution, maximumContribution } = level;
  return overRows(parts, weights, level, (table) =>
    benefitOfTheDoubt(table, {
      ...(minimumContribution === undefined ? {} : { minimumShare: minimumContribution }),
      ...(maximumContribution === undefined ? {} : { maximumShare: maximumContribution }),
    }).map(({ score }) => score),
  );
}

/** Leaves out children without weight, and countries with too little, which then are compared with nobody. */
function overRows(
  parts: readonly Column[],
  weights: Float64Array,
  level: AggregationLevel,
  score: (table: readonly (readonly Value[])[], weights: readonly number[]) => readonly Value[],
): Column {
  const units = parts[0]?.numbers.length ?? 0;
  const row = newAvailableRow(parts.length);
  const codes = Array.from({ length: units }, (_, unit) =>
    selectAvailable(
      row,
      Float64Array.from(parts, ({ numbers }) => numbers[unit] as number),
      Uint8Array.from(parts, ({ reasons }) => reasons[unit] as number),
      weights,
      level,
    ),
  );
  const weighed = parts.flatMap((part, child) =>
    weights[child] === 0 ? [] : [{ part, weight: weights[child] as number }],
  );
  const kept = codes.flatMap((code, unit) => (code === 0 ? [unit] : []));
  const scores = score(
    kept.map((unit) => weighed.map(({ part }) => valueAt(part, unit))),
    weighed.map(({ weight }) => weight),
  );
  const values = codes.map((code): Value => gapOfCode(code === 0 ? notComputable : code));
  kept.forEach((unit, at) => (values[unit] = scores[at] ?? gapOfCode(notComputable)));
  return columnOf(values);
}
