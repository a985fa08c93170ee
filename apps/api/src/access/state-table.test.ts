import { randomUUID } from 'node:crypto';
import type { AssessmentState } from '@groundwork/assessment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../routes/all-routes.ts';
import { openTestService, type Actor, type Call, type TestService } from '../testing/test-service.ts';
import type { AccessRule } from './access-rule.ts';
import { assessmentInState, type AssessmentInState } from './assessment-in-state.test-data.ts';
import type { ApiRoute } from './define-route.ts';

const states = [
  'not-started',
  'in-progress',
  'submitted',
  'in-review',
  'returned',
  'validated',
  'published',
  'withdrawn',
] as const satisfies readonly AssessmentState[];

const actors = [
  'anonymous',
  'coordinator',
  'contributor',
  'foreigner',
  'reviewer',
  'analyst',
  'expert',
  'administrator',
] as const satisfies readonly Actor[];

/** A route about an assessment. */
interface Row {
  /** What whoever may use it is answered in each of the {@link states}, in order, to a request that is right in itself. */
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
const rows: Readonly<Record<string, Row>> = {
  'GET /api/assessments/{assessmentId}': { answers: always },
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
  'POST /api/assessments/{assessmentId}/versions/undo': {
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

/** Before its submission, and once withdrawn, an assessment is its country's alone. */
const reviewed: ReadonlySet<AssessmentState> = new Set([
  'submitted',
  'in-review',
  'returned',
  'validated',
  'published',
]);

/** Who is refused at a route of a rule, and how; null for who may use it. */
function refusal(rule: AccessRule, actor: Actor, state: AssessmentState): number | null {
  if (actor === 'anonymous') return 401;
  if (rule === 'texts-moderate') return actor === 'expert' ? null : 403;
  if (rule === 'review-agreement') {
    if (actor === 'expert' || actor === 'administrator') return null;
    if (actor !== 'reviewer') return 403;
  }
  switch (actor) {
    case 'coordinator':
      return ['assessment-read', 'assessment-answer', 'assessment-coordinate'].includes(rule) ? null : 403;
    case 'contributor':
      return ['assessment-read', 'assessment-answer'].includes(rule) ? null : 403;
    case 'reviewer': {
      if (!reviewed.has(state)) return 404;
      return ['assessment-read', 'assessment-review', 'review-agreement'].includes(rule) ? null : 403;
    }
    case 'administrator':
      return rule === 'assessment-break-glass' ? null : 403;
    default:
      return 404;
  }
}

describe('every route about an assessment, by every actor, in every state', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  const routes = allRoutes.filter(({ path }) => path.includes('{assessmentId}'));

  test('every such route has its row, and every row its route', () => {
    expect(Object.keys(rows).toSorted()).toEqual(routes.map(nameOf).toSorted());
  });

  test.each(routes.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
    const row = rows[name];
    if (row === undefined) throw new Error(`${name} has no row`);
    const expected: string[] = [];
    const answered: string[] = [];
    for (const [position, state] of states.entries()) {
      // Whoever is refused changes nothing, and reading changes nothing: one assessment does for all of them.
      const shared = await assessmentInState(service, state);
      for (const actor of actors) {
        const refused = refusal(route.access, actor, state);
        expected.push(`${state} ${actor} ${refused ?? row.answers.split(' ')[position]}`);
        const changes = refused === null && route.method !== 'get';
        const made = changes ? await assessmentInState(service, state) : shared;
        answered.push(`${state} ${actor} ${await statusOf(actor, route, made, row)}`);
      }
    }
    expect(answered).toEqual(expected);
  });

  async function statusOf(actor: Actor, route: ApiRoute, made: AssessmentInState, row: Row): Promise<number> {
    const answered = await service.call(
      actor,
      route.method.toUpperCase(),
      addressOf(route, made),
      await row.call?.(made, service),
    );
    return answered.status;
  }
});

function nameOf({ method, path }: ApiRoute): string {
  return `${method.toUpperCase()} ${path}`;
}

function addressOf({ path }: ApiRoute, made: AssessmentInState): string {
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
