import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, in 64 small hexadecimal digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
