import { sha256Hex } from '../text/sha256-hex.ts';

/**
 * What is kept in place of a secret. Each kind of secret is hashed in its own way: a respondent who used one text as two of
 * them would else be found by equal hashes.
 */
export function hashOfSecret(kind: 'link' | 'resume-key' | 'receipt-code', secret: string): string {
  return sha256Hex(`${kind} ${secret}`);
}
