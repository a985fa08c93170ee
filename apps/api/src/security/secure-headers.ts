import type { MiddlewareHandler } from 'hono';

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

/** A year, as ASVS 3.4.1 wants; only over https, where a browser heeds it. */
const strictTransport = 'max-age=31536000';

/** Sets the protective headers on every response, refusals and static files included. */
export function secureHeaders(isHttps: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      // What was uploaded is sent under a policy stricter than that of our own pages.
      if (name === 'Content-Security-Policy' && context.res.headers.get(name) === uploadedContentPolicy) continue;
      context.res.headers.set(name, value);
    }
    if (isHttps) context.res.headers.set('Strict-Transport-Security', strictTransport);
  };
}
