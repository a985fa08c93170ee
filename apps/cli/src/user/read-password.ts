import { text } from 'node:stream/consumers';
import { UsageError } from '../command/command.ts';

const longest = 1_000;

/** A password from standard input, up to its first line end: on the command line every process of the machine could read it. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) throw new UsageError('--password-stdin wants the password on standard input, from a pipe');
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  if (password === '' || password.length > longest)
    throw new UsageError(`Standard input holds no password of 1 to ${longest} characters`);
  return password;
}
