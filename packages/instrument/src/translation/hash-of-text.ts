/**
 * A short fingerprint of a source text, by which a translation tells that its source has changed since: FNV-1a with 32
 * bits over the UTF-16 code units, the same in browser and server without anything of the platform.
 *
 * 32 bits are enough: a hash is only ever compared with that of the same string at another time, so a change goes
 * unnoticed once in four thousand million changes, and nobody gains by forging one. It protects nothing; the published
 * revision has a hash of its own for that.
 *
 * For texts of ASCII characters it is the FNV-1a of their bytes. Source: Fowler, Noll, Vo, the FNV hash, 32-bit FNV-1a.
 *
 * @returns eight hexadecimal digits in small letters
 * @example hashOfText('foobar') // => 'bf9cf968'
 */
export function hashOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    // Code units on purpose: a lone half of a pair must count as well.
    // oxlint-disable-next-line unicorn/prefer-code-point
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
