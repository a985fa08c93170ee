import { answerLock, respondentProfile, type AnswerLock, type Assessment, type Round } from '@groundwork/assessment';
import type { Answers } from '@groundwork/instrument';
import { StoreError, type StakeholderDraft } from '@groundwork/store';
import type { Context } from 'hono';
import { z } from 'zod';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import type { OpenedRevision } from '../../instruments/questionnaires.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { networkOf } from '../../security/network-of.ts';
import { securityEvent } from '../../security/security-event.ts';
import { deadlineOf, roundOf } from '../assessments/assessment-parts.ts';
import { answerOfWire } from '../assessments/answer-of-wire.ts';
import { opinionOf } from './opinion-of-assessment.ts';

/** What a respondent proves himself with: the key that he chose when he began. */
export const resumeKeyHeader = z.object({ 'Resume-Key': z.string() });

/** The key of a request; empty where there is none, which opens nothing. */
export function resumeKeyOf(context: Context<ApiEnvironment>): string {
  return (context.req.header('Resume-Key') ?? '').slice(0, 200);
}

/**
 * Does something by a link or key. Attempts are counted by it and by network; a failure is one line of the security log, without
 * the one or the other. Every link or key that opens nothing is answered in the same way, whatever the reason.
 *
 * @throws ApiProblem `too_many_attempts`, `link_spent`
 */
export async function bySecret<Result>(
  { context, parts }: { readonly context: Context<ApiEnvironment>; readonly parts: ApiParts },
  secret: string,
  work: () => Promise<Result | undefined>,
): Promise<Result> {
  const network = networkOf(context, parts.settings.trustedProxies);
  const refused = (reason: string): void =>
    securityEvent(parts, context, { action: 'stakeholder', decision: 'denied', reason });
  try {
    await parts.anonymousLimit.attempt(secret, network);
  } catch (error) {
    refused('too_many_attempts');
    throw error;
  }
  const result = await work().catch(async (error: unknown) => {
    if (error instanceof StoreError && error.code === 'link_spent') return undefined;
    // Refused for another reason: the link or key itself was good.
    await parts.anonymousLimit.succeeded(network);
    throw error;
  });
  if (result === undefined) {
    refused('link_spent');
    throw new ApiProblem('link_spent');
  }
  await parts.anonymousLimit.succeeded(network);
  return result;
}

/** A respondent with what he answers. */
export interface Respondent {
  readonly draft: StakeholderDraft;
  readonly assessment: Assessment;
  readonly round: Round;
  readonly deadline: string;
  readonly revision: OpenedRevision;
  /** The answers with those that follow from the link. */
  readonly answers: Answers;
  readonly fixedAnswers: Answers;
  /** Why no answers are taken now, or null. */
  readonly lock: Exclude<AnswerLock, 'submitted'> | null;
}

/** Who answers under a key; undefined where it opens nothing. */
export async function findRespondent(parts: ApiParts, resumeKey: string): Promise<Respondent | undefined> {
  const draft = await parts.store.stakeholders.draft(resumeKey);
  const assessment = draft && (await parts.store.assessments.find(draft.assessmentId));
  if (draft === undefined || assessment === undefined) return undefined;
  const revision = await opinionOf(parts, assessment);
  const round = await roundOf(parts, assessment);
  const deadline = await deadlineOf(parts, assessment, round);
  const state = assessment.state === 'withdrawn' ? 'withdrawn' : 'in-progress';
  const lock = answerLock({ state, opens: 'all' }, round, deadline, parts.clock());
  const { groupQuestionId } = respondentProfile(revision.questionnaire);
  const fixedAnswers = groupQuestionId === undefined ? {} : { [groupQuestionId]: { value: draft.group } };
  const own = Object.fromEntries(draft.answers.map(({ questionId, answer }) => [questionId, answerOfWire(answer)]));
  return {
    draft,
    assessment,
    round,
    deadline,
    revision,
    answers: { ...own, ...fixedAnswers },
    fixedAnswers,
    lock: lock === 'submitted' ? null : lock,
  };
}
