import { hash } from 'node:crypto';

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits.
 *
 * @example
 * sha256Hex('').slice(0, 8) // => 'e3b0c442'
 */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}
