import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { ApiEnvironment } from '../api-environment.ts';
import type { Settings } from '../settings.ts';

/** The browser's half of a session. Unprefixed on plain-http loopback, where browsers refuse the `__Host-` prefix. */
export interface SessionCookie {
  read(context: Context<ApiEnvironment>): string | undefined;
  write(context: Context<ApiEnvironment>, token: string): void;
  clear(context: Context<ApiEnvironment>): void;
}

const overHttps = makeCookie('__Host-groundwork-session', true);
const plain = makeCookie('groundwork-session', false);

/** The cookie for the way the service is reached. It ends with the browser; the session itself ends in the store. */
export function sessionCookie({ isHttps }: Pick<Settings, 'isHttps'>): SessionCookie {
  return isHttps ? overHttps : plain;
}

function makeCookie(name: string, isHttps: boolean): SessionCookie {
  // Every request asks for it, and our tokens need no decoding.
  const kept = new RegExp(`(?:^|;) *${name}=([\\w-]+) *(?:;|$)`);
  const attributes = { httpOnly: true, sameSite: 'Strict', path: '/', secure: isHttps } as const;
  return {
    read: (context) => kept.exec(context.req.header('Cookie') ?? '')?.[1],
    write: (context, token) => setCookie(context, name, token, attributes),
    clear: (context) => void deleteCookie(context, name, attributes),
  };
}
