import type { Round } from '@groundwork/assessment';
import type { Download } from '@groundwork/exchange';
import { datasetNames } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../../api-environment.ts';
import { networkOf } from '../../../security/network-of.ts';
import { sha256Hex } from '../../../security/sha256-hex.ts';
import { holdsTag } from '../../holds-tag.ts';
import { sendDownload } from '../sending/send-download.ts';

/** Changes when the same content is written otherwise, so that nobody keeps a file of before. */
const writtenAs = 1;

/**
 * Sends a file that everybody may have, unless the reader has it already. Kept copies are asked for again each time, so that what is
 * taken back is gone with the next look.
 *
 * @param content everything that the bytes follow from, but the names of countries
 */
export async function sendPublicFile(
  call: { readonly context: Context<ApiEnvironment>; readonly parts: ApiParts },
  download: Download,
  { round, content }: { readonly round: Pick<Round, 'isDemonstration'>; readonly content: readonly (string | null)[] },
): Promise<Response> {
  const { context, parts } = call;
  const names = await parts.store.reference.checksum(datasetNames.countries);
  const tag = `W/"${sha256Hex(JSON.stringify([writtenAs, names ?? null, download.fileName, ...content]))}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': 'public, no-cache',
    // Generated figures are not to be found by a search engine.
    ...(round.isDemonstration ? { 'X-Robots-Tag': 'noindex' } : {}),
  };
  if (holdsTag(context, tag)) return new Response(null, { status: 304, headers });
  const holder = networkOf(context, parts.settings.trustedProxies);
  return await sendDownload(call, download, { line: 'public', holder, headers });
}
