/** What the first bytes of a file say it is; `text` where they say nothing and could be a text. */
export type Signature = 'pdf' | 'png' | 'jpeg' | 'webp' | 'archive' | 'text';

const signatures: readonly (readonly [Signature, (head: Buffer) => boolean])[] = [
  ['pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
  ['png', (head) => head.toString('hex', 0, 8) === '89504e470d0a1a0a'],
  ['jpeg', (head) => head.toString('hex', 0, 3) === 'ffd8ff'],
  ['webp', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'],
  ['archive', (head) => head.toString('hex', 0, 4) === '504b0304'],
  ['text', (head) => !head.some((byte) => byte === 0x7f || (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)))],
];

/** Bytes of the head that tell. */
export const signatureBytes = 16;

/**
 * What a file is by its first 16 bytes (fewer, where it is shorter); undefined for what is never taken: programs, other
 * archives, other pictures.
 *
 * @example
 * signatureOf(Buffer.from('%PDF-1.7')) // => 'pdf'
 */
export function signatureOf(head: Buffer): Signature | undefined {
  return signatures.find(([, fits]) => fits(head))?.[0];
}
