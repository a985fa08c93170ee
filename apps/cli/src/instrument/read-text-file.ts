import { open } from 'node:fs/promises';
import { UsageError } from '../command/command.ts';

/** Largest file that is opened at all, in bytes: above the largest instrument that is read, in any script. */
const largestBytes = 20_000_000;

/**
 * Reads a text file as UTF-8, and never more of it than anything here could be.
 *
 * @param what how messages call it: "an instrument file"
 * @throws UsageError when it cannot be opened, is too large or is not UTF-8, with the remedy
 */
export async function readTextFile(path: string, what: string): Promise<string> {
  const bytes = await readBytes(path, what, largestBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not written in UTF-8. Save it as UTF-8 in your editor and try again.`);
  }
}

/**
 * Reads a whole file of bounded size.
 *
 * @throws UsageError when it cannot be opened or is larger
 */
export async function readBytes(path: string, what: string, maximum: number): Promise<Uint8Array> {
  let file;
  try {
    file = await open(path, 'r');
  } catch {
    throw new UsageError(`Cannot read ${path}. Give the path of ${what}.`);
  }
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new UsageError(`${path} is no file. Give the path of ${what}.`);
    if (status.size > maximum) {
      throw new UsageError(
        `${path} has ${Math.ceil(status.size / 1e6)} MB; at most ${maximum / 1e6} MB are read. Is it ${what}?`,
      );
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}
