import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;

/** Codes of one step before and after now are taken: clocks differ, and typing takes time. */
const drift = 1;

/** 160 bits in base32, as RFC 4226 recommends. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The 30-second step, counted from 1970, that a code belongs to, or undefined for a wrong one. SHA-1 and six digits, since many
 * authenticator apps take nothing else (RFC 6238; it is used with a key here, where its collisions do not matter).
 *
 * @param now milliseconds since 1970
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const typed = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return undefined;
  const delta = TOTP.validate({
    token: typed,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: periodSeconds,
    timestamp: now,
    window: drift,
    hmac: (_algorithm, key, message) => createHmac('sha1', key).update(message).digest(),
  });
  return delta === null ? undefined : Math.floor(now / 1000 / periodSeconds) + delta;
}
