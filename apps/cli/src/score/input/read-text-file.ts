import { readFile, stat } from 'node:fs/promises';
import type { InputFault } from './input-fault.ts';

/** A file as text, or why it cannot be had. */
export type TextFile =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly text?: undefined; readonly fault: InputFault };

/** Reads a text file that is neither larger than it may be nor in another encoding than UTF-8. */
export async function readTextFile(path: string, largestMegabytes: number): Promise<TextFile> {
  const fault = (code: InputFault['code'], message: string): TextFile => ({
    fault: { code, severity: 'error', message, file: path },
  });
  try {
    const { size } = await stat(path);
    if (size > largestMegabytes * 1_000_000) {
      const megabytes = (size / 1_000_000).toFixed(1);
      return fault('file-too-large', `The file has ${megabytes} MB. At most ${largestMegabytes} MB are read.`);
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    if (error instanceof TypeError) {
      return fault('text-not-utf8', 'The file is not in UTF-8. Save it as UTF-8; spreadsheets call it "CSV UTF-8".');
    }
    return fault('file-unreadable', `${reasonOf(error)} Give the path of a file.`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder.';
  if (code === 'EACCES') return 'The file may not be read.';
  return 'The file cannot be read.';
}
