import type { Spread } from '@groundwork/scoring';
import { alignColumns } from './align-columns.ts';
import { failuresText } from './failures-text.ts';
import { countText, numberText, plainShare } from './number-text.ts';
import type { UncertaintyReport } from './uncertainty-report.ts';

/** An uncertainty analysis for reading: countries by their rank under the scheme, each with its intervals. */
export function uncertaintyText(report: UncertaintyReport): string {
  const { units, coverage, draws, failures, meanRankShift, element } = report;
  const hasTimes = units.some(({ time }) => time !== undefined);
  const order = units.toSorted(
    (one, other) => (one.time ?? 0) - (other.time ?? 0) || (one.rank ?? Infinity) - (other.rank ?? Infinity),
  );
  const inside = plainShare(coverage);
  const numeric = (heading: string) => ({ heading, isNumeric: true });
  const table = alignColumns(
    [
      ...(hasTimes ? [numeric('time')] : []),
      numeric('rank'),
      { heading: 'unit', isNumeric: false },
      numeric(element),
      numeric('median rank'),
      numeric(`rank, ${inside}`),
      numeric('median score'),
      numeric(`score, ${inside}`),
    ],
    order.map(({ time, rank, unit, score, ranks, scores }) => [
      ...(hasTimes ? [countText(time)] : []),
      countText(rank),
      unit,
      numberText(score),
      numberText(ranks.median, 1),
      interval(ranks, 1),
      numberText(scores.median),
      interval(scores, 4),
    ]),
  );
  return [
    table,
    '\n',
    `${draws.toLocaleString('en')} draws. Ranks differ from the scheme's own by ${numberText(meanRankShift, 2)} places on average.\n`,
    failuresText(failures, draws),
    'An interval is about decisions on the method, not about the error of a sample.\n',
  ].join('');
}

function interval({ low, high }: Spread, decimals: number): string {
  return `${numberText(low, decimals)} to ${numberText(high, decimals)}`;
}
