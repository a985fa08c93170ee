import type { Assessment } from '@groundwork/assessment';
import type { Person } from '@groundwork/assessment/wire';
import { StoreError, type StoreErrorCode } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { securityEvent } from '../../security/security-event.ts';
import { sessionCookie } from '../../security/session-cookie.ts';

/** Refusals that may be an attack: each is a line of the security log. */
const notable: ReadonlySet<StoreErrorCode> = new Set([
  'file_too_large',
  'evidence_quota',
  'too_many_uploads',
  'checksum_mismatch',
  'file_type_refused',
  'file_refused',
  'file_unknown',
  'operation_reused',
]);

/** Who acts on which assessment in which request. */
export interface EvidenceCall {
  readonly context: Context<ApiEnvironment>;
  readonly parts: ApiParts;
  readonly person: Person;
  readonly assessment: Assessment;
}

/** Notes a denied act on evidence in the security log. */
export function noteDenied({ context, parts, person, assessment }: EvidenceCall, action: string, reason: string): void {
  const token = sessionCookie(parts.settings).read(context);
  securityEvent(parts, context, {
    action,
    decision: 'denied',
    reason,
    personId: person.personId,
    object: assessment.assessmentId,
    ...(token === undefined ? {} : { token }),
  });
}

/** Does something with a file and notes it in the security log where the store refuses it. */
export async function notingRefusal<Result>(
  call: EvidenceCall,
  action: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError && notable.has(error.code)) {
      const { reason } = error.data;
      noteDenied(call, action, typeof reason === 'string' ? `${error.code}:${reason}` : error.code);
    }
    throw error;
  }
}
