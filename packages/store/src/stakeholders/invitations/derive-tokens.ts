import { createHmac } from 'node:crypto';

/**
 * The tokens of links made at once: as hard to guess as the secret and the operation id together, and the same for the same
 * request, so that a lost answer loses no links.
 *
 * @returns 32 bytes each, in base64url
 */
export function deriveTokens(
  { operationId, secret, count }: { readonly operationId: string; readonly secret: string; readonly count: number },
  assessmentId: string,
): readonly string[] {
  return Array.from({ length: count }, (_, place) =>
    createHmac('sha256', `${secret} ${operationId}`).update(`${assessmentId} ${place}`).digest('base64url'),
  );
}
