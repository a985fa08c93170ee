import type { ReviewDecision } from '@groundwork/assessment';
import type { AnswerValue } from '@groundwork/instrument';
import type { Selectable } from 'kysely';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import type { ReviewDecisionTable } from '../tables/review-tables.ts';

/** What was drawn and decided about one assessment. */
export interface DecidedAssessment {
  /** By order of arrival. */
  readonly decisions: readonly ReviewDecision[];
  readonly drawn: ReadonlySet<string>;
}

/**
 * Decisions and draws of assessments, by assessment id, in two statements. The draws are read last: a decision is never read
 * without knowing that its question was drawn.
 */
export async function readDecisions(
  database: DatabaseTransaction | Database['read'],
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, DecidedAssessment>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('review_decision')
    .selectAll()
    .where('assessment_id', 'in', assessmentIds)
    .orderBy('sequence')
    .execute();
  const draws = await database
    .selectFrom('review_draw')
    .select(['assessment_id', 'question_id'])
    .where('assessment_id', 'in', assessmentIds)
    .execute();
  const decisions = Map.groupBy(rows, (row) => row.assessment_id);
  const drawn = Map.groupBy(draws, (row) => row.assessment_id);
  return new Map(
    assessmentIds.map((id) => [
      id,
      {
        decisions: (decisions.get(id) ?? []).map(fromDecisionRow),
        drawn: new Set((drawn.get(id) ?? []).map((row) => row.question_id)),
      },
    ]),
  );
}

/** A row as a decision. */
export function fromDecisionRow(row: Selectable<ReviewDecisionTable>): ReviewDecision {
  return {
    decisionId: row.decision_id,
    questionId: row.question_id,
    part: row.part as ReviewDecision['part'],
    decision: row.decision as ReviewDecision['decision'],
    value: row.value === null ? null : (JSON.parse(row.value) as AnswerValue),
    score: row.score,
    evidenced: row.evidenced,
    reason: row.reason,
    responseVersion: row.response_version,
    responseHash: row.response_hash,
    sequence: row.sequence,
    at: row.at,
    reviewerId: row.reviewer_id,
  };
}
