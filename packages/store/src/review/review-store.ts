import type { Database } from '../database/database.ts';
import { personNames } from '../assessments/person-names.ts';
import type { ReviewStore } from './review-contract.ts';
import { beginReview } from './begin-review.ts';
import { decideAnswer } from './decide-answer.ts';
import { readDecisions } from './read-decisions.ts';
import { readFinals, readFinalsOfRound } from './read-finals.ts';
import { readReviews } from './read-reviews.ts';
import { readReviewLoad, readReviewQueue } from './review-queue.ts';
import { readSentAnswers, readSentAssessments } from './sent-answers.ts';
import { validateAssessment } from './validate-assessment.ts';

/** Reviews of assessments: beginnings, decisions, validations, and what is read of them. */
export function reviewStore(database: Database, clock: () => Date): ReviewStore {
  const by = (actor: Parameters<ReviewStore['begin']>[2]) => ({ actor, at: clock().toISOString() });
  return {
    begin: (assessmentId, beginning, actor) => beginReview(database, { assessmentId, ...beginning }, by(actor)),
    decide: (assessmentId, asked, actor) => decideAnswer(database, { assessmentId, ...asked }, by(actor)),
    validate: (assessmentId, validation, actor) =>
      validateAssessment(database, { assessmentId, ...validation }, by(actor)),
    queue: (wanted) => readReviewQueue(database, wanted),
    async load(bounds, viewerId) {
      const loads = await readReviewLoad(database, bounds, viewerId);
      const nameOf = await personNames(
        database.read,
        loads.map(({ reviewerId }) => reviewerId),
      );
      return loads.map(({ reviewerId, ...counts }) => ({ reviewer: nameOf(reviewerId), ...counts }));
    },
    records: (assessmentIds) => readReviews(database, assessmentIds),
    decisions: (assessmentIds) => readDecisions(database.read, assessmentIds),
    finals: (assessmentIds) => readFinals(database, assessmentIds),
    finalOfRound: (roundId, instrumentId) => readFinalsOfRound(database, roundId, instrumentId),
    sentAssessments: (roundId, instrumentId) => readSentAssessments(database, roundId, instrumentId),
    sentAnswers: (assessmentIds) => readSentAnswers(database, assessmentIds),
  };
}
