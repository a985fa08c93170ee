import { createHash, randomBytes } from 'node:crypto';

const prefix = 'gwp_';
const checksumLength = 6;

/**
 * A new personal token: `gwp_`, 32 random bytes in base64url, and a checksum. The prefix lets scanners of published files find a
 * leaked one; the checksum tells a mistyped one from a revoked one without asking the database.
 */
export function newPersonalToken(): string {
  const body = `${prefix}${randomBytes(32).toString('base64url')}`;
  return body + checksumOf(body);
}

/**
 * Whether a text can be a personal token at all.
 *
 * @example
 * isPersonalToken('gwp_nonsense') // => false
 */
export function isPersonalToken(text: string): boolean {
  if (!/^gwp_[\w-]{49}$/.test(text)) return false;
  return text.slice(-checksumLength) === checksumOf(text.slice(0, -checksumLength));
}

function checksumOf(body: string): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, checksumLength);
}
