import { isAskedOf, separateTexts } from '@groundwork/assessment';
import {
  stakeholderReceiptShape,
  stakeholderSubmissionShape,
  type StakeholderReceipt,
} from '@groundwork/assessment/wire';
import { StoreError } from '@groundwork/store';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { bySecret } from './by-secret.ts';
import { findRespondent, type Respondent } from './find-respondent.ts';
import { resumeKeyHeader, resumeKeyOf } from './resume-key.ts';

/** How often another device may save under the check before the respondent is told to try again. */
const attempts = 3;

/**
 * Sends a respondent's answers: from then on they are nobody's. What is missing comes back at once. The code is the respondent's
 * own: asked for again with it, the receipt is the same.
 */
export const submitStakeholderAnswers = defineRoute({
  operationId: 'submitStakeholderAnswers',
  method: 'post',
  path: '/api/stakeholder-session/submission',
  access: 'public',
  isAnonymous: true,
  summary: 'Sends the answers, drops the key, and gives the receipt',
  headers: resumeKeyHeader,
  body: stakeholderSubmissionShape,
  answers: { 200: { description: 'The receipt', shape: stakeholderReceiptShape } },
  refusals: [
    'consent_required',
    'content_moved',
    'incomplete',
    'link_spent',
    'locked',
    'operation_reused',
    'too_many_attempts',
  ],
  async handle({ context, parts, body }) {
    const resumeKey = resumeKeyOf(context);
    const receipt = await bySecret(
      { context, parts },
      resumeKey,
      async () =>
        (await parts.store.stakeholders.receipt(body.receiptCode)) ??
        (await submit(parts, { resumeKey, receiptCode: body.receiptCode })),
    );
    return context.json(receipt);
  },
});

async function submit(
  parts: ApiParts,
  secrets: { readonly resumeKey: string; readonly receiptCode: string },
): Promise<StakeholderReceipt | undefined> {
  const { resumeKey, receiptCode } = secrets;
  for (let attempt = 1; ; attempt += 1) {
    const respondent = await findRespondent(parts, resumeKey);
    if (respondent === undefined) return undefined;
    refuseUnready(respondent);
    const { draft, answers, revision, round } = respondent;
    const flow = revision.questionnaire.flow(answers, { today: round.referenceDate });
    const issues = flow.issues.filter(({ severity, questionId }) => {
      const question = revision.questionnaire.question(questionId);
      return severity === 'error' && question !== undefined && isAskedOf(question, draft.group);
    });
    if (issues.length > 0)
      throw new ApiProblem('incomplete', {
        issues: issues.map((issue) => ({ path: `/responses/${issue.questionId}`, ...issue })),
      });
    try {
      return await parts.store.stakeholders.submit(resumeKey, {
        ...separateTexts(revision.questionnaire, draft.group, answers),
        checkedHash: draft.contentHash,
        receiptCode,
      });
    } catch (error) {
      const hasMoved = error instanceof StoreError && error.code === 'content_moved';
      if (!hasMoved || attempt === attempts) throw error;
    }
  }
}

/** @throws ApiProblem `locked`, `consent_required`, so that neither waits behind everything that is missing */
function refuseUnready({ lock, draft }: Respondent): void {
  if (lock !== null) throw new ApiProblem('locked', { issues: [{ path: '', code: lock }] });
  if (draft.consentVersion === null) throw new ApiProblem('consent_required');
}
