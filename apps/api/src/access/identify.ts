import type { Assessment } from '@groundwork/assessment';
import type { Person, TokenScope } from '@groundwork/assessment/wire';
import type { Actor } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { sessionCookie } from '../security/session-cookie.ts';
import type { GrantedSession } from './access-rule.ts';
import { bearerToken } from './bearer-token.ts';
import { narrowRoles } from './narrow-roles.ts';

/** Who sends a request, and by what. */
export interface Identity {
  /** With the roles that count for this request. */
  readonly person: Person;
  /** With every role held: what a person must not do follows from all of them. */
  readonly holder: Person;
  readonly actor: Actor;
  readonly hasSecondFactor: boolean;
  /** What was sent, for the security log to hash. */
  readonly token: string;
  /** By a session; null for a personal token. */
  readonly session: (GrantedSession & { readonly owes: 'second-factor' | null }) | null;
  /** What a personal token is good for; null for a session, which is good for everything. */
  readonly scopes: readonly TokenScope[] | null;
  /** The assessment that the request is about, where it was looked up at once; null where there is none. */
  readonly assessment?: Assessment | null;
}

/** Who sends a request; undefined for nobody. A personal token counts alone: the cookie beside it is not looked at. */
export async function identify(
  context: Context<ApiEnvironment>,
  parts: ApiParts,
  about?: { readonly assessmentId: string },
): Promise<Identity | undefined> {
  const bearer = bearerToken(context.req.header('Authorization'));
  return bearer === undefined ? await bySession(context, parts, about) : await byToken(bearer, parts);
}

async function bySession(
  context: Context<ApiEnvironment>,
  parts: ApiParts,
  about: { readonly assessmentId: string } | undefined,
): Promise<Identity | undefined> {
  const token = sessionCookie(parts.settings).read(context);
  if (token === undefined) return undefined;
  const signedIn = await parts.store.people.bySession(token, about);
  if (signedIn === undefined) return undefined;
  const { person, actor, hasSecondFactor, sessionId, owes, assessment } = signedIn;
  return {
    person,
    holder: person,
    actor,
    hasSecondFactor,
    token,
    session: { sessionId, token, owes },
    scopes: null,
    ...(assessment === undefined ? {} : { assessment }),
  };
}

async function byToken(token: string, parts: ApiParts): Promise<Identity | undefined> {
  const held = await parts.store.accounts.personalTokens.holder(token);
  if (held === undefined) return undefined;
  const { person: holder, actor, hasSecondFactor, scopes } = held;
  const person = { ...holder, roles: narrowRoles(holder.roles, held) };
  return { person, holder, actor, hasSecondFactor, token, session: null, scopes };
}
