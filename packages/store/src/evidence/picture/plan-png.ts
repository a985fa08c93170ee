import { crc32 } from 'node:zlib';
import { StoreError } from '../../store-error.ts';
import type { ByteWindow } from '../content/byte-window.ts';
import { exifWithOrientation, orientationOf, type Orientation } from './orientation.ts';
import type { PicturePlan } from './picture-plan.ts';
import { pieceList } from './piece-list.ts';

const needed: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

/** Chunks that change how the picture looks; all others carry texts, times and places. */
const seen: ReadonlySet<string> = new Set([
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'mDCV',
  'cLLI',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** An Exif block larger than this is not looked into: the picture is shown as it lies. */
const exifBytes = 65_536;

/** The signature and the header chunk, which is always the first and always as long. */
const headerEnd = 33;

/**
 * What of a PNG is needed to draw it, and which way up. Texts, XMP, Exif, times, unknown chunks and whatever follows the end go.
 *
 * @throws StoreError `file_refused` for what is no PNG throughout
 */
export async function planPng(file: ByteWindow): Promise<PicturePlan> {
  const kept = pieceList();
  let width = 0;
  let height = 0;
  let orientation: Orientation = 1;
  for (let position = 8; ;) {
    const head = await file.bytes(position, 8);
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    const end = position + 12 + length;
    if (!/^[A-Za-z]{4}$/.test(type) || end > file.size || (position === 8) !== (type === 'IHDR')) throw damaged();
    if (type === 'IHDR') {
      if (length !== 13) throw damaged();
      const sizes = await file.bytes(position + 8, 8);
      width = sizes.readUInt32BE(0);
      height = sizes.readUInt32BE(4);
    }
    if (type === 'eXIf' && length <= exifBytes) orientation = orientationOf(await file.bytes(position + 8, length));
    if (needed.has(type) || seen.has(type)) kept.keep(position, end);
    else if (/^[A-Z]/.test(type)) throw damaged(); // A capital letter: the picture cannot be drawn without it.
    if (type === 'IEND') break;
    position = end;
  }
  if (width === 0 || height === 0) throw damaged();
  const pieces = pieceList();
  pieces.keep(0, headerEnd);
  // Browsers heed it only before the pixels, wherever it stood.
  if (orientation !== 1) pieces.put(exifChunk(orientation));
  for (const piece of kept.list())
    if ('start' in piece && piece.end > headerEnd) pieces.keep(Math.max(piece.start, headerEnd), piece.end);
  return { width, height, pieces: pieces.list() };
}

function exifChunk(orientation: Orientation): Buffer {
  const typed = Buffer.concat([Buffer.from('eXIf', 'latin1'), exifWithOrientation(orientation)]);
  const chunk = Buffer.alloc(typed.length + 8);
  chunk.writeUInt32BE(typed.length - 4, 0);
  typed.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(typed), typed.length + 4);
  return chunk;
}

function damaged(): StoreError {
  return new StoreError('file_refused', { reason: 'damaged-picture' });
}
