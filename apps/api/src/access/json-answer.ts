import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { protectiveHeaders } from '../security/secure-headers.ts';

/** An answer in JSON that only its reader may keep, before it is put on the line: for routes that are asked all the time. */
export class JsonAnswer {
  readonly value: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(value: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.value = value;
    this.headers = headers;
  }
}

/**
 * Writes an answer with every header that it needs at once. Setting them one by one on an answer that is made already costs more
 * than a short read of the database.
 */
export function writeJsonAnswer(
  context: Context<ApiEnvironment>,
  { settings }: ApiParts,
  { value, headers }: JsonAnswer,
): Response {
  context.set('hasAllHeaders', true);
  return new Response(JSON.stringify(value), {
    headers: {
      ...protectiveHeaders(settings.isHttps),
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Request-Id': context.get('requestId'),
      ...headers,
    },
  });
}
