import { isRecord, listOf, numberOf, recordOf, type GoldenCase, type Json, type JsonRecord } from '../golden-case.ts';
import type { RuleTable } from './rule.ts';

/** The objective of correlations that agree to their last digits: below it there is only rounding. */
const roundingObjective = Math.log(1e-28);

/** Descriptions, trends, draws and optimised weights. */
export const otherRules: RuleTable = {
  warnings: ({ expected }) => withoutWords(expected),
  'flags-on-printed-shares': ({ expected, parameters }) => {
    const table = recordOf(recordOf(expected)['table']);
    const flags = (share: string, threshold: number): readonly Json[] =>
      listOf(table[share]).map((entry) => (typeof entry === 'number' && entry < threshold - 1e-9 ? 'LOW' : 'ok'));
    return {
      ...recordOf(expected),
      table: {
        ...table,
        'Flag.NonZero': flags('Frc.NonZero', numberOf(parameters['t_zero'], 0.5)),
        'Flag.Unique': flags('Frc.Unique', numberOf(parameters['t_unq'], 0.5)),
      },
    };
  },
  'trend-from-zero': ({ input, expected }) => {
    const series = listOf(input['series']);
    const isFromZero = series.map((entry) => beginsAtZero(recordOf(entry)));
    if (!isFromZero.includes(true)) return null;
    const change = listOf(recordOf(expected)['change']).map((entry, at) => (isFromZero[at] === true ? null : entry));
    return { ...recordOf(expected), change };
  },
  'alternatives-of-unit-interval': ({ input, parameters }) => {
    const count = numberOf(parameters['k'], 1);
    return { alternative: listOf(input['u']).map((uniform) => Math.floor(numberOf(uniform, 0) * count) + 1) };
  },
  'optimum-by-objective': (goldenCase) => {
    const expected = recordOf(goldenCase.expected);
    const objective = numberOf(expected['objective'], Number.NaN);
    const { weights: _, lastIterationCorrelations_quirk: trial, ...rest } = expected;
    const isMet = objective <= roundingObjective;
    return {
      ...rest,
      objective: { atMost: Math.max(objective, roundingObjective) },
      ...(trial !== undefined && isMet ? { lastIterationCorrelations_quirk: targetShares(goldenCase) } : {}),
    };
  },
};

/** Without `warned`, and without the words of refusals. */
function withoutWords(json: Json): Json {
  if (!isRecord(json)) return json;
  const kept = Object.entries(json).filter(
    ([name]) => name !== 'warned' && !(name === 'reason' && json['error'] === true),
  );
  return Object.fromEntries(kept.map(([name, entry]) => [name, withoutWords(entry)]));
}

/** Whether the line fitted to a series, or its first value, is zero at the first time but for rounding. */
function beginsAtZero({ x, y }: JsonRecord): boolean {
  const values = listOf(y);
  const points = listOf(x)
    .flatMap((time, at) => {
      const value = values[at];
      return typeof time === 'number' && typeof value === 'number' ? [{ time, value }] : [];
    })
    .toSorted((one, other) => one.time - other.time);
  const [first] = points;
  if (first === undefined || points.length < 2) return false;
  if (points.length === 2) return first.value === 0 && points[1]?.value !== 0;
  const meanOf = (of: 'time' | 'value'): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [time, value] = [meanOf('time'), meanOf('value')];
  const crossed = points.reduce((sum, point) => sum + (point.time - time) * (point.value - value), 0);
  const squared = points.reduce((sum, point) => sum + (point.time - time) ** 2, 0);
  const slope = crossed / squared;
  const size = points.reduce((largest, point) => Math.max(largest, Math.abs(point.value)), 0);
  const isSloping = Math.abs(slope * (first.time - time)) > 1e-12 * size;
  return isSloping && Math.abs(value + slope * (first.time - time)) <= 1e-12 * size;
}

function targetShares({ parameters, expected }: GoldenCase): readonly number[] {
  const codes = Object.keys(recordOf(recordOf(expected)['weights']));
  const { target } = parameters;
  const shares = codes.map((code, at) =>
    numberOf(isRecord(target) ? target[code] : Array.isArray(target) ? listOf(target)[at] : 1, 1),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
