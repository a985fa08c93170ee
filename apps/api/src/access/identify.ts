import type { SignedIn } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { sessionCookie } from '../security/session-cookie.ts';

/** Who sends a request, and by which session. */
export interface Identity extends SignedIn {
  readonly token: string;
}

/** Who sends a request; undefined for nobody. */
export async function identify(context: Context<ApiEnvironment>, parts: ApiParts): Promise<Identity | undefined> {
  const token = sessionCookie(parts.settings).read(context);
  if (token === undefined) return undefined;
  const signedIn = await parts.store.people.bySession(token);
  return signedIn && { ...signedIn, token };
}
