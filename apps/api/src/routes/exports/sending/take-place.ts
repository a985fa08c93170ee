import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../../api-environment.ts';
import { ApiProblem } from '../../../problems/api-problem.ts';
import { securityEvent } from '../../../security/security-event.ts';

/**
 * Takes one of the places for files; a refusal is a line of the security log.
 *
 * @param holder a network in the line of the public, a person in the other
 * @returns gives the place back
 * @throws ApiProblem `too_many_exports`
 */
export function takePlace(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  line: 'public' | 'own',
  holder: string,
): () => void {
  try {
    return parts.exportSlots.take(line, holder);
  } catch (error) {
    if (error instanceof ApiProblem) {
      const who = line === 'own' ? { personId: holder } : {};
      securityEvent(parts, context, { action: 'file', decision: 'denied', reason: error.code, ...who });
    }
    throw error;
  }
}
