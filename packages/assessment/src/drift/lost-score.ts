import type { Questionnaire } from '@groundwork/instrument';
import type { CarryOver, RevisionComparison } from '@groundwork/instrument/revisions';
import { isGap } from '@groundwork/scoring';
import type { AssessmentScores } from '../score/assessment-scores.ts';
import type { LostScore, MissingQuestion, ScoreDrift } from './drift.ts';

/** One country's answers under both revisions. */
export interface CountryUnderBoth {
  readonly iso3: string;
  readonly before: AssessmentScores;
  readonly after: AssessmentScores;
  readonly carried: CarryOver;
}

/** Why a country that had a score has none; `undefined` where it keeps it or never had one. */
export function lostScore(
  { iso3, before, after, carried }: CountryUnderBoth,
  basis: ScoreDrift['basis'],
  questionnaire: Questionnaire,
  comparison: RevisionComparison,
): LostScore | undefined {
  const [was, is] = [before.index[basis], after.index[basis]];
  if (isGap(was) || !isGap(is)) return undefined;
  const dimensions = after.dimensions.flatMap(({ sectionId, score }): LostScore['dimensions'] => {
    const value = score[basis];
    // A dimension that does not apply stands in nobody's way.
    if (!isGap(value) || value.gap === 'not-applicable') return [];
    const questions = after.questions
      .filter((question) => questionnaire.place(question.questionId).section.sectionId === sectionId)
      .filter((question) => isGap(question.score[basis]) && question.treatment !== 'left-out')
      .map(({ questionId, treatment }) => ({
        questionId,
        because: treatment === 'scored' ? ('not-validated' as const) : whyMissing(questionId, carried, comparison),
      }));
    return [{ sectionId, because: value.gap, questions }];
  });
  return { iso3, before: was, because: is.gap, dimensions };
}

function whyMissing(
  questionId: string,
  { outcomes }: CarryOver,
  { questions }: RevisionComparison,
): MissingQuestion['because'] {
  const change = questions.find(({ to }) => to.includes(questionId));
  if (change === undefined || change.from.length === 0) return 'not-asked-before';
  const lost = outcomes.find(
    ({ from, outcome }) => outcome === 'lost' && from !== undefined && change.from.includes(from),
  );
  if (lost !== undefined) return lost.reason;
  // One part of a split may have got nothing although the answer stands in another.
  const left = outcomes.find(({ left: parts }) => parts.some(({ part, to }) => part === 'value' && to === questionId));
  return left === undefined ? 'not-answered' : 'kinds-differ';
}
