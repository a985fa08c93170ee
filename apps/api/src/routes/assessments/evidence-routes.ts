import { evidenceShape, responseShape } from '@groundwork/assessment/wire';
import { isWebLink } from '@groundwork/instrument';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { notingRefusal } from '../evidence/note-refusal.ts';
import { refuseOtherSections, revisionOf } from './assessment-parts.ts';
import { evidencePath } from './evidence-path.ts';

const path = '/api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}';

const putEvidence = defineRoute({
  operationId: 'putEvidence',
  method: 'put',
  path,
  access: 'assessment-answer',
  summary: 'Attaches a piece of evidence to an answer, or replaces it',
  params: evidencePath,
  body: evidenceShape,
  answers: { 200: { description: 'The response with its evidence', shape: responseShape } },
  refusals: ['file_unknown', 'invalid_answers', 'locked'],
  async handle(call) {
    const { context, parts, actor, rights, assessment, params, body } = call;
    const { questionnaire } = await revisionOf(parts, assessment);
    const question = questionnaire.question(params.questionId);
    if (question === undefined) throw new ApiProblem('not_found');
    refuseOtherSections(rights, questionnaire, [params.questionId]);
    if (body.evidenceId !== params.evidenceId) {
      throw new ApiProblem('invalid', { issues: [{ path: '/evidenceId', code: 'differs_from_address' }] });
    }
    if (!('evidence' in question) || question.evidence === 'none') {
      throw new ApiProblem('invalid_answers', {
        issues: [
          { path: '', code: 'evidence-not-taken', severity: 'error', questionId: params.questionId, params: {} },
        ],
      });
    }
    // A link is shown to others as a link: only what a browser opens as a page may stand there.
    if (body.link !== '' && !isWebLink(body.link)) {
      throw new ApiProblem('invalid_answers', {
        issues: [
          {
            path: '/link',
            code: 'link-not-http',
            severity: 'error',
            questionId: params.questionId,
            part: body.evidenceId,
            params: {},
          },
        ],
      });
    }
    return context.json(
      await notingRefusal(call, 'evidence-put', () =>
        parts.store.assessments.putEvidence(assessment.assessmentId, params.questionId, body, actor),
      ),
    );
  },
});

const removeEvidence = defineRoute({
  operationId: 'removeEvidence',
  method: 'delete',
  path,
  access: 'assessment-answer',
  summary: 'Takes a piece of evidence away from an answer',
  params: evidencePath,
  answers: { 200: { description: 'The response with the evidence left', shape: responseShape } },
  refusals: ['locked'],
  async handle({ context, parts, actor, rights, assessment, params }) {
    const { questionnaire } = await revisionOf(parts, assessment);
    if (questionnaire.question(params.questionId) === undefined) throw new ApiProblem('not_found');
    refuseOtherSections(rights, questionnaire, [params.questionId]);
    const responses = await parts.store.assessments.responses(assessment.assessmentId);
    const response = responses.find(({ questionId }) => questionId === params.questionId);
    if (response === undefined) throw new ApiProblem('not_found');
    // Asked for again after it worked, it is gone already: the same answer.
    if (!response.evidence.some(({ evidenceId }) => evidenceId === params.evidenceId)) return context.json(response);
    return context.json(
      await parts.store.assessments.removeEvidence(
        assessment.assessmentId,
        params.questionId,
        params.evidenceId,
        actor,
      ),
    );
  },
});

/** Evidence of one answer. */
export const evidenceRoutes = [putEvidence, removeEvidence];
