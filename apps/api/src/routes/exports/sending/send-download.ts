import type { Download } from '@groundwork/exchange';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../../api-environment.ts';
import { attachment } from '../../attachment.ts';
import { bodyOfPieces } from './body-of-pieces.ts';
import { takePlace } from './take-place.ts';

/** In which line a file waits, what is said of it beside its content, and what is recorded before any of it leaves. */
export interface Sending {
  readonly line: 'public' | 'own';
  /** A network or a person. */
  readonly holder: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nothing leaves when this fails. */
  readonly record?: () => Promise<void>;
}

/**
 * Sends a file piece by piece, as fast as it is read, while a place for it is free.
 * @throws ApiProblem `too_many_exports`
 */
export async function sendDownload(
  { context, parts }: { readonly context: Context<ApiEnvironment>; readonly parts: ApiParts },
  { fileName, mediaType, pieces }: Download,
  { line, holder, headers, record }: Sending,
): Promise<Response> {
  const said = { ...headers, 'Content-Type': mediaType, 'Content-Disposition': attachment(fileName) };
  // Asked for the headers alone, nothing is made and nothing leaves.
  if (context.req.method === 'HEAD') return new Response(null, { headers: said });
  const release = takePlace(parts, context, line, holder);
  try {
    await record?.();
    const body = await bodyOfPieces(pieces, {
      over: release,
      breakOff: () => breakOff(context),
      failed: (error) => parts.log.error({ err: error, requestId: context.get('requestId') }, 'a file broke off'),
    });
    return new Response(body, { headers: said });
  } catch (error) {
    release();
    throw error;
  }
}

/** Under `app.request()` there is no line. */
function breakOff(context: Context<ApiEnvironment>): boolean {
  const socket = (context.env as ApiEnvironment['Bindings'] | undefined)?.incoming?.socket;
  socket?.destroy?.();
  return socket?.destroy !== undefined;
}
