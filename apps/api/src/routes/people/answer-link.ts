import type { Person } from '@groundwork/assessment/wire';
import type { AccountLink } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { linkAddress } from '../../mail/link-address.ts';
import { securityEvent } from '../../security/security-event.ts';
import { serviceOrigin } from '../../security/service-origin.ts';

/** Answers with a link that was made: shown only where no mail carries it, to who made it and to nobody else. */
export function answerLink(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  link: AccountLink,
  { personId }: Person,
): Response {
  const isMailed = parts.mail !== undefined && link.email !== null;
  parts.mail?.wake();
  const object = link.personId;
  securityEvent(parts, context, { action: link.kind, decision: 'allowed', reason: 'link-made', personId, object });
  const address = isMailed ? null : linkAddress(serviceOrigin(parts.settings), link);
  return context.json({ personId: link.personId, isMailed, link: address, expiresAt: link.expiresAt }, 201);
}
