import { currentConsent } from '@groundwork/assessment';
import { beginStakeholderShape, consentShape, stakeholderSessionShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { bySecret } from './by-secret.ts';
import { findRespondent } from './find-respondent.ts';
import { resumeKeyHeader, resumeKeyOf } from './resume-key.ts';
import { sessionView } from './session-view.ts';

const path = '/api/stakeholder-session';

const beginSession = defineRoute({
  operationId: 'beginStakeholderSession',
  method: 'post',
  path,
  access: 'public',
  isAnonymous: true,
  summary: 'Uses up a link and begins answers under a key that the respondent has chosen',
  body: beginStakeholderShape,
  answers: { 200: { description: 'What there is to answer', shape: stakeholderSessionShape } },
  refusals: ['link_spent', 'locked', 'operation_reused', 'too_many_attempts'],
  async handle({ context, parts, body }) {
    const respondent = await bySecret({ context, parts }, body.token, async () => {
      await parts.store.stakeholders.begin(body.token, body.resumeKey);
      return await findRespondent(parts, body.resumeKey);
    });
    return context.json(await sessionView(parts, respondent));
  },
});

const readSession = defineRoute({
  operationId: 'readStakeholderSession',
  method: 'get',
  path,
  access: 'public',
  isAnonymous: true,
  summary: 'The answers so far, on this or another device',
  headers: resumeKeyHeader,
  answers: { 200: { description: 'What there is to answer, and the answers', shape: stakeholderSessionShape } },
  refusals: ['link_spent', 'too_many_attempts'],
  async handle({ context, parts }) {
    const resumeKey = resumeKeyOf(context);
    const respondent = await bySecret({ context, parts }, resumeKey, () => findRespondent(parts, resumeKey));
    return context.json(await sessionView(parts, respondent));
  },
});

const withdraw = defineRoute({
  operationId: 'withdrawStakeholderAnswers',
  method: 'delete',
  path,
  access: 'public',
  isAnonymous: true,
  summary: 'Takes no part: deletes the answers so far',
  headers: resumeKeyHeader,
  answers: { 204: { description: 'They are deleted' } },
  refusals: ['link_spent', 'locked', 'too_many_attempts'],
  async handle({ context, parts }) {
    const resumeKey = resumeKeyOf(context);
    await bySecret({ context, parts }, resumeKey, async () => {
      await parts.store.stakeholders.withdraw(resumeKey);
      return true;
    });
    return context.body(null, 204);
  },
});

const giveConsent = defineRoute({
  operationId: 'giveStakeholderConsent',
  method: 'post',
  path: `${path}/consent`,
  access: 'public',
  isAnonymous: true,
  summary: 'Agrees to the words of a version; nothing is saved before',
  headers: resumeKeyHeader,
  body: consentShape,
  answers: { 204: { description: 'Answers are taken now' } },
  refusals: ['link_spent', 'locked', 'too_many_attempts'],
  async handle({ context, parts, body }) {
    // Nobody agrees to words that are not asked for now.
    if (body.version !== currentConsent.version)
      throw new ApiProblem('invalid', { issues: [{ path: '/version', code: 'other_version' }] });
    const resumeKey = resumeKeyOf(context);
    await bySecret({ context, parts }, resumeKey, async () => {
      await parts.store.stakeholders.consent(resumeKey, body.version);
      return true;
    });
    return context.body(null, 204);
  },
});

/** A respondent's way in, and out again. */
export const stakeholderSessionRoutes = [beginSession, readSession, withdraw, giveConsent];
