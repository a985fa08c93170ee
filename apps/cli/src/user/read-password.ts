import { text } from 'node:stream/consumers';
import { passwordIssues, type PasswordIssue } from '@groundwork/store';
import { UsageError } from '../command/command.ts';

/** Why a password is refused, in words. */
const words: Readonly<Record<PasswordIssue['code'], string>> = {
  too_short: 'it is too short',
  too_long: 'it is too long',
  common: 'it is one of the commonest',
  contains_login: 'it contains the login',
  contains_name: 'it contains the name',
  contains_product: 'it contains the name of this software',
};

/**
 * A password from standard input, up to its first line end: on the command line every process of the machine could read it.
 *
 * @throws UsageError when there is none, or the rules for passwords refuse it
 */
export async function readPassword(owner: { readonly login: string; readonly name: string }): Promise<string> {
  if (process.stdin.isTTY) throw new UsageError('--password-stdin wants the password on standard input, from a pipe');
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  const issues = passwordIssues(password, owner);
  if (issues.length > 0)
    throw new UsageError(
      `The password on standard input is refused: ${issues.map(({ code }) => words[code]).join(', ')}`,
    );
  return password;
}
