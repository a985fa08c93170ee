import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { StoreError } from '../../store-error.ts';

/** What is sealed; each purpose has a key of its own, so that one can never be read as another. */
export type SecretPurpose = 'second-factor' | 'mail';

/** Seals what must be read again later, so that a copy of the database alone tells nothing. */
export interface SecretBox {
  /** Seals a text for one owner: it opens for that owner only. */
  seal(purpose: SecretPurpose, owner: string, text: string): string;
  /** @throws StoreError `other_secret_key` when it was sealed with another key, for another owner, or was changed */
  open(purpose: SecretPurpose, owner: string, sealed: string): string;
  /** Tells two keys apart and says nothing about either. */
  fingerprint(): string;
}

const nonceLength = 12;
const tagLength = 16;

/**
 * Makes a box of a key of 32 bytes: AES-256-GCM, a random nonce for each text, keys by HKDF-SHA256. The key is asked for at first use,
 * since most commands need none.
 */
export function secretBox(key: () => Buffer): SecretBox {
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key(), '', `groundwork/${use}`, 32));
  return {
    seal(purpose, owner, text) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', derived(purpose), nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(purpose, owner, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', derived(purpose), bytes.subarray(0, nonceLength))
          .setAAD(Buffer.from(owner))
          .setAuthTag(bytes.subarray(-tagLength));
        const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
        return text.toString('utf8');
      } catch (error) {
        throw new StoreError('other_secret_key', {}, error);
      }
    },
    fingerprint: () => derived('fingerprint').subarray(0, 12).toString('base64url'),
  };
}
