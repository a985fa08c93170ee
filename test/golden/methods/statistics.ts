import {
  competitionRanks,
  compoundGrowthRate,
  describeIndicators,
  normaliseRank,
  passesOutlierTest,
  rankChange,
  rankWithinGroups,
  trendChange,
  type DescriptionFlag,
  type Value,
} from '@groundwork/scoring';
import { isMissing, listOf, numberOf, recordOf, textOf, type AnswerTable, type Json } from '../golden-case.ts';
import { tiesOf } from './normalise.ts';
import { byCode, columnsIn, groupsIn, plainNumber, valueOf, valuesIn } from '../read-values.ts';

/** Descriptive statistics, ranks and their comparison, trends. */
export const statisticsAnswers: AnswerTable = {
  statistics: ({ parameters, input }) => {
    const columns = columnsIn(input['indicators']);
    const limits = {
      maximumSkewness: numberOf(parameters['t_skew'], 2),
      maximumKurtosis: numberOf(parameters['t_kurt'], 3.5),
    };
    const described = describeIndicators(byCode(columns.map(({ code, values }) => [code, values])), {
      skewness: limits.maximumSkewness,
      kurtosis: limits.maximumKurtosis,
      available: numberOf(parameters['t_avail'], 0.65),
      nonZero: numberOf(parameters['t_zero'], 0.5),
      unique: numberOf(parameters['t_unq'], 0.5),
    });
    const flagged = (flag: DescriptionFlag, word: string): readonly string[] =>
      described.map(({ flags }) => (flags.includes(flag) ? word : 'ok'));
    return {
      table: {
        iCode: described.map(({ code }) => code),
        Min: described.map(({ minimum }) => minimum),
        Max: described.map(({ maximum }) => maximum),
        Mean: described.map(({ mean }) => mean),
        Median: described.map(({ median }) => median),
        Std: described.map(({ standardDeviation }) => standardDeviation),
        Skew: described.map(({ skewness }) => skewness),
        Kurt: described.map(({ kurtosis }) => kurtosis),
        'N.Avail': described.map(({ available }) => available),
        'N.NonZero': described.map(({ nonZero }) => nonZero),
        'N.Unique': described.map(({ unique }) => unique),
        'N.Same': described.map(({ available, mostRepeated }) => (available === 0 ? null : mostRepeated)),
        'Frc.Avail': described.map(({ availableShare }) => availableShare),
        'Frc.NonZero': described.map(({ nonZeroShare }) => nonZeroShare),
        'Frc.Unique': described.map(({ uniqueShare }) => uniqueShare),
        'Frc.Same': described.map(({ mostRepeatedShare }) => mostRepeatedShare),
        'Flag.Avail': flagged('few-available', 'LOW'),
        'Flag.NonZero': flagged('few-non-zero', 'LOW'),
        'Flag.Unique': flagged('few-unique', 'LOW'),
        'Flag.SkewKurt': flagged('outliers', 'OUT').map((flag, at) =>
          passesOutlierTest(columns[at]?.values ?? [], limits) === null ? null : flag,
        ),
      },
    };
  },
  ranks: ({ parameters, input }) => {
    const ties = tiesOf(parameters['ties']);
    // Other places for ties than the better one are a matter of scores by rank: counted from the best down.
    const rank = (values: readonly Value[]): unknown =>
      ties === 'lowest' ? competitionRanks(values) : normaliseRank(values, { ties, direction: 'lower-is-better' });
    return byCode(columnsIn(input).map(({ code, values }) => [code, rank(values)]));
  },
  'ranks.group': ({ input: { group, ...columns } }) =>
    byCode(columnsIn(columns).map(({ code, values }) => [code, rankWithinGroups(values, groupsIn(group))])),
  compare: ({ parameters, input }) => {
    const a = scoresIn(input['a']);
    const b = scoresIn(input['b']);
    const units = [...a.keys(), ...[...b.keys()].filter((unit) => !a.has(unit))].toSorted();
    const isByScores = textOf(parameters['by']) === 'scores';
    const [ofA, ofB] = isByScores ? [a, b] : [ranksIn(a), ranksIn(b)];
    const first = units.map((unit) => ofA.get(unit) ?? null);
    const second = units.map((unit) => ofB.get(unit) ?? null);
    const changes = units.map((_, at) => changeOf(first[at] ?? null, second[at] ?? null));
    // By scores too the columns may keep the name of ranks: only fields of the expected result are looked at.
    return {
      units,
      rankA: first,
      rankB: second,
      scoreA: first,
      scoreB: second,
      diff: changes,
      absDiff: changes.map((change) => (change === null ? null : Math.abs(change))),
    };
  },
  trends: ({ parameters, input }) => {
    const series = listOf(input['series']).map((entry) => {
      const { x, y } = recordOf(entry);
      return { times: listOf(x).map((time) => numberOf(time, 0)), values: valuesIn(y) };
    });
    return {
      cagr: series.map(({ times, values }) => compoundGrowthRate(times, values)),
      change: series.map(({ times, values }) => trendChange(times, values, { per: numberOf(parameters['per'], 1) })),
    };
  },
};

function scoresIn(json: Json | undefined): ReadonlyMap<string, Value> {
  const { units, scores } = recordOf(json);
  const cells = listOf(scores);
  return new Map(listOf(units).map((unit, at) => [textOf(unit), valueOf(cells[at])]));
}

function ranksIn(scores: ReadonlyMap<string, Value>): ReadonlyMap<string, number | null> {
  const ranks = competitionRanks([...scores.values()]);
  return new Map([...scores.keys()].map((unit, at) => [unit, ranks[at] ?? null]));
}

function changeOf(first: Value | null, second: Value | null): number | null {
  if (first === null || second === null || isMissing(String(plainNumber(first)))) return null;
  const change = rankChange(plainNumber(first), plainNumber(second));
  return change === null || Number.isNaN(change) ? null : change;
}
