import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { networkOf } from './network-of.ts';

/** One decision about a right, for the security log: never values, never secrets. */
export interface SecurityEvent {
  readonly action: string;
  readonly decision: 'allowed' | 'denied';
  readonly reason: string;
  readonly personId?: string;
  readonly token?: string;
  readonly object?: string;
  readonly limitedBy?: 'account' | 'network';
}

/**
 * Writes one line of the security log. Refusals of people not signed in are frequent and harmless: they stand at level `info`. Of
 * routes that are anonymous the network is left out.
 */
export function securityEvent(parts: ApiParts, context: Context<ApiEnvironment>, event: SecurityEvent): void {
  const { token, ...known } = event;
  const { personId } = event;
  parts.metrics.securityEvent(event);
  if (event.decision === 'denied') context.set('isRefusalNoted', true);
  const isNotable = event.decision === 'denied' && event.reason !== 'not_signed_in';
  parts.log[isNotable ? 'warn' : 'info']({
    kind: 'security',
    ...known,
    ...(token === undefined ? {} : { session: createHash('sha256').update(token).digest('hex').slice(0, 12) }),
    method: context.req.method,
    path: context.req.path.slice(0, 300),
    ...(context.get('isAnonymous') === true ? {} : { network: networkOf(context, parts.settings.trustedProxies) }),
    requestId: context.get('requestId'),
  });
  if (event.decision !== 'denied' || event.object === undefined || personId === undefined) return;
  if (!parts.denialAlarm.refused(personId)) return;
  parts.metrics.securityAlarm();
  parts.log.error({ kind: 'alarm', reason: 'many_refusals', personId, requestId: context.get('requestId') });
}
