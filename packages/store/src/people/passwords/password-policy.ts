import { loginKey } from '../login-key.ts';
import { isCommonPassword } from './common-passwords.ts';

/** Why a new password is refused. */
export interface PasswordIssue {
  readonly code: 'too_short' | 'too_long' | 'common' | 'contains_login' | 'contains_name' | 'contains_product';
  /** Characters asked for, where the length is the reason. */
  readonly limit?: number;
}

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

const shortest = 12;
const longest = 200;

/** Shorter words stand inside too many others: a password of somebody called Ana may have a banana in it. */
const shortestWord = 4;

/**
 * Everything that is wrong with a new password, after OWASP ASVS 5.0 chapter 6.2: long enough, none of the commonest, nothing
 * that whoever knows the person would try first. Any character is taken and no mixture is asked for (6.2.5). Length is counted
 * in characters of the form NFKC, the one that is hashed.
 *
 * @example
 * passwordIssues('password2026', { login: 'ana', name: 'Ana' }) // => [{ code: 'common' }]
 */
export function passwordIssues(password: string, owner: PasswordOwner): readonly PasswordIssue[] {
  const folded = foldedPassword(password);
  const { length } = Array.from(password.normalize('NFKC'));
  const holds = (text: string): boolean =>
    loginKey(text)
      .split(/[\s@.,;_+-]+/)
      .some((word) => word.length >= shortestWord && folded.includes(word));
  return [
    ...(length < shortest ? [{ code: 'too_short', limit: shortest } as const] : []),
    ...(length > longest ? [{ code: 'too_long', limit: longest } as const] : []),
    ...(isCommonPassword(folded) ? [{ code: 'common' } as const] : []),
    ...(holds(owner.login) ? [{ code: 'contains_login' } as const] : []),
    ...(holds(owner.name) ? [{ code: 'contains_name' } as const] : []),
    ...(folded.includes('groundwork') ? [{ code: 'contains_product' } as const] : []),
  ];
}

function foldedPassword(password: string): string {
  return password.normalize('NFKC').toLowerCase();
}
