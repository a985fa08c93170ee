import { readFileSync } from 'node:fs';

const list = new URL('../../../../../data/passwords/common.txt', import.meta.url);
let known: ReadonlySet<string> | undefined;

/** The commonest breached passwords (`data/passwords`), read once. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(readFileSync(list, 'utf8').split('\n').slice(0, -1));
  return known;
}

/**
 * Whether a folded password is one of the commonest, or one of them with digits and signs put around it or written several
 * times over: that is what guessing programs try next.
 *
 * @example
 * isCommonPassword('!football2026') // => true
 */
export function isCommonPassword(folded: string): boolean {
  const common = commonPasswords();
  const bare = folded.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const once = /^(.+?)\1+$/u.exec(folded)?.[1];
  return [folded, bare, once].some((text) => text !== undefined && (common.has(text) || isOneCharacter(text)));
}

function isOneCharacter(text: string): boolean {
  return Array.from(text).length === 1;
}
