import {
  assessmentFlags,
  counted,
  decisionsByQuestion,
  questionFlags,
  standingOfAnswer,
  visibleDecisions,
  type AnswerStanding,
  type QuestionFlag,
  type ReviewDecision,
  type ReviewedAnswer,
} from '@groundwork/assessment';
import type { Review, ReviewProgress, ReviewQuestion, WireDecision } from '@groundwork/assessment/wire';
import { gap } from '@groundwork/scoring';
import type { ReviewMaterial } from './review-material.ts';

/** What one reviewer may know of the decisions about one answer. */
interface SeenAnswer {
  readonly answer: ReviewedAnswer;
  readonly decisions: readonly ReviewDecision[];
  /** As it looks with those decisions alone. */
  readonly standing: AnswerStanding;
}

/** What one reviewer may know of the decisions, by question id. Everything below is made from it and from nothing else. */
function seenAnswers({ toReview, record }: ReviewMaterial, viewerId: string): ReadonlyMap<string, SeenAnswer> {
  const byQuestion = decisionsByQuestion(record.decisions);
  return new Map(
    toReview.map((answer) => {
      const decisions = visibleDecisions(answer, byQuestion.get(answer.questionId) ?? [], viewerId);
      return [answer.questionId, { answer, decisions, standing: standingOfAnswer(answer, decisions) }];
    }),
  );
}

/** How far a review is, as far as one reviewer may know. */
function progressOf(
  { record }: ReviewMaterial,
  seen: ReadonlyMap<string, SeenAnswer>,
  viewerId: string,
): ReviewProgress {
  const all = [...seen.values()];
  const isOwn = ({ standing: { parts } }: SeenAnswer) =>
    Object.values(parts).some(({ reviewerId }) => reviewerId === viewerId);
  return {
    toReviewCount: all.length,
    decidedCount: all.filter(({ standing }) => standing.state === 'decided').length,
    ownCount: all.filter(isOwn).length,
    openQueryCount: [...record.openQueries.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** An assessment as a reviewer's page and list have it in common. */
export function reviewHead(
  material: ReviewMaterial,
  viewerId: string,
): Omit<Review, 'questions' | 'receiptHash' | 'lastRoundId'> {
  const { assessment, round, country, under } = material;
  const { revision } = under.questionnaire;
  return {
    assessmentId: assessment.assessmentId,
    // The rights let a reviewer see no other state.
    state: assessment.state as Review['state'],
    country: { iso3: assessment.iso3, name: country },
    round: { roundId: round.roundId, title: round.title, isDemonstration: round.isDemonstration },
    instrument: { instrumentId: revision.instrumentId, version: revision.version, title: revision.title },
    submittedAt: assessment.submittedAt,
    index: under.scores.index.evidenced,
    flags: [...assessmentFlags(under)],
    progress: progressOf(material, seenAnswers(material, viewerId), viewerId),
  };
}

/** Everything one reviewer sees of an assessment. */
export function reviewView(material: ReviewMaterial, viewerId: string): Review {
  const { assessment, round, record, under } = material;
  const seen = seenAnswers(material, viewerId);
  const flags = Map.groupBy(questionFlags(under), ({ questionId }) => questionId);
  const shown = new Set(under.flow.questions.filter(({ isShown }) => isShown).map(({ questionId }) => questionId));
  return {
    ...reviewHead(material, viewerId),
    receiptHash: assessment.receiptHash,
    lastRoundId: under.last === null ? null : round.previousRoundId,
    questions: under.flow.questions
      .filter(({ questionId }) => shown.has(questionId))
      .flatMap(({ questionId, sectionId }): readonly ReviewQuestion[] => {
        const response = record.responses.find((one) => one.questionId === questionId);
        if (response === undefined) return [];
        return [
          {
            questionId,
            sectionId,
            response,
            ...worthOf(material, questionId),
            ...judgementOf(material, seen.get(questionId), viewerId),
            lastRound: lastRoundOf(material, questionId),
            flags: [...(flags.get(questionId) ?? [])] satisfies QuestionFlag[],
            openQueryCount: record.openQueries.get(questionId) ?? 0,
          },
        ];
      }),
  };
}

function worthOf({ under }: ReviewMaterial, questionId: string): Pick<ReviewQuestion, 'claimed' | 'evidenced'> {
  const score = under.scores.questions.find((one) => one.questionId === questionId)?.score;
  return { claimed: score?.claimed ?? gap('not-applicable'), evidenced: score?.evidenced ?? gap('not-applicable') };
}

function judgementOf(
  { record }: ReviewMaterial,
  seen: SeenAnswer | undefined,
  viewerId: string,
): Pick<ReviewQuestion, 'isToReview' | 'isDrawn' | 'standing' | 'decisions'> {
  if (seen === undefined) return { isToReview: false, isDrawn: false, standing: null, decisions: [] };
  const { answer, decisions, standing } = seen;
  const { first, second } = standing.parts;
  // While the other judgement is hidden or missing, whether the own one is the first would tell which.
  const isOpen = !answer.isDrawn || (first !== undefined && second !== undefined);
  return {
    isToReview: true,
    isDrawn: answer.isDrawn,
    standing: standing.state,
    decisions: decisions.map((decision): WireDecision => {
      const { sequence: _order, responseHash: _hash, reviewerId, part, ...told } = decision;
      return {
        ...told,
        part: isOpen ? part : null,
        isInForce: standing.parts[part]?.decisionId === decision.decisionId,
        isOwn: reviewerId === viewerId,
        by: record.reviewerNames.get(reviewerId) ?? reviewerId,
      };
    }),
  };
}

function lastRoundOf({ under: { last } }: ReviewMaterial, questionId: string): ReviewQuestion['lastRound'] {
  const answer = last?.verdicts.has(questionId) === true ? last.answers[questionId] : undefined;
  if (last === null || answer === undefined) return null;
  const score = last.scores.questions.find((one) => one.questionId === questionId)?.score;
  const { evidence: _proof, ...said } = answer;
  return { answer: said, score: score === undefined ? gap('not-applicable') : counted(score) };
}
