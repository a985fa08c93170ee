import type { Assessment } from '@groundwork/assessment';
import type { Person, Role } from '@groundwork/assessment/wire';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import type { ProblemCode } from '../problems/problem-kinds.ts';
import { securityEvent } from '../security/security-event.ts';
import type { AccessRule, AssessmentRule, Grant } from './access-rule.ts';
import { assessmentRights, type AssessmentRights } from './assessment-rights.ts';
import { identify, type Identity } from './identify.ts';

/** The roles of which one is asked for; `null` asks for none. */
const rolesOfRule: Readonly<Record<Exclude<AccessRule, AssessmentRule | 'public'>, readonly Role['role'][] | null>> = {
  'signed-in': null,
  'role-grant': ['administrator', 'coordinator'],
  'people-manage': ['administrator'],
  'round-manage': ['administrator'],
  'instrument-edit': ['expert'],
  'instrument-remove': ['expert', 'administrator'],
  'scores-preview': ['administrator', 'analyst', 'expert', 'reviewer'],
};

/**
 * Lets a request through, or refuses: 401 without a session, 404 for what the person may not know of, 403 for an act
 * that the role lacks.
 * @throws ApiProblem `not_signed_in`, `not_found`, `forbidden` or `four_eyes`
 */
export async function guard(rule: AccessRule, context: Context<ApiEnvironment>, parts: ApiParts): Promise<Grant> {
  if (rule === 'public') return {};
  const identity = await identify(context, parts);
  if (identity === undefined) {
    securityEvent(parts, context, { action: rule, decision: 'denied', reason: 'not_signed_in' });
    throw new ApiProblem('not_signed_in');
  }
  const { person, actor } = identity;
  if (isAssessmentRule(rule)) return await guardAssessment(rule, identity, context, parts);
  const asked = rolesOfRule[rule];
  if (asked !== null && !person.roles.some(({ role }) => asked.includes(role))) {
    denied(parts, context, identity, { action: rule, reason: 'forbidden' });
    throw new ApiProblem('forbidden');
  }
  return { person, actor };
}

async function guardAssessment(
  rule: AssessmentRule,
  identity: Identity,
  context: Context<ApiEnvironment>,
  parts: ApiParts,
): Promise<Required<Grant>> {
  const { person, actor } = identity;
  const assessmentId = context.req.param('assessmentId') ?? '';
  const assessment = await parts.store.assessments.find(assessmentId);
  const rights = assessment === undefined ? undefined : await rightsOf(parts, person, assessment);
  const code = rights === undefined ? 'not_found' : refusalOf(rule, rights);
  if (assessment !== undefined && rights !== undefined && code === null) return { person, actor, assessment, rights };
  denied(parts, context, identity, {
    action: rule,
    reason: assessment === undefined ? 'no_such_assessment' : (code ?? 'forbidden'),
    object: assessmentId.slice(0, 100),
  });
  throw new ApiProblem(code ?? 'forbidden');
}

/** The rights of the roles, and reading for an administrator who has broken the glass. */
async function rightsOf({ store }: ApiParts, person: Person, assessment: Assessment): Promise<AssessmentRights> {
  const rights = assessmentRights(person, assessment);
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
