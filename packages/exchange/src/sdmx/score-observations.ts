import { scoreBases, type AssessmentScores } from '@groundwork/assessment';
import { partIndicatorId } from './score-indicators.ts';
import type { ScoreObservation, ScoresToExport } from './scores-to-export.ts';

/**
 * Every score of a run, one at a time: per country the index, each dimension and each sub-dimension, each as claimed, as
 * evidenced and as validated. Rank and interval stand at the index on the basis that the run ranks, nowhere else.
 */
export function* scoreObservations(input: ScoresToExport): Generator<ScoreObservation, void, undefined> {
  const { revision, round, run, rankIntervals = {} } = input;
  const period = round.referenceDate.slice(0, 4);
  const ranks = new Map(run.rows.map(({ iso3, rank }) => [iso3, rank]));
  // Not as the record happens to be ordered: the same run gives the same file.
  for (const iso3 of Object.keys(run.countries).toSorted()) {
    const scores = run.countries[iso3];
    if (scores === undefined) continue;
    for (const { indicatorId, score } of scoresOf(revision.code, scores)) {
      for (const basis of scoreBases) {
        const isRanked = indicatorId === revision.code && basis === run.basis;
        const interval = isRanked && Object.hasOwn(rankIntervals, iso3) ? rankIntervals[iso3] : undefined;
        yield {
          iso3,
          indicatorId,
          basis,
          period,
          value: score[basis],
          rank: isRanked ? (ranks.get(iso3) ?? null) : null,
          rankInterval: interval ?? null,
        };
      }
    }
  }
}

function scoresOf(
  code: string,
  { index, dimensions }: AssessmentScores,
): readonly { readonly indicatorId: string; readonly score: AssessmentScores['index'] }[] {
  return [
    { indicatorId: code, score: index },
    ...dimensions.flatMap(({ sectionId, score, subDimensions }) => {
      const indicatorId = partIndicatorId(code, sectionId);
      return [
        { indicatorId, score },
        ...subDimensions.map((part) => ({
          indicatorId: partIndicatorId(indicatorId, part.subSectionId),
          score: part.score,
        })),
      ];
    }),
  ];
}
