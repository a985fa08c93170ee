import { randomUUID } from 'node:crypto';
import type { AssessmentState } from '@groundwork/assessment';
import { operatorActor, systemActor } from '@groundwork/store';
import { testRound, type TestService } from '../testing/test-service.ts';

/** An assessment of Kenya in one state, with what its routes name. */
export interface AssessmentInState {
  readonly assessmentId: string;
  readonly roundId: string;
  /** A query of the reviewer, where the state has one. */
  readonly queryId: string;
  /** A value that waits for a choice, where answers could still come. */
  readonly proposalId: string;
  /** The submission, where there was one. */
  readonly submissionId: string;
  /** A piece of evidence of SM-A01, with a file. */
  readonly evidenceId: string;
}

const nothing = '00000000-0000-4000-8000-000000000000';

/** Takes a new assessment to a state by the acts that lead there. */
export async function assessmentInState(service: TestService, state: AssessmentState): Promise<AssessmentInState> {
  const { store, personIds } = service;
  const official = operatorActor(personIds.contributor);
  const reviewer = operatorActor(personIds.reviewer);
  const roundId = `table-${randomUUID().slice(0, 8)}`;
  await store.rounds.add(testRound(roundId, 'open'));
  const { assessmentId } = await store.assessments.ensure(roundId, 'small', 'KEN', systemActor);
  const made = {
    assessmentId,
    roundId,
    queryId: nothing,
    proposalId: nothing,
    submissionId: nothing,
    evidenceId: nothing,
  };
  if (state === 'not-started') return made;

  const evidenceId = randomUUID();
  await store.assessments.putEvidence(assessmentId, 'SM-A01', evidenceWithId(evidenceId), official);
  const operation = (questionId: string, value: number) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: questionId === 'SM-A01' ? 1 : 0,
    answer: { value },
  });
  const answers = [operation('SM-A01', 2), operation('SM-A02', 4), operation('SM-A03', 50)];
  await store.assessments.save(assessmentId, answers, official);
  const proposal = { ...operation('SM-A03', 60), baseVersion: 0 };
  await store.assessments.save(assessmentId, [proposal], official, { origin: 'offline' });
  const answered = { ...made, evidenceId, proposalId: proposal.operationId };
  if (state === 'in-progress') return answered;
  if (state === 'withdrawn') {
    await store.assessments.setState(assessmentId, 'in-progress', 'withdrawn', official, 'by letter');
    return answered;
  }

  const submissionId = randomUUID();
  await store.assessments.submit(assessmentId, submissionId, operatorActor(personIds.coordinator));
  const submitted = { ...answered, submissionId };
  if (state === 'submitted') return submitted;
  await store.assessments.setState(assessmentId, 'submitted', 'in-review', reviewer, 'review begins');
  const queryId = randomUUID();
  const query = {
    commentId: queryId,
    questionId: 'SM-A03',
    parentId: null,
    kind: 'query',
    body: 'Of which year?',
  } as const;
  await store.collaboration.addComment(assessmentId, { ...query, isReply: false }, reviewer);
  const queried = { ...submitted, queryId };
  if (state === 'in-review') return queried;
  if (state === 'returned') {
    await store.collaboration.returnToCountry(assessmentId, 'a query', reviewer);
    return queried;
  }
  await store.assessments.setState(assessmentId, 'in-review', 'validated', reviewer, 'for the scenario');
  if (state === 'validated') return queried;
  await store.rounds.move(roundId, { to: 'closed', why: 'for the scenario' }, systemActor);
  await store.rounds.move(roundId, { to: 'published', why: 'for the scenario' }, systemActor);
  return queried;
}

function evidenceWithId(evidenceId: string) {
  return {
    evidenceId,
    kind: 'law',
    title: 'Act',
    issuer: '',
    date: '2024',
    language: 'en',
    link: 'https://example.org/act',
    page: '',
    isPublic: true,
  } as const;
}
