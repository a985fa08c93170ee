import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { holdsTag } from './holds-tag.ts';

/** A JSON text with the tag that names its content. */
export interface TaggedJson {
  readonly text: string;
  readonly tag: string;
}

/** Writes a value as JSON and tags it by its content. */
export function taggedJson(value: unknown, tag?: string): TaggedJson {
  const text = JSON.stringify(value);
  return { text, tag: `"${tag ?? createHash('sha256').update(text).digest('base64url')}"` };
}

/** Answers with a tagged text, or 304 when the reader has it. `no-cache` lets it be kept but asks again each time. */
export function answerTagged(context: Context, { text, tag }: TaggedJson, cacheControl = 'public, no-cache'): Response {
  const headers = { ETag: tag, 'Cache-Control': cacheControl };
  if (holdsTag(context, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

/** What a route that answers with {@link answerTagged} says beside its 200. */
export const notModified = { 304: { description: 'As it was known by the tag sent' } } as const;
