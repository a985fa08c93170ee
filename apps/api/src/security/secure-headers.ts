import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from '../api-environment.ts';

/**
 * Nothing but our own files runs, no inline script or style, no framing, and a text becomes markup only through Lit's own
 * policy. Chart.js passes: it draws on a canvas and sets sizes through the object model.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** For content that people uploaded: nothing runs, loads or is framed, whatever a browser takes it for. */
export const uploadedContentPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** The same over https, where a browser heeds one more: a year, as ASVS 3.4.1 wants. */
const headersOverHttps = { ...headers, 'Strict-Transport-Security': 'max-age=31536000' };

/** The headers that every response has. */
export function protectiveHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return isHttps ? headersOverHttps : headers;
}

/** Sets the protective headers on every response, refusals and static files included, unless it was made with them. */
export function secureHeaders(isHttps: boolean): MiddlewareHandler<ApiEnvironment> {
  const wanted = Object.entries(protectiveHeaders(isHttps));
  return async (context, next) => {
    await next();
    if (context.get('hasAllHeaders') === true) return;
    for (const [name, value] of wanted) {
      // What was uploaded is sent under a policy stricter than that of our own pages.
      if (name === 'Content-Security-Policy' && context.res.headers.get(name) === uploadedContentPolicy) continue;
      context.res.headers.set(name, value);
    }
  };
}
