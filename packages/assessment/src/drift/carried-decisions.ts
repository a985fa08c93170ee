import type { Questionnaire } from '@groundwork/instrument';
import type { CarryOver, RevisionComparison } from '@groundwork/instrument/revisions';
import { isGap } from '@groundwork/scoring';
import type { ValidatedAnswer } from '../score/assessment-scores.ts';
import { scoreAssessment, type ScoreOptions } from '../score/score-assessment.ts';

/**
 * The reviewer's decisions that still speak of the same answer in the later revision: only where the answer came along as it
 * was, from one question to one. A confirmed answer is worth what it is worth as evidenced there; an adjusted one keeps the
 * reviewer's own score as long as the question kept its kind and its scale.
 */
export function carriedDecisions(
  validated: ReadonlyMap<string, ValidatedAnswer>,
  { answers, outcomes }: CarryOver,
  { questions }: RevisionComparison,
  after: Questionnaire,
  options: ScoreOptions,
): ReadonlyMap<string, ValidatedAnswer> {
  const asScored = new Map(
    scoreAssessment(after, answers, options).questions.map((score) => [score.questionId, score]),
  );
  const changes = new Map(questions.flatMap((change) => change.from.map((id) => [id, change] as const)));
  const decisions = new Map<string, ValidatedAnswer>();
  for (const { from = '', to, outcome } of outcomes) {
    const [decision, change, target = ''] = [validated.get(from), changes.get(from), to[0]];
    if (decision === undefined || change === undefined || outcome !== 'carried' || change.from.length > 1) continue;
    const evidenced = asScored.get(target)?.score.evidenced;
    if (decision.status === 'confirmed') {
      if (evidenced !== undefined && !isGap(evidenced))
        decisions.set(target, { status: 'confirmed', score: evidenced });
    } else if (change.type !== 'rescaled' && change.type !== 'kind-changed') decisions.set(target, decision);
  }
  return decisions;
}
