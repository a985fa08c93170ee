import {
  answerShape,
  nextPageShape,
  responseShape,
  responseVersionShape,
  type StoredResponse,
} from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute, type RouteCall } from '../../access/define-route.ts';
import { JsonAnswer } from '../../access/json-answer.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { answerOfWire } from './answer-of-wire.ts';
import { refuseOtherSections, revisionOf } from './assessment-parts.ts';
import { assessmentPath } from './assessment-path.ts';
import { versionOfTag, versionTag } from './version-tag.ts';

const responsePath = assessmentPath.extend({ questionId: z.string().min(1).max(100) });
const path = '/api/assessments/{assessmentId}/responses/{questionId}';

const readResponse = defineRoute({
  operationId: 'readResponse',
  method: 'get',
  path,
  access: 'assessment-read',
  summary: 'One response; its tag names the version for the next save',
  params: responsePath,
  answers: {
    200: {
      description: 'The response',
      shape: responseShape,
      headers: { ETag: 'Names the version for the next save' },
    },
  },
  async handle({ parts, assessment, params }) {
    const response = await parts.store.assessments.response(assessment.assessmentId, params.questionId);
    if (response === undefined) throw new ApiProblem('not_found');
    const tag = versionTag(response.version);
    // Evidence changes a response without a new version, so only the answer can be known already.
    return new JsonAnswer(response, { ETag: tag });
  },
});

const putResponse = defineRoute({
  operationId: 'saveResponse',
  method: 'put',
  path,
  access: 'assessment-answer',
  summary: 'Saves one answer on top of the version named by If-Match; another version there is told with both values',
  params: responsePath,
  body: z.strictObject({
    operationId: z.uuid(),
    answer: answerShape,
    madeAt: z.iso.datetime().optional(),
  }),
  headers: z.object({
    'if-match': z.string().optional().describe('The tag of the version it is made on, `"v0"` where there is none'),
  }),
  answers: {
    200: {
      description: 'The response as it stands now',
      shape: responseShape,
      headers: { ETag: 'Names the version for the next save' },
    },
    204: { description: 'There was nothing and there is nothing' },
  },
  refusals: ['invalid_answers', 'locked', 'operation_reused', 'precondition_required', 'response_moved'],
  async handle(call) {
    const { context, parts, actor, rights, assessment, params, body } = call;
    const { assessmentId } = assessment;
    const { questionId } = params;
    const baseVersion = versionAsked(call);
    const { questionnaire } = await revisionOf(parts, assessment);
    if (questionnaire.question(questionId) === undefined) throw new ApiProblem('not_found');
    refuseOtherSections(rights, questionnaire, [questionId]);
    const issues = questionnaire
      .checkAnswer(questionId, answerOfWire(body.answer))
      .filter(({ severity }) => severity === 'error');
    if (issues.length > 0)
      throw new ApiProblem('invalid_answers', { issues: issues.map((issue) => ({ path: '/answer', ...issue })) });
    const [result] = await parts.store.assessments.save(assessmentId, [{ questionId, baseVersion, ...body }], actor);
    if (result?.outcome === 'conflict') throw conflictProblem(result.theirs, body.answer);
    const response = await parts.store.assessments.response(assessmentId, questionId);
    // An empty answer where none was: there is nothing to show, and nothing to save upon.
    if (response === undefined) return context.body(null, 204);
    return context.json(response, 200, { ETag: versionTag(response.version) });
  },
});

const readHistory = defineRoute({
  operationId: 'listResponseVersions',
  method: 'get',
  path: `${path}/history`,
  access: 'assessment-read',
  summary: 'Every version of a response, newest first',
  params: responsePath,
  query: z.strictObject(pageQuery({ usual: 50, most: 100, place: z.int().min(1) })),
  answers: {
    200: {
      description: 'A page',
      shape: z.strictObject({ versions: z.array(responseVersionShape), next: nextPageShape }),
    },
  },
  async handle({ context, parts, assessment, params, query: { after, limit } }) {
    const page = { after, limit: limit + 1 };
    const found = await parts.store.collaboration.history(assessment.assessmentId, params.questionId, page);
    const { rows: versions, next } = pageOf(found, limit, ({ version }) => version);
    return context.json({ versions, next });
  },
});

/** The version named by If-Match. @throws ApiProblem `precondition_required`, `invalid` */
function versionAsked({ context }: Pick<RouteCall<'assessment-answer', unknown, unknown, unknown>, 'context'>): number {
  const asked = context.req.header('If-Match');
  if (asked === undefined) {
    throw new ApiProblem('precondition_required', {
      detail: `Send If-Match with the tag of the response, or ${versionTag(0)} where there is none yet.`,
    });
  }
  const version = versionOfTag(asked);
  if (version === undefined) throw new ApiProblem('invalid', { issues: [{ path: 'If-Match', code: 'not_a_version' }] });
  return version;
}

/** Both values, whose the other is and since when: for a person to choose. The own one is kept as a proposal. */
function conflictProblem(theirs: StoredResponse, mine: StoredResponse['answer']): ApiProblem {
  return new ApiProblem('response_moved', {
    headers: { ETag: versionTag(theirs.version) },
    issues: [{ path: '', code: 'conflict', theirs, mine }],
  });
}

/** Single responses. */
export const responseRoutes = [readResponse, putResponse, readHistory];
