import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import type { ApiProblem } from '../problems/api-problem.ts';
import type { ProblemCode } from '../problems/problem-kinds.ts';
import { securityEvent } from './security-event.ts';

/** Refusals that a client of ours, used as it is meant, does not meet: from another site, beyond a right, against a rule, too much. */
const noted: ReadonlySet<ProblemCode> = new Set([
  'origin_refused',
  'json_required',
  'forbidden',
  'four_eyes',
  'rights_moved',
  'locked',
  'version_immutable',
  'invalid_instrument',
  'invalid_file',
  'body_too_large',
]);

/** What makes a request more than a slip of the pen. */
const notedIssues: ReadonlySet<string> = new Set(['unknown_field', 'too_deep', 'too_big']);

/** Notes a refusal in the security log, unless whoever refused has: with who asked where that is known, and no value of the request. */
export function logRefusal(parts: ApiParts, context: Context<ApiEnvironment>, { code, parts: said }: ApiProblem): void {
  if (context.get('isRefusalNoted') === true) return;
  const issue = code === 'invalid' ? said.issues?.find((one) => notedIssues.has(one.code))?.code : undefined;
  const reason = noted.has(code) ? code : issue;
  if (reason === undefined) return;
  const personId = context.get('isAnonymous') === true ? undefined : context.get('personId');
  securityEvent(parts, context, {
    action: 'request',
    decision: 'denied',
    reason,
    ...(personId === undefined ? {} : { personId }),
  });
}
