import { open, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Download } from '@groundwork/exchange';
import { UsageError, type Terminal } from '../command/command.ts';

/**
 * Writes a file piece by piece: to its place, whole or not at all, or to standard output as fast as that is read.
 *
 * @param path where it goes; `undefined` for standard output, which takes texts only
 * @throws UsageError when it cannot be written; nothing is left behind then
 */
export async function writeDownload({ pieces }: Download, path: string | undefined, terminal: Terminal): Promise<void> {
  if (path !== undefined) return await writeWhole(pieces, path);
  for await (const piece of pieces) {
    if (typeof piece !== 'string')
      throw new UsageError('A workbook is no text; say where it goes with --out FILE.xlsx.');
    terminal.out(piece);
    await terminal.drained?.();
  }
}

async function writeWhole(pieces: Download['pieces'], path: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'w');
    try {
      for await (const piece of pieces) await file.appendFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    // Where not even its folder could be made there is nothing to take away.
    await rm(beside, { force: true }).catch(() => undefined);
    if (!isOfTheSystem(error)) throw error;
    throw new UsageError(`Cannot write ${path}: ${error.message}`);
  }
}

/** A fault of the place, not of what is written there. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
