import { sha256Hex } from '../../security/sha256-hex.ts';

/**
 * The operation id of what a person does with a part of a file: the same again is the same operation, so that a file brought in twice,
 * or once more after a break, does nothing twice.
 *
 * @returns a UUID of version 8, which is free for such ids (RFC 9562)
 */
export function operationId(parts: readonly (string | number)[]): string {
  const digits = sha256Hex(JSON.stringify(parts));
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
