import { evidenceMediaTypes } from '@groundwork/instrument';
import { z } from 'zod';

/**
 * What a file name never holds once it is ours: control characters, marks that turn the direction of writing, path separators,
 * halves of a character.
 */
const unsafeInName = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069/\\]/u;

/** A kept file: its content by hash, and what it is called. */
export const evidenceFileShape = z.strictObject({
  /** SHA-256 of the kept bytes, in hexadecimal. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z
    .string()
    .min(1)
    .max(300)
    .refine((name) => !unsafeInName.test(name), 'holds characters that no file name may have'),
  mediaType: z.enum(evidenceMediaTypes),
  /** Bytes. */
  size: z.int().min(1),
});

/** GET /api/assessments/:assessmentId/uploads/:uploadId: how far an upload is, and its receipt once it is whole. */
export const uploadShape = z.strictObject({
  uploadId: z.uuid(),
  questionId: z.string(),
  /** As it will be shown. */
  name: z.string(),
  /** Bytes announced. */
  length: z.int().min(1),
  /** Bytes that are safe on the disk. */
  offset: z.int().min(0),
  expiresAt: z.string(),
  receipt: z
    .strictObject({
      file: evidenceFileShape,
      /** SHA-256 of what was sent. It differs from the file's where the place of a photo was taken out. */
      originalHash: z.string(),
    })
    .nullable(),
});

export type WireEvidenceFile = z.infer<typeof evidenceFileShape>;
export type Upload = z.infer<typeof uploadShape>;
