import { sha256Hex } from '../../text/sha256-hex.ts';

/**
 * Names the answers of one person, and their group. What was written by hand is not in it: it could be matched with the answers
 * again by trying.
 *
 * @param answers canonical JSON
 */
export function contentHash(group: string, answers: string): string {
  return sha256Hex(`${group} ${answers}`);
}

/** Proves answers to who holds the receipt code, and says nothing to anybody else. */
export function receiptHash(hash: string, receiptCode: string): string {
  return sha256Hex(`receipt ${hash} ${receiptCode}`);
}
