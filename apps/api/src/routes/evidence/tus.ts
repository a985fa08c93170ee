import type { Upload } from '@groundwork/assessment/wire';
import type { Context } from 'hono';
import { z } from 'zod';
import type { ApiEnvironment } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

/**
 * The upload protocol tus 1.0.0: its core, and of its extensions creation, expiration and termination. Any tus client can be used;
 * it sends the id and the hash as metadata.
 */
const version = '1.0.0';

/** Whole numbers of tus headers. */
export const tusNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** How the description names the version; whether it is right is for {@link requireTus} to say. */
export const tusVersionAsked = { 'tus-resumable': z.string().optional().describe(`\`${version}\``) };

/** The headers of {@link tusHeaders}, as the description tells them. */
export const tusHeadersSaid = {
  'Tus-Resumable': 'The version of the protocol',
  'Upload-Offset': 'Bytes that have arrived',
  'Upload-Length': 'Bytes of the whole',
  'Upload-Expires': 'When it is given up, if nothing arrives',
} as const;

/** @throws ApiProblem `tus_version` when the client speaks another version, or does not say */
export function requireTus(context: Context<ApiEnvironment>): void {
  if (context.req.header('Tus-Resumable') !== version)
    throw new ApiProblem('tus_version', { headers: { 'Tus-Version': version, 'Tus-Resumable': version } });
}

/** What every answer about an upload says in its headers. */
export function tusHeaders({ offset, length, expiresAt }: Upload): Readonly<Record<string, string>> {
  return {
    'Tus-Resumable': version,
    'Upload-Offset': String(offset),
    'Upload-Length': String(length),
    'Upload-Expires': new Date(expiresAt).toUTCString(),
  };
}
