import { strFromU8 } from 'fflate';
import { UnreadableWorkbook } from '../workbook-problem.ts';
import { workbookLimits } from '../workbook-limits.ts';

/** One packed file of a ZIP, as its central directory names it. */
export interface ZipEntry {
  /** In small letters, with forward slashes: the programs that write workbooks do not agree. */
  readonly path: string;
  /** The packed bytes. */
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc32: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const centralSize = 46;
const localSize = 30;

/**
 * Reads the central directory of a ZIP: which files it holds and where, nothing unpacked yet.
 *
 * Strict on purpose, since what one reader takes for the file and another does not is how scanners are passed by: entries
 * lie one after the other without overlap, each name is given once, and sizes are those of the directory. Names that
 * lead out of the archive are left out; nothing is ever written to a disk.
 *
 * @returns the entries in the order of the directory, and how many were left out for their names
 * @throws UnreadableWorkbook `truncated`, `damaged`, `encrypted`, `too-many-entries`
 */
export function readDirectory(bytes: Uint8Array): { readonly entries: readonly ZipEntry[]; readonly hidden: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > workbookLimits.entries) {
    throw new UnreadableWorkbook(
      'too-many-entries',
      `the file holds ${count} parts; a workbook has at most ${workbookLimits.entries}`,
    );
  }
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  const spans: { readonly start: number; readonly end: number }[] = [];
  let hidden = 0;
  let offset = view.getUint32(end + 16, true);
  const directoryStart = offset;
  for (let index = 0; index < count; index += 1) {
    need(offset + centralSize <= end && view.getUint32(offset, true) === centralSignature);
    const nameLength = view.getUint16(offset + 28, true);
    const next =
      offset + centralSize + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    need(next <= end);
    const path = pathOf(bytes.subarray(offset + centralSize, offset + centralSize + nameLength));
    const entry = entryAt(bytes, view, offset, path, directoryStart);
    spans.push(entry.span);
    if (isHidden(path)) hidden += 1;
    else if (!path.endsWith('/')) {
      need(!seen.has(path));
      seen.add(path);
      entries.push(entry);
    }
    offset = next;
  }
  refuseOverlap(spans);
  return { entries, hidden };
}

/** The end record, sought from the end: a comment of at most 65,535 bytes may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let offset = last; offset >= Math.max(0, last - 65_535); offset -= 1) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    if (offset + endSize + view.getUint16(offset + 20, true) !== view.byteLength) continue;
    // Archives in several files, and those so large that they need 64-bit records, are no workbooks of ours.
    need(
      view.getUint16(offset + 4, true) === 0 && view.getUint16(offset + 8, true) === view.getUint16(offset + 10, true),
    );
    need(view.getUint32(offset + 16, true) <= offset);
    return offset;
  }
  throw new UnreadableWorkbook('truncated', 'the end of the file is missing; it was not copied or saved to its end');
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  path: string,
  directoryStart: number,
): ZipEntry & { readonly span: { readonly start: number; readonly end: number } } {
  const flags = view.getUint16(offset + 8, true);
  if ((flags & 1) === 1) {
    throw new UnreadableWorkbook('encrypted', 'the file is protected by a password; save it without one');
  }
  const method = view.getUint16(offset + 10, true);
  const size = view.getUint32(offset + 20, true);
  const start = view.getUint32(offset + 42, true);
  need(method === 0 || method === 8);
  need(start + localSize <= directoryStart && view.getUint32(start, true) === localSignature);
  const dataStart = start + localSize + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  need(dataStart + size <= directoryStart);
  return {
    path,
    packed: bytes.subarray(dataStart, dataStart + size),
    isDeflated: method === 8,
    crc32: view.getUint32(offset + 16, true),
    span: { start, end: dataStart + size },
  };
}

/** Entries that share their bytes unpack to more than the file could hold. */
function refuseOverlap(spans: readonly { readonly start: number; readonly end: number }[]): void {
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    need(span.start >= end);
    ({ end } = span);
  }
}

function pathOf(name: Uint8Array): string {
  return strFromU8(name).replaceAll('\\', '/').toLowerCase();
}

function isHidden(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:/.test(path) || path.split('/').includes('..') || path.includes('\0');
}

function need(isSo: boolean): void {
  if (!isSo) throw new UnreadableWorkbook('damaged', 'the file is damaged; open it in a spreadsheet and save it anew');
}
