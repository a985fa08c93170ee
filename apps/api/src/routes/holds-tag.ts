import type { Context } from 'hono';

/** Whether the reader says to hold the content of a tag (with its quotes) already, whatever encoding it came in. */
export function holdsTag(context: Context, tag: string): boolean {
  const held = context.req.header('If-None-Match') ?? '';
  return held === '*' || held.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag);
}
