import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import type { ProblemCode } from '../problems/problem-kinds.ts';
import { securityEvent } from './security-event.ts';

/** What another site, or a form made by one, is refused for. */
const crossSiteCodes: ReadonlySet<ProblemCode> = new Set(['origin_refused', 'json_required']);

/** Notes a request that was refused before anybody asked who sends it. */
export function refusedAtTheDoor(parts: ApiParts, context: Context<ApiEnvironment>, code: ProblemCode): void {
  if (crossSiteCodes.has(code)) securityEvent(parts, context, { action: 'request', decision: 'denied', reason: code });
}
