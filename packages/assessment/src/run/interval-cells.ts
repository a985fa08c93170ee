import type { InstrumentRevision } from '@groundwork/instrument';
import { gap, isGap, type Value } from '@groundwork/scoring';
import type { AssessmentScores, QuestionScore } from '../score/assessment-scores.ts';
import type { ScoreRun } from '../score/score-run.ts';
import { isWeighted } from '../score/score-question.ts';

/**
 * One country's row of the table that rank intervals are drawn over: a value per weighted question in questionnaire order,
 * 0-100, made so that a plain weighted mean of questions into dimensions and of dimensions into the index gives the country's
 * published scores again.
 */
export interface IntervalCells {
  /** What is missing stands at the mean of its sub-dimension: what the score itself makes of it. */
  readonly asScored: readonly Value[];
  /** What is missing counts as nothing, as other indices have it. Answers that only wait for a reviewer stay as above. */
  readonly asZero: readonly Value[];
}

/**
 * Spreads a country's scores over the questions. Questions left out by a skip, and those of a sub-dimension without a score
 * inside a dimension that has one, leave the denominator; a dimension without a score leaves all its questions without one.
 */
export function intervalCells(
  { sections }: InstrumentRevision,
  { dimensions, questions }: AssessmentScores,
  basis: ScoreRun['basis'],
): IntervalCells {
  const byId = new Map(questions.map((question) => [question.questionId, question]));
  const asScored: Value[] = [];
  const asZero: Value[] = [];
  for (const [place, { subSections }] of sections.entries()) {
    const dimension = dimensions[place];
    const score = dimension?.score[basis] ?? gap('not-computable');
    for (const [subPlace, subSection] of subSections.entries()) {
      const mean = dimension?.subDimensions[subPlace]?.score[basis] ?? gap('not-computable');
      for (const { questionId } of subSection.questions.filter(isWeighted)) {
        const cell = cellOf(byId.get(questionId), score, mean, basis);
        asScored.push(cell.scored);
        asZero.push(cell.zero);
      }
    }
  }
  return { asScored, asZero };
}

interface Cell {
  readonly scored: Value;
  readonly zero: Value;
}

function cellOf(
  question: QuestionScore | undefined,
  dimension: Value,
  subDimension: Value,
  basis: ScoreRun['basis'],
): Cell {
  if (isGap(dimension)) return both(gap(dimension.gap === 'not-applicable' ? 'not-applicable' : 'below-availability'));
  if (question === undefined || question.treatment === 'left-out' || isGap(subDimension))
    return both(gap('not-applicable'));
  const value = question.score[basis];
  if (!isGap(value)) return both(value * 100);
  return { scored: subDimension, zero: value.gap === 'not-validated' ? subDimension : 0 };
}

function both(value: Value): Cell {
  return { scored: value, zero: value };
}
