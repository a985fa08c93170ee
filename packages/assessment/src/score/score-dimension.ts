import type { Availability, Section } from '@groundwork/instrument';
import { arithmeticMean, gap, isGap, type Value } from '@groundwork/scoring';
import type { DimensionScore, PossibleRange, QuestionScore, SubDimensionScore } from './assessment-scores.ts';
import { coverageOf, type CoveredQuestion } from './coverage.ts';
import { isWeighted } from './score-question.ts';
import { mapTriple } from './score-triple.ts';

/**
 * Scores one section from its question scores.
 *
 * A sub-dimension is the weighted mean of its answered questions once the share of its remaining weight that is
 * answered reaches the availability threshold. The dimension is the mean of its sub-dimensions, each weighted by the
 * weights of its questions that remain in the denominator, once enough sub-dimensions have a score; a complete
 * dimension therefore equals the weighted mean of its questions. Source: content.md 2.5.
 */
export function scoreDimension(
  section: Section,
  availability: Availability,
  scores: ReadonlyMap<string, QuestionScore>,
  possible: PossibleRange,
): DimensionScore {
  const covered: CoveredQuestion[] = [];
  const subDimensions = section.subSections.map((subSection): SubDimensionScore => {
    const questions = subSection.questions.filter(isWeighted).map((question): CoveredQuestion => {
      const score = scores.get(question.questionId);
      // Every weighted question has been scored by the caller; a hole here would be a lost question.
      if (score === undefined) throw new Error(`no score for ${question.questionId}`);
      return { score, isEvidenceRequired: question.evidence === 'required' };
    });
    covered.push(...questions);
    const weights = questions.map(({ score }) => score.weight);
    return {
      subSectionId: subSection.subSectionId,
      weight: remainingWeight(questions),
      score: mapTriple((basis) =>
        toPoints(
          arithmeticMean(
            questions.map(({ score }) => score.score[basis]),
            weights,
            { minimumShare: availability.subSectionShare },
          ),
        ),
      ),
      coverage: coverageOf(questions),
    };
  });
  return {
    sectionId: section.sectionId,
    weightPercent: section.weightPercent,
    score: mapTriple((basis) =>
      meanOfSubDimensions(
        subDimensions.map(({ score, weight }) => ({ score: score[basis], weight })),
        availability.sectionShare,
      ),
    ),
    coverage: coverageOf(covered),
    possible,
    subDimensions,
  };
}

/** The availability of a dimension is counted by number of sub-dimensions, its mean weighs them. */
function meanOfSubDimensions(
  parts: readonly { readonly score: Value; readonly weight: number }[],
  minimumShare: number,
): Value {
  const remaining = parts.filter(({ score }) => !(isGap(score) && score.gap === 'not-applicable'));
  if (remaining.length === 0) return gap('not-applicable');
  const scored = remaining.filter(({ score }) => !isGap(score));
  if (scored.length < minimumShare * remaining.length - 1e-9) return gap('below-availability');
  return arithmeticMean(
    scored.map(({ score }) => score),
    scored.map(({ weight }) => weight),
  );
}

function remainingWeight(questions: readonly CoveredQuestion[]): number {
  return questions.reduce((sum, { score }) => sum + (score.treatment === 'left-out' ? 0 : score.weight), 0);
}

function toPoints(value: Value): Value {
  return isGap(value) ? value : value * 100;
}
