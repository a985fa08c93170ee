import { validatedAnswer, type ReviewDecision, type ValidatedAnswer } from '@groundwork/assessment';
import type { Database } from '../database/database.ts';
import { fromDecisionRow } from './read-decisions.ts';

/** The decisions that stood when assessments were validated, by assessment id; those not validated have none. */
export async function readFinals(
  { read }: Database,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReviewDecision[]>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await read
    .selectFrom('review_final')
    .innerJoin('review_decision', 'review_decision.decision_id', 'review_final.decision_id')
    .selectAll('review_decision')
    .where('review_final.assessment_id', 'in', assessmentIds)
    .orderBy('sequence')
    .execute();
  const byAssessment = Map.groupBy(rows, (row) => row.assessment_id);
  return new Map([...byAssessment].map(([id, list]) => [id, list.map(fromDecisionRow)]));
}

/**
 * What every answer of a round counts as validated, by ISO code and question id, in two statements whatever the number of
 * countries. Only assessments that are validated or published are in it: a half-finished review is no score.
 */
export async function readFinalsOfRound(
  { read }: Database,
  roundId: string,
  instrumentId: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, ValidatedAnswer>>> {
  const assessments = await read
    .selectFrom('assessment')
    .select(['assessment_id', 'iso3'])
    .where('round_id', '=', roundId)
    .where('instrument_id', '=', instrumentId)
    .where('state', 'in', ['validated', 'published'])
    .orderBy('iso3')
    .execute();
  const rows = await read
    .selectFrom('assessment')
    .innerJoin('review_final', 'review_final.assessment_id', 'assessment.assessment_id')
    .innerJoin('review_decision', 'review_decision.decision_id', 'review_final.decision_id')
    .select(['assessment.assessment_id', 'review_decision.question_id', 'decision', 'score'])
    .where('round_id', '=', roundId)
    .where('instrument_id', '=', instrumentId)
    .orderBy('sequence')
    .execute();
  const byAssessment = Map.groupBy(rows, (row) => row.assessment_id);
  return new Map(
    assessments.map(({ assessment_id: id, iso3 }) => {
      const finals = byAssessment.get(id) ?? [];
      return [
        iso3,
        new Map(
          finals.map((row) => [
            row.question_id,
            validatedAnswer({ decision: row.decision as ReviewDecision['decision'], score: row.score }),
          ]),
        ),
      ];
    }),
  );
}
