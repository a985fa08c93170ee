import { perspectiveGroups, tellInvitations } from '@groundwork/assessment';
import {
  invitationCountsShape,
  invitationLinksShape,
  newInvitationsShape,
  voidInvitationsShape,
} from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { serviceOrigin } from '../../security/service-origin.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { opinionOf } from './opinion-of-assessment.ts';

const path = '/api/assessments/{assessmentId}/stakeholder-invitations';

/** Longer than any round is open. */
const longestMilliseconds = 366 * 24 * 3_600_000;

const inviteStakeholders = defineRoute({
  operationId: 'inviteStakeholders',
  method: 'post',
  path,
  access: 'assessment-coordinate',
  summary: 'Makes links for people of one group; they are shown this once',
  params: assessmentPath,
  body: newInvitationsShape,
  answers: { 201: { description: 'The links, each for one person', shape: invitationLinksShape } },
  refusals: ['locked', 'operation_reused', 'too_many'],
  async handle({ context, parts, actor, assessment, body }) {
    await opinionOf(parts, assessment);
    refuseExpiry(parts, body.expiresAt);
    const tokens = await parts.store.stakeholders.invite(assessment.assessmentId, body, actor);
    const origin = serviceOrigin(parts.settings);
    const links = tokens.map((token) => `${origin}/b/${token}`);
    return context.json({ group: body.group, expiresAt: body.expiresAt, links }, 201);
  },
});

const countInvitations = defineRoute({
  operationId: 'countStakeholderInvitations',
  method: 'get',
  path,
  access: 'assessment-coordinate',
  summary: 'How many links there are, as far as it says nothing of single people',
  params: assessmentPath,
  answers: { 200: { description: 'Counts by group, in steps of five', shape: invitationCountsShape } },
  async handle({ context, parts, assessment }) {
    await opinionOf(parts, assessment);
    const counts = await parts.store.stakeholders.invitationCounts(assessment.assessmentId);
    return context.json({ groups: perspectiveGroups.map((group) => ({ group, ...tellInvitations(counts[group]) })) });
  },
});

const voidInvitations = defineRoute({
  operationId: 'voidStakeholderInvitations',
  method: 'post',
  path: `${path}/voiding`,
  access: 'assessment-coordinate',
  summary: 'Makes every unused link of a group void; how many there were is not told',
  params: assessmentPath,
  body: voidInvitationsShape,
  answers: { 204: { description: 'No unused link of the group is good any more' } },
  refusals: ['locked'],
  async handle({ context, parts, actor, assessment, body }) {
    await opinionOf(parts, assessment);
    await parts.store.stakeholders.voidUnused(assessment.assessmentId, body, actor);
    return context.body(null, 204);
  },
});

function refuseExpiry({ clock }: ApiParts, expiresAt: string): void {
  const left = Date.parse(expiresAt) - clock().getTime();
  const code = left <= 0 ? 'in_the_past' : left > longestMilliseconds ? 'too_far' : null;
  if (code !== null) throw new ApiProblem('invalid', { issues: [{ path: '/expiresAt', code }] });
}

/** Links for stakeholders, made and counted by the coordinator. */
export const invitationRoutes = [inviteStakeholders, countInvitations, voidInvitations];
