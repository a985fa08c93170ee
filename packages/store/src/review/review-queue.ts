import type { Assessment } from '@groundwork/assessment';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { fromAssessmentRow } from '../assessments/assessment-row.ts';
import type { Database } from '../database/database.ts';
import type { ReviewBounds, ReviewQueueWanted } from './review-contract.ts';
import type { Tables } from '../tables/tables.ts';

/** States in which an assessment waits for a reviewer, or for its country's reply to one. */
const waiting = ['submitted', 'in-review', 'returned'] as const;

/** Assessments that wait within the bounds, the longest waiting first. */
export async function readReviewQueue(
  { read }: Database,
  { bounds, after, limit }: ReviewQueueWanted,
): Promise<readonly Assessment[]> {
  if (bounds.length === 0) return [];
  let query = read
    .selectFrom('assessment')
    .selectAll()
    .where('state', 'in', waiting)
    .where(isWithin(bounds))
    .orderBy('submitted_at')
    .orderBy('assessment_id')
    .limit(limit);
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('submitted_at', 'assessment_id'), '>', tuple(...after)),
    );
  return (await query.execute()).map(fromAssessmentRow);
}

/** How much each reviewer has decided among what waits within the bounds. */
export interface ReviewerLoad {
  readonly reviewerId: string;
  /** Answers judged. */
  readonly decisionCount: number;
  readonly assessmentCount: number;
}

/**
 * How much each reviewer has decided among what waits within the bounds, the busiest first, as one of them may know it: of drawn
 * questions only the own judgements and those where both are there.
 */
export async function readReviewLoad(
  { read }: Database,
  bounds: readonly ReviewBounds[],
  viewerId: string,
): Promise<readonly ReviewerLoad[]> {
  if (bounds.length === 0) return [];
  const judged = read
    .selectFrom('review_decision as decision')
    .innerJoin('assessment', 'assessment.assessment_id', 'decision.assessment_id')
    .select(['decision.reviewer_id', 'decision.assessment_id', 'decision.question_id'])
    .distinct()
    .where('state', 'in', waiting)
    .where(isWithin(bounds))
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb('decision.reviewer_id', '=', viewerId),
        not(
          exists(
            selectFrom('review_draw')
              .select('review_draw.question_id')
              .whereRef('review_draw.assessment_id', '=', 'decision.assessment_id')
              .whereRef('review_draw.question_id', '=', 'decision.question_id'),
          ),
        ),
        eb('decision.part', '=', 'adjudication'),
        // Of the same content the other of the two judgements is there.
        exists(
          selectFrom('review_decision as other')
            .select('other.decision_id')
            .whereRef('other.assessment_id', '=', 'decision.assessment_id')
            .whereRef('other.question_id', '=', 'decision.question_id')
            .whereRef('other.response_hash', '=', 'decision.response_hash')
            .whereRef('other.evidenced', '=', 'decision.evidenced')
            .whereRef('other.part', '<>', 'decision.part')
            .where('other.part', '<>', 'adjudication'),
        ),
      ]),
    );
  const rows = await read
    .selectFrom(judged.as('judged'))
    .select('reviewer_id')
    .select(({ fn }) => [fn.countAll().as('decisions'), fn.count('assessment_id').distinct().as('assessments')])
    .groupBy('reviewer_id')
    .execute();
  return rows
    .map((row) => ({
      reviewerId: row.reviewer_id,
      decisionCount: Number(row.decisions),
      assessmentCount: Number(row.assessments),
    }))
    .toSorted((one, other) => other.decisionCount - one.decisionCount || (one.reviewerId < other.reviewerId ? -1 : 1));
}

/** Whether an assessment lies within one of the bounds. */
function isWithin(bounds: readonly ReviewBounds[]) {
  return ({ and, or, eb }: ExpressionBuilder<Tables, 'assessment'>): Expression<SqlBool> =>
    or(
      bounds.map(({ iso3, roundId, instrumentId }) =>
        and([
          eb('iso3', '=', iso3),
          ...(roundId === null ? [] : [eb('round_id', '=', roundId)]),
          ...(instrumentId === null ? [] : [eb('instrument_id', '=', instrumentId)]),
        ]),
      ),
    );
}
