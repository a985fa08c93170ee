import { alignColumns } from './align-columns.ts';
import { countText, numberText } from './number-text.ts';
import type { ElementReport, ScoreReport } from './score-report.ts';

/**
 * A scored table for reading: for each top the countries by rank, with the top's score and those of the level below.
 *
 * Countries without a score come last, with the reason in its place.
 */
export function scoreText(report: ScoreReport): string {
  const tops = report.elements.filter(({ parent }) => parent === null);
  const tables = tops.map((top) => tableOf(report, top));
  const removed = report.removed.map(
    ({ unit, time, because }) => `${[unit, ...(time === null ? [] : [time])].join(' ')} (${because})`,
  );
  return [
    ...tables.map((table, position) => (tops.length > 1 ? `${tops[position]?.code}\n${table}` : table)),
    ...(removed.length === 0 ? [] : [`Left out by the screening: ${removed.join(', ')}.\n`]),
  ].join('\n');
}

function tableOf({ units, times, elements }: ScoreReport, top: ElementReport): string {
  const parts = elements.filter(({ parent }) => parent === top.code);
  const { groups } = top;
  // Of a panel year by year: ranks are of one year.
  const order = [...units.keys()].toSorted(
    (one, other) =>
      (times?.[one] ?? 0) - (times?.[other] ?? 0) ||
      (top.ranks[one] ?? Infinity) - (top.ranks[other] ?? Infinity) ||
      one - other,
  );
  const numeric = (heading: string) => ({ heading, isNumeric: true });
  return alignColumns(
    [
      ...(times === undefined ? [] : [numeric('time')]),
      numeric('rank'),
      { heading: 'unit', isNumeric: false },
      numeric(top.code),
      ...parts.map(({ code }) => numeric(code)),
      ...(groups === undefined ? [] : [{ heading: 'group', isNumeric: false }]),
    ],
    order.map((at) => [
      ...(times === undefined ? [] : [countText(times[at])]),
      countText(top.ranks[at]),
      units[at] ?? '',
      ...[top, ...parts].map(({ scores }) => numberText(scores[at] ?? { gap: 'not-computable' })),
      ...(groups === undefined ? [] : [groups[at] ?? '']),
    ]),
  );
}
