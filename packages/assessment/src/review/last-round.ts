import type { Answers, Questionnaire } from '@groundwork/instrument';
import { carryOver, type RevisionComparison, type Verdict } from '@groundwork/instrument/revisions';
import { carriedDecisions } from '../drift/carried-decisions.ts';
import type { AssessmentScores, ValidatedAnswer } from '../score/assessment-scores.ts';
import { scoreAssessment } from '../score/score-assessment.ts';

/** What the country said in the round before, as it was sent and judged there. */
export interface EarlierAnswers {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly validated: ReadonlyMap<string, ValidatedAnswer>;
  /** Reference date of that round. */
  readonly today: string;
}

/** The last round on the yardstick of this one. */
export interface LastRound {
  /** By question of the present revision; those that may not stand in one line with today's are left out. */
  readonly answers: Answers;
  readonly verdicts: ReadonlyMap<string, Exclude<Verdict, 'not-comparable'>>;
  /** Of those answers under the present revision. */
  readonly scores: AssessmentScores;
  /** What reviewers made of them then, by question of the present revision. */
  readonly validated: ReadonlyMap<string, ValidatedAnswer>;
}

/**
 * Brings the answers of the last round to the present revision and scores them by it, so that a difference is the country's and
 * not the questionnaire's. Questions that became several, or several that became one, are not compared.
 *
 * @param comparison of the two revisions; null where they are the same
 */
export function lastRound(
  earlier: EarlierAnswers,
  present: Questionnaire,
  comparison: RevisionComparison | null,
): LastRound {
  const { answers, validated, today } = earlier;
  if (comparison === null) {
    const verdicts = new Map(present.questions.map(({ questionId }) => [questionId, 'comparable'] as const));
    return { answers, verdicts, validated, scores: scoreAssessment(present, answers, { validated, today }) };
  }
  const verdicts = new Map(
    comparison.questions.flatMap(({ from, to, comparability: { verdict } }) => {
      const [only = ''] = to;
      const isOneToOne = from.length === 1 && to.length === 1;
      return isOneToOne && verdict !== 'not-comparable' ? [[only, verdict] as const] : [];
    }),
  );
  const carried = carryOver(earlier.questionnaire.revision, present.revision, answers, comparison);
  const decisions = carriedDecisions(validated, carried, comparison, present, { today });
  return {
    answers: Object.fromEntries(Object.entries(carried.answers).filter(([questionId]) => verdicts.has(questionId))),
    verdicts,
    validated: decisions,
    scores: scoreAssessment(present, carried.answers, { validated: decisions, today }),
  };
}
