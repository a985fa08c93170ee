import type { ZipEntry } from '../zip/read-directory.ts';
import { unpackEntry, type UnpackBudget } from '../zip/unpack-entry.ts';
import { XmlScanner, type XmlHandler } from '../xml/xml-scanner.ts';

/** The parts of a workbook by path, and how much of them may still be unpacked. */
export interface WorkbookParts {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly budget: UnpackBudget;
}

/** A handler that may say that it has seen enough. */
export interface PartHandler extends XmlHandler {
  /** Whether the rest of the part is still wanted. Absent: all of it is. */
  readonly isDone?: () => boolean;
}

/**
 * Reads one part of a workbook through a handler.
 *
 * @returns whether the part is there
 * @throws UnreadableWorkbook
 */
export function readPart({ entries, budget }: WorkbookParts, path: string, handler: PartHandler): boolean {
  const entry = entries.get(path);
  if (entry === undefined) return false;
  const scanner = new XmlScanner(handler);
  unpackEntry(entry, budget, (piece, isLast) => {
    scanner.push(piece, isLast);
    return handler.isDone?.() !== true;
  });
  return true;
}
