import { randomUUID } from 'node:crypto';
import { boundRole, type Role } from '@groundwork/assessment/wire';
import { operatorActor, type Actor, type Store } from '@groundwork/store';
import {
  openTestService,
  testPassword,
  type Answered,
  type TestService,
  type TestServiceOptions,
} from '../../testing/test-service.ts';

/** A service with the reviewers `ana`, `ben` and `cem` of Kenya beside the usual people, and their deeds by name. */
export interface ReviewService extends TestService {
  readonly address: string;
  /** Adds a person who can sign in by the name. */
  add(login: string, roles: readonly Role[], homeIso3?: string | null): Promise<string>;
  /** Kenya answers all three questions, with evidence for the first, and submits. */
  submit(values?: Readonly<Record<string, number>>): Promise<void>;
  begin(share: number): Promise<Answered>;
  confirm(who: string, questionId: string, differing?: object): Promise<Answered>;
  adjust(who: string, questionId: string, value: unknown, differing?: object): Promise<Answered>;
  query(who: string, questionId: string): Promise<Answered>;
  move(who: string, move: 'return' | 'validation'): Promise<Answered>;
  review(who: string): Promise<Answered>;
}

/** The three questions of the small questionnaire that are judged. */
export const judgedIds = ['SM-A01', 'SM-A02', 'SM-A03'] as const;

async function openReviewService(options: TestServiceOptions): Promise<ReviewService> {
  const service = await openTestService(options);
  const { store, assessmentId, personIds } = service;
  const address = `/api/assessments/${assessmentId}`;
  const add: ReviewService['add'] = async (login, roles, homeIso3 = null) =>
    (await store.people.add({ name: login, login, password: testPassword, roles, homeIso3 })).personId;
  for (const login of ['ana', 'ben', 'cem']) await add(login, [boundRole('reviewer', { iso3: 'KEN' })]);
  const put = (who: string, questionId: string, body: object) =>
    service.callAs(who, 'PUT', `${address}/review/decisions/${questionId}`, {
      body: { decisionId: randomUUID(), part: 'own', responseVersion: 1, ...body },
    });
  return {
    ...service,
    address,
    add,
    submit: (values) => submitAnswers(store, assessmentId, operatorActor(personIds.coordinator), values),
    begin: (share) =>
      service.callAs('ana', 'POST', `${address}/review`, { body: { operationId: randomUUID(), share } }),
    confirm: (who, questionId, differing = {}) => put(who, questionId, { decision: 'confirm', ...differing }),
    adjust: (who, questionId, value, differing = {}) =>
      put(who, questionId, { decision: 'adjust', value, reason: 'The act is not in force.', ...differing }),
    query: (who, questionId) =>
      service.callAs(who, 'POST', `${address}/comments`, {
        body: { commentId: randomUUID(), questionId, parentId: null, kind: 'query', body: 'Which act is meant?' },
      }),
    move: (who, move) =>
      service.callAs(who, 'POST', `${address}/review/${move}`, { body: { why: 'as the handbook says' } }),
    review: (who) => service.callAs(who, 'GET', `${address}/review`),
  };
}

/** Runs a scenario on a service of its own over an empty database; afterwards the audit must hold. */
export async function withReviewService(
  { databaseUrl }: Pick<TestServiceOptions, 'databaseUrl'>,
  scenario: (service: ReviewService) => Promise<void>,
  options: TestServiceOptions = {},
): Promise<void> {
  const service = await openReviewService({ ...options, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  try {
    await scenario(service);
    const { firstBad } = await service.store.audit.verify();
    if (firstBad !== null) throw new Error(`the audit is broken at ${firstBad.sequence}: ${firstBad.why}`);
  } finally {
    await service.close();
  }
}

/** Answers the three questions, with evidence for the first, and submits. */
export async function submitAnswers(
  store: Store,
  assessmentId: string,
  actor: Actor,
  values: Readonly<Record<string, number>> = {},
): Promise<void> {
  const answers = { 'SM-A01': 4, 'SM-A02': 2, 'SM-A03': 50, ...values };
  const operations = Object.entries(answers).map(([questionId, value]) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: 0,
    answer: { value },
  }));
  await store.assessments.save(assessmentId, operations, actor);
  await store.assessments.putEvidence(
    assessmentId,
    'SM-A01',
    {
      evidenceId: randomUUID(),
      kind: 'law',
      title: 'Act',
      issuer: 'Parliament',
      date: '2020',
      language: 'en',
      link: 'https://example.org/act',
      page: '1',
      isPublic: true,
    },
    actor,
  );
  await store.assessments.submit(assessmentId, randomUUID(), actor);
}
