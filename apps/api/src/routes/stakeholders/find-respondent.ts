import { answerLock, respondentProfile, type AnswerLock, type Assessment, type Round } from '@groundwork/assessment';
import type { Answers } from '@groundwork/instrument';
import type { StakeholderDraft } from '@groundwork/store';
import type { ApiParts } from '../../api-environment.ts';
import type { OpenedRevision } from '../../instruments/questionnaires.ts';
import { answerOfWire } from '../assessments/answer-of-wire.ts';
import { deadlineOf, roundOf } from '../assessments/assessment-parts.ts';
import { opinionOf } from './opinion-of-assessment.ts';

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
