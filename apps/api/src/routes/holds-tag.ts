import type { Context } from 'hono';

/** Whether the reader has what a tag names (`If-None-Match`); compared weakly, as reading allows (RFC 9110, 13.1.2). */
export function holdsTag(context: Context, tag: string): boolean {
  const held = context.req.header('If-None-Match') ?? '';
  return held === '*' || held.split(',').some((entry) => opaque(entry.trim()) === opaque(tag));
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}
