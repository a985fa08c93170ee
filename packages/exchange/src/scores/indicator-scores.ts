import type { AssessmentScores, Coverage, ScoreTriple } from '@groundwork/assessment';
import { partIndicatorId } from '../sdmx/score-indicators.ts';

/** The three scores of one thing that has a score. */
export interface IndicatorScore {
  /** Of `scoreIndicators`. */
  readonly indicatorId: string;
  readonly score: ScoreTriple;
  readonly coverage: Coverage;
}

/** The scores of a country: the index, then each dimension, followed by its sub-dimensions. */
export function indicatorScores(code: string, scores: AssessmentScores): readonly IndicatorScore[] {
  const { index, coverage, dimensions } = scores;
  return [
    { indicatorId: code, score: index, coverage },
    ...dimensions.flatMap((dimension) => {
      const indicatorId = partIndicatorId(code, dimension.sectionId);
      return [
        { indicatorId, score: dimension.score, coverage: dimension.coverage },
        ...dimension.subDimensions.map((part) => ({
          indicatorId: partIndicatorId(indicatorId, part.subSectionId),
          score: part.score,
          coverage: part.coverage,
        })),
      ];
    }),
  ];
}
