import { isAskedOf, respondentProfile, type PerspectiveGroup } from '@groundwork/assessment';
import {
  draftSavedShape,
  saveDraftShape,
  type DraftSaved,
  type DraftSaveResult,
  type ResponseOperation,
} from '@groundwork/assessment/wire';
import type { Questionnaire } from '@groundwork/instrument';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem, type ProblemIssue } from '../../problems/api-problem.ts';
import { answerOfWire } from '../assessments/answer-of-wire.ts';
import { bySecret } from './by-secret.ts';
import { findRespondent } from './find-respondent.ts';
import { resumeKeyHeader, resumeKeyOf } from './resume-key.ts';

/**
 * Saves a respondent's answers, as answers of officials are saved. What is wrong refuses the batch when it was typed now; of what
 * was made offline it is refused by itself. What comes too late is refused plainly: there is nobody to decide about it.
 */
export const saveStakeholderAnswers = defineRoute({
  operationId: 'saveStakeholderAnswers',
  method: 'post',
  path: '/api/stakeholder-session/responses',
  access: 'public',
  isAnonymous: true,
  summary: 'Saves answers of a respondent',
  headers: resumeKeyHeader,
  body: saveDraftShape,
  answers: {
    200: {
      description: 'What became of each operation, in order, and how many of each: the counts sum to what was sent',
      shape: draftSavedShape,
    },
  },
  refusals: [
    'consent_required',
    'invalid_answers',
    'link_spent',
    'locked',
    'operation_reused',
    'too_many_attempts',
    'version_moved',
  ],
  async handle({ context, parts, body }) {
    const { operations, origin = 'typed', instrumentVersion } = body;
    const resumeKey = resumeKeyOf(context);
    const results = await bySecret({ context, parts }, resumeKey, async () => {
      const respondent = await findRespondent(parts, resumeKey);
      if (respondent === undefined) return undefined;
      const { questionnaire } = respondent.revision;
      const wrong = operations.map((operation) => issuesOf(questionnaire, respondent.draft.group, operation));
      if (origin === 'typed') refuseWrong(wrong);
      return await parts.store.stakeholders.save(resumeKey, operations, {
        instrumentVersion,
        refusals: new Map(
          operations.flatMap(({ operationId }, position) => {
            const issues = wrong[position] ?? [];
            return issues.length === 0 ? [] : [[operationId, issues]];
          }),
        ),
      });
    });
    return context.json({ results: [...results], report: reportOf(results) });
  },
});

/** What the instrument says against an answer, and what the respondent's group does. */
function issuesOf(
  questionnaire: Questionnaire,
  group: PerspectiveGroup,
  { questionId, answer }: ResponseOperation,
): readonly ProblemIssue[] {
  const question = questionnaire.question(questionId);
  const refusal =
    question === undefined
      ? null
      : questionId === respondentProfile(questionnaire).groupQuestionId
        ? 'follows-from-link'
        : isAskedOf(question, group) || question.kind === 'note'
          ? null
          : 'not-asked-of-group';
  if (refusal !== null) return [{ path: '', code: refusal, severity: 'error', questionId, params: {} }];
  return questionnaire
    .checkAnswer(questionId, answerOfWire(answer))
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({ path: '', ...issue }));
}

function refuseWrong(wrong: readonly (readonly ProblemIssue[])[]): void {
  const issues = wrong.flatMap((found, position) =>
    found.map((issue) => ({ ...issue, path: `/operations/${position}/answer` })),
  );
  if (issues.length > 0) throw new ApiProblem('invalid_answers', { issues });
}

function reportOf(results: readonly DraftSaveResult[]): DraftSaved['report'] {
  const count = (outcome: DraftSaveResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    sent: results.length,
    saved: count('saved'),
    merged: count('merged'),
    conflict: count('conflict'),
    refused: count('refused'),
    superseded: count('superseded'),
  };
}
