import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ApiEnvironment } from '../api-environment.ts';
import type { Settings } from '../settings.ts';
import type { SessionCookie } from './session-cookie.ts';

const lifeSeconds = 10 * 60;

/**
 * Binds a visit to the identity provider to the browser it began in. Lax, since the way back comes from another site; it is worth
 * nothing but to finish that visit.
 */
export function visitCookie(settings: Pick<Settings, 'isHttps'>): SessionCookie {
  const name = settings.isHttps ? '__Host-groundwork-visit' : 'groundwork-visit';
  const attributes = { httpOnly: true, sameSite: 'Lax', path: '/', secure: settings.isHttps } as const;
  return {
    read: (context: Context<ApiEnvironment>) => getCookie(context, name),
    write: (context, token) => setCookie(context, name, token, { ...attributes, maxAge: lifeSeconds }),
    clear: (context) => void deleteCookie(context, name, attributes),
  };
}
