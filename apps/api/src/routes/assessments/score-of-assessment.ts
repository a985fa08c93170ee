import { scoreAssessment, validatedAnswer } from '@groundwork/assessment';
import { defineRoute } from '../../access/define-route.ts';
import { answersOf } from './answer-of-wire.ts';
import { assessmentPath } from './assessment-path.ts';
import { revisionOf, roundOf } from './assessment-parts.ts';
import { assessmentScoresShape } from './assessment-scores-shape.ts';

/** The live scores of an assessment, computed here by the same function as in the browser and the command line. */
export const scoreOfAssessment = defineRoute({
  operationId: 'readAssessmentScores',
  method: 'get',
  path: '/api/assessments/{assessmentId}/scores',
  access: 'assessment-read',
  summary: 'What the answers so far come to',
  params: assessmentPath,
  answers: {
    200: { description: 'The scores, as claimed, as evidenced and as validated', shape: assessmentScoresShape },
  },
  async handle({ context, parts, assessment }) {
    const { questionnaire } = await revisionOf(parts, assessment);
    const { referenceDate } = await roundOf(parts, assessment);
    const { assessmentId } = assessment;
    const answers = answersOf(await parts.store.assessments.responses(assessmentId));
    // Decisions stand from the validation on: before it there are none to be seen in a score.
    const finals = (await parts.store.review.finals([assessmentId])).get(assessmentId) ?? [];
    const validated = new Map(finals.map((decision) => [decision.questionId, validatedAnswer(decision)]));
    return context.json(scoreAssessment(questionnaire, answers, { today: referenceDate, validated }));
  },
});
