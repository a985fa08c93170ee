import { z } from 'zod';

/** More than 1,000 characters of a name, four bytes each and in base64. */
const longestHeader = 8_000;

/** Clients send more than this, each its own: the rest is left unread. */
const metadataShape = z.object({
  /** Chosen by the client, so that announcing twice is announcing once. */
  uploadId: z.uuid(),
  /** Any text; no path is ever made of it. */
  filename: z.string(),
  /** Of the whole file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Reads the header `Upload-Metadata` of tus: names with texts in base64, separated by commas.
 *
 * @example
 * uploadMetadataShape.safeParse('filename cGxhbi5wZGY=').success // => false
 */
export const uploadMetadataShape = z
  .string()
  .max(longestHeader)
  .transform((header) =>
    Object.fromEntries(
      header.split(',').map((pair) => {
        const [name = '', value = ''] = pair.trim().split(' ');
        return [name, Buffer.from(value, 'base64').toString('utf8')] as const;
      }),
    ),
  )
  .pipe(metadataShape);
