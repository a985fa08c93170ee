import { randomUUID } from 'node:crypto';
import { allRoutes } from '../routes/all-routes.ts';
import type { Call, TestService } from '../testing/test-service.ts';
import type { AssessmentInState } from './assessment-in-state.test-data.ts';
import type { ApiRoute } from './define-route.ts';

/** Every route about an assessment. */
export const assessmentRoutes = allRoutes.filter(({ path }) => path.includes('{assessmentId}'));

/** A route about an assessment. */
export interface AssessmentRow {
  /** What whoever may use it is answered in each state from `not-started` to `withdrawn`, in order, to a request that is right in itself. */
  readonly answers: string;
  readonly call?: (made: AssessmentInState, service: TestService) => Call | Promise<Call>;
}

const operationId = (): string => randomUUID();
const why = 'as the minister wrote';
const answer = { operationId: operationId(), answer: { value: 70 } };
const tus = { 'Tus-Resumable': '1.0.0' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const always = '200 200 200 200 200 200 200 200';
const never = '404 404 404 404 404 404 404 404';
const whileAnswering = '200 200 409 409 200 409 409 409';

/** One row a route. A route without a row fails. */
export const assessmentRows: Readonly<Record<string, AssessmentRow>> = {
  'GET /api/assessments/{assessmentId}': { answers: always },
  'GET /api/assessments/{assessmentId}/response-states': { answers: always },
  'POST /api/assessments/{assessmentId}/responses': {
    answers: whileAnswering,
    call: () => ({
      body: { operations: [{ questionId: 'SM-A03', baseVersion: 1, ...answer, operationId: operationId() }] },
    }),
  },
  'GET /api/assessments/{assessmentId}/responses/{questionId}': { answers: '404 200 200 200 200 200 200 200' },
  'PUT /api/assessments/{assessmentId}/responses/{questionId}': {
    answers: whileAnswering,
    call: () => ({ body: { ...answer, operationId: operationId() }, headers: { 'If-Match': '"v1"' } }),
  },
  'GET /api/assessments/{assessmentId}/responses/{questionId}/history': { answers: always },
  'PUT /api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}': {
    answers: '200 200 409 409 409 409 409 409',
    call: ({ evidenceId }) => ({ body: evidence(evidenceId) }),
  },
  'DELETE /api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}': {
    answers: '404 200 409 409 409 409 409 409',
  },
  'POST /api/assessments/{assessmentId}/responses/{questionId}/uploads': {
    answers: '201 201 409 409 201 409 409 409',
    call: () => ({
      headers: {
        ...tus,
        'Upload-Length': '10',
        'Upload-Metadata': `uploadId ${base64(operationId())},filename ${base64('a.pdf')},sha256 ${base64('a'.repeat(64))}`,
      },
    }),
  },
  'GET /api/assessments/{assessmentId}/uploads/{uploadId}': { answers: never, call: () => ({ headers: tus }) },
  'PATCH /api/assessments/{assessmentId}/uploads/{uploadId}': {
    answers: never,
    call: () => ({
      raw: 'x',
      headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    }),
  },
  // Forgetting what is not there is no fault.
  'DELETE /api/assessments/{assessmentId}/uploads/{uploadId}': {
    answers: '204 204 204 204 204 204 204 204',
    call: () => ({ headers: tus }),
  },
  'GET /api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}/file': { answers: never },
  'POST /api/assessments/{assessmentId}/submission': {
    answers: '422 200 409 409 409 409 409 409',
    call: () => ({ body: { operationId: operationId(), declaration: true } }),
  },
  'GET /api/assessments/{assessmentId}/submissions': { answers: always },
  'GET /api/assessments/{assessmentId}/submissions/{operationId}/content': {
    answers: '404 404 200 200 200 200 200 404',
  },
  'POST /api/assessments/{assessmentId}/prefill': {
    answers: never,
    call: () => ({ body: { operationId: operationId() } }),
  },
  'GET /api/assessments/{assessmentId}/versions/{version}': { answers: always },
  'POST /api/assessments/{assessmentId}/version-undo': {
    answers: never,
    call: () => ({ body: { operationId: operationId() } }),
  },
  'POST /api/assessments/{assessmentId}/versions/{version}': {
    answers: whileAnswering,
    call: () => ({ body: { operationId: operationId() } }),
  },
  'POST /api/assessments/{assessmentId}/withdrawal': {
    answers: '200 200 200 200 200 200 409 200',
    call: () => ({ body: { why } }),
  },
  'GET /api/assessments/{assessmentId}/sections': { answers: always },
  'PUT /api/assessments/{assessmentId}/sections/{sectionId}/status': {
    answers: '200 200 200 200 200 200 409 409',
    call: () => ({ body: { status: 'completed', note: '' } }),
  },
  'GET /api/assessments/{assessmentId}/comments': { answers: always },
  'POST /api/assessments/{assessmentId}/comments': {
    answers: '201 201 201 201 201 201 409 409',
    call: () => ({
      body: { commentId: operationId(), questionId: 'SM-A01', parentId: null, kind: 'comment', body: 'A word' },
    }),
  },
  'POST /api/assessments/{assessmentId}/comments/{commentId}/closure': { answers: '404 404 404 200 409 409 409 404' },
  'GET /api/assessments/{assessmentId}/proposals': { answers: always },
  'POST /api/assessments/{assessmentId}/proposals/{proposalId}/choice': {
    answers: '404 200 409 409 200 409 409 409',
    call: () => ({ body: { operationId: operationId(), choice: 'accept', baseVersion: 1 } }),
  },
  'POST /api/assessments/{assessmentId}/break-glass': {
    answers: '201 201 201 201 201 201 201 201',
    call: () => ({ body: { lookId: operationId(), reason: 'the country asked for help', minutes: 5 } }),
  },
  'GET /api/assessments/{assessmentId}/break-glass': { answers: always },
  'GET /api/assessments/{assessmentId}/review': { answers: always },
  'POST /api/assessments/{assessmentId}/review': {
    answers: '404 404 200 409 409 409 409 404',
    call: () => ({ body: { operationId: operationId() } }),
  },
  'PUT /api/assessments/{assessmentId}/review/decisions/{questionId}': {
    answers: '404 404 409 200 409 409 409 404',
    call: () => ({ body: { decisionId: operationId(), part: 'own', decision: 'confirm', responseVersion: 1 } }),
  },
  // Asked for again after it worked, it is returned already.
  'POST /api/assessments/{assessmentId}/review/return': {
    answers: '404 404 409 200 200 409 409 404',
    call: () => ({ body: { why } }),
  },
  // A query is open, and nothing is judged; validated already, it stays so.
  'POST /api/assessments/{assessmentId}/review/validation': {
    answers: '404 404 409 422 409 200 409 404',
    call: () => ({ body: { why } }),
  },
  'GET /api/assessments/{assessmentId}/review/outcome': { answers: '404 404 404 404 404 200 200 404' },
  'GET /api/assessments/{assessmentId}/review/agreement': { answers: '200 200 200 200 200 200 200 404' },
  'GET /api/assessments/{assessmentId}/scores': { answers: always },
  'GET /api/exports/assessments/{assessmentId}/answers.json': { answers: always },
  'GET /api/exports/assessments/{assessmentId}/answers.csv': { answers: always },
  'GET /api/exports/assessments/{assessmentId}/answers.xlsx': { answers: always },
  'GET /api/exports/assessments/{assessmentId}/codebook.xml': { answers: always },
  'GET /api/exports/assessments/{assessmentId}/assessment.groundwork.json': { answers: always },
  // What comes too late is kept as a proposal.
  'POST /api/assessments/{assessmentId}/import': {
    answers: always,
    call: async ({ assessmentId }, service) => ({
      raw: (
        await service.call('coordinator', 'GET', `/api/exports/assessments/${assessmentId}/assessment.groundwork.json`)
      ).text,
      headers: { 'Content-Type': 'application/json' },
    }),
  },
  // The small questionnaire asks no opinions: there are no stakeholders of it.
  'POST /api/assessments/{assessmentId}/stakeholder-invitations': {
    answers: never,
    call: () => ({
      body: {
        operationId: operationId(),
        group: 'government',
        count: 5,
        expiresAt: '2026-03-20T00:00:00Z',
        secret: 'a'.repeat(43),
      },
    }),
  },
  'GET /api/assessments/{assessmentId}/stakeholder-invitations': { answers: never },
  'POST /api/assessments/{assessmentId}/stakeholder-invitations/voiding': {
    answers: never,
    call: () => ({ body: { operationId: operationId(), group: 'government' } }),
  },
  'GET /api/assessments/{assessmentId}/perspectives': { answers: never },
  'GET /api/assessments/{assessmentId}/stakeholder-texts': { answers: never },
};

/** `GET /api/rounds` */
export function routeName({ method, path }: ApiRoute): string {
  return `${method.toUpperCase()} ${path}`;
}

/** The address of a route for an assessment and what it holds; what it does not hold is named by something that exists nowhere. */
export function addressOf({ path }: ApiRoute, made: AssessmentInState): string {
  return (
    path
      .replace('{assessmentId}', made.assessmentId)
      // The evidence is SM-A01's; everything else is about the question with a query and a proposal.
      .replace('{questionId}', path.includes('{evidenceId}') ? 'SM-A01' : 'SM-A03')
      .replace('{evidenceId}', made.evidenceId)
      .replace('{commentId}', made.queryId)
      .replace('{proposalId}', made.proposalId)
      .replace('{operationId}', made.submissionId)
      .replace('{uploadId}', operationId())
      .replace('{sectionId}', 'A')
      .replace('{version}', '1.0.0')
  );
}

function evidence(evidenceId: string): object {
  return {
    evidenceId,
    kind: 'law',
    title: 'Another act',
    issuer: '',
    date: '2024',
    language: 'en',
    link: '',
    page: '',
    isPublic: true,
  };
}
