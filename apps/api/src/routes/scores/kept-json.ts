import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import { holdsTag } from '../holds-tag.ts';

const compress = promisify(gzip);

/** An answer that is the same for everybody, written, tagged and compressed once. */
export interface KeptJson {
  readonly text: string;
  /** Without its quotes. */
  readonly tag: string;
  /** Made when the first reader asks for it. */
  compressed: Promise<Buffer<ArrayBuffer>> | undefined;
}

/** Writes an answer that will be read often. */
export function keptJson(value: unknown): KeptJson {
  const text = JSON.stringify(value);
  return { text, tag: createHash('sha256').update(text).digest('base64url'), compressed: undefined };
}

/**
 * Answers with what is kept, or 304 when the reader has it. It may be kept by the reader and by caches on the way, and is asked
 * for again each time: what is taken back must be gone with the next request, and no cache can be called back.
 */
export async function answerKept(context: Context, kept: KeptJson): Promise<Response> {
  const headers = { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding' };
  const tag = `"${kept.tag}"`;
  if (holdsTag(context, tag)) return new Response(null, { status: 304, headers: { ...headers, ETag: tag } });
  const json = { ...headers, 'Content-Type': 'application/json' };
  if (!takesGzip(context.req.header('Accept-Encoding')))
    return new Response(kept.text, { headers: { ...json, ETag: tag } });
  kept.compressed ??= compress(kept.text) as Promise<Buffer<ArrayBuffer>>;
  // Other bytes, the same content: a weak tag.
  return new Response(await kept.compressed, {
    headers: { ...json, ETag: `W/${tag}`, 'Content-Encoding': 'gzip' },
  });
}

function takesGzip(accepted = ''): boolean {
  const entry = accepted.split(',').find((part) => /^\s*(gzip|\*)\s*(;|$)/.test(part));
  return entry !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(entry);
}
