import type { Assessment } from '@groundwork/assessment';
import type { Role } from '@groundwork/assessment/wire';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import type { ProblemCode } from '../problems/problem-kinds.ts';
import { securityEvent } from '../security/security-event.ts';
import type { AccessRule, AssessmentRule, Grant, GrantOf } from './access-rule.ts';
import { assessmentRights, type AssessmentRights } from './assessment-rights.ts';
import { identify, type Identity } from './identify.ts';
import { isBeyondScope } from './is-beyond-scope.ts';

/** The roles of which one is asked for; `null` asks for none. */
const rolesOfRule: Readonly<Record<Exclude<AccessRule, AssessmentRule | 'public'>, readonly Role['role'][] | null>> = {
  'second-factor': null,
  'own-account': null,
  'signed-in': null,
  'role-grant': ['administrator', 'coordinator'],
  'people-manage': ['administrator'],
  'round-manage': ['administrator'],
  'instrument-edit': ['expert'],
  'instrument-remove': ['expert', 'administrator'],
  review: ['reviewer'],
  'review-agreement': ['administrator', 'expert', 'reviewer'],
  'scores-preview': ['administrator', 'analyst', 'expert', 'reviewer'],
  'texts-moderate': ['expert'],
};

/**
 * Lets a request through, or refuses: 401 without a session or with one that owes its second factor, 404 for what the person may
 * not know of, 403 for an act that the role, or the personal token, lacks.
 * @throws ApiProblem `not_signed_in`, `second_factor_required`, `second_factor_missing`, `token_scope`, `not_found`, `forbidden` or `four_eyes`
 */
export async function guard(rule: AccessRule, context: Context<ApiEnvironment>, parts: ApiParts): Promise<Grant> {
  if (rule === 'public') return {};
  const about = isAssessmentRule(rule) ? { assessmentId: context.req.param('assessmentId') ?? '' } : undefined;
  const identity = await identify(context, parts, about);
  if (identity === undefined) {
    securityEvent(parts, context, { action: rule, decision: 'denied', reason: 'not_signed_in' });
    throw new ApiProblem('not_signed_in');
  }
  context.set('personId', identity.person.personId);
  const missing = missingProof(rule, context.req.method, identity, parts);
  if (missing !== null) {
    denied(parts, context, identity, { action: rule, reason: missing });
    throw new ApiProblem(missing);
  }
  const { person, actor, session } = identity;
  if (isAssessmentRule(rule)) return await guardAssessment(rule, identity, context, parts);
  const asked = rolesOfRule[rule];
  if (asked !== null && !person.roles.some(({ role }) => asked.includes(role))) {
    denied(parts, context, identity, { action: rule, reason: 'forbidden' });
    // Whoever may see no preview may not know that there is one.
    throw new ApiProblem(rule === 'scores-preview' ? 'not_found' : 'forbidden');
  }
  return { person, actor, ...(session === null ? {} : { session }) };
}

/** What stands between somebody known and a route of a rule, before any role is looked at. */
function missingProof(
  rule: Exclude<AccessRule, 'public'>,
  method: string,
  { holder, hasSecondFactor, session, scopes }: Identity,
  { settings }: ApiParts,
): ProblemCode | null {
  // A session that waits for its code is good for giving it alone, and no other is good for that.
  if (session?.owes === 'second-factor') return rule === 'second-factor' ? null : 'second_factor_required';
  if (rule === 'second-factor') return 'not_signed_in';
  if (scopes !== null && isBeyondScope(rule, method, scopes)) return 'token_scope';
  const isAsked = holder.roles.some(({ role }) => settings.accounts.secondFactorRoles.includes(role));
  return isAsked && !hasSecondFactor && rule !== 'own-account' ? 'second_factor_missing' : null;
}

async function guardAssessment(
  rule: AssessmentRule,
  identity: Identity,
  context: Context<ApiEnvironment>,
  parts: ApiParts,
): Promise<GrantOf<AssessmentRule>> {
  const { person, actor, session } = identity;
  const assessmentId = context.req.param('assessmentId') ?? '';
  const assessment =
    identity.assessment === undefined
      ? await parts.store.assessments.find(assessmentId)
      : (identity.assessment ?? undefined);
  const rights = assessment === undefined ? undefined : await rightsOf(parts, identity, assessment);
  const code = rights === undefined ? 'not_found' : refusalOf(rule, rights);
  if (assessment !== undefined && rights !== undefined && code === null)
    return { person, actor, assessment, rights, ...(session === null ? {} : { session }) };
  denied(parts, context, identity, {
    action: rule,
    reason: assessment === undefined ? 'no_such_assessment' : (code ?? 'forbidden'),
    object: assessmentId.slice(0, 100),
  });
  throw new ApiProblem(code ?? 'forbidden');
}

/**
 * The rights of the roles, and reading for an administrator who has broken the glass. The own country stays the own, however
 * narrow the token: a role that it leaves out still forbids.
 */
async function rightsOf({ store }: ApiParts, identity: Identity, assessment: Assessment): Promise<AssessmentRights> {
  const { person, holder } = identity;
  const held = assessmentRights(person, assessment);
  const isOwn = held.review === 'allowed' && assessmentRights(holder, assessment).review === 'four-eyes';
  const rights: AssessmentRights = isOwn ? { ...held, review: 'four-eyes' } : held;
  if (rights.read || !rights.administer) return rights;
  return { ...rights, read: await store.collaboration.isGlassBroken(assessment.assessmentId, person.personId) };
}

function refusalOf(rule: AssessmentRule, rights: AssessmentRights): ProblemCode | null {
  if (!rights.knows) return 'not_found';
  const isAllowed = {
    'assessment-read': rights.read,
    'assessment-answer': rights.answer !== 'none',
    'assessment-coordinate': rights.coordinate,
    'assessment-review': rights.review === 'allowed',
    'assessment-break-glass': rights.administer,
  }[rule];
  if (isAllowed) return null;
  return rule === 'assessment-review' && rights.review === 'four-eyes' ? 'four_eyes' : 'forbidden';
}

function isAssessmentRule(rule: AccessRule): rule is AssessmentRule {
  return rule.startsWith('assessment-');
}

function denied(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  { person, token }: Identity,
  event: { readonly action: string; readonly reason: string; readonly object?: string },
): void {
  securityEvent(parts, context, { ...event, decision: 'denied', personId: person.personId, token });
}
