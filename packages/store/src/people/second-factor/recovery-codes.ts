import { randomInt } from 'node:crypto';
import { sha256Hex } from '../../text/sha256-hex.ts';

const count = 10;
/** Without letters and digits that are mistaken for one another; 32 signs, five bits each. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz023456789';

/** Ten codes of four groups of six signs: 120 bits, so that a plain hash keeps them (ASVS 5.0, 6.5.2: 112 or more). */
export function newRecoveryCodes(): readonly string[] {
  const group = (): string => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: count }, () => [group(), group(), group(), group()].join('-'));
}

/** What is kept of a recovery code, however it is typed; undefined for what cannot be one. */
export function recoveryCodeHash(code: string): string | undefined {
  const typed = code.toLowerCase().replaceAll(/[\s-]/g, '');
  return typed.length === 24 ? sha256Hex(typed) : undefined;
}
