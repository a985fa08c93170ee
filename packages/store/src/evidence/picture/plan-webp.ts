import { StoreError } from '../../store-error.ts';
import type { ByteWindow } from '../content/byte-window.ts';
import { exifWithOrientation, orientationOf, type Orientation } from './orientation.ts';
import type { PicturePlan } from './picture-plan.ts';
import { pieceList } from './piece-list.ts';

const needed: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Flags of the extended header that announce Exif and XMP. */
const exifFlag = 0x08;
const xmpFlag = 0x04;
const exifBytes = 65_536;

/**
 * What of a WebP is needed to draw it, and which way up. Exif, XMP, unknown chunks and whatever follows the end go.
 *
 * @throws StoreError `file_refused` for what is no WebP throughout
 */
export async function planWebp(file: ByteWindow): Promise<PicturePlan> {
  const riffEnd = 8 + (await file.bytes(4, 4)).readUInt32LE(0);
  if (riffEnd > file.size) throw damaged();
  const kept = pieceList();
  let extended: Buffer | undefined;
  let width = 0;
  let height = 0;
  let orientation: Orientation = 1;
  let position = 12;
  while (position + 8 <= riffEnd) {
    const head = await file.bytes(position, 8);
    const type = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    const end = position + 8 + length + (length % 2);
    if (position + 8 + length > riffEnd || end > file.size) throw damaged();
    const start = Buffer.from(await file.bytes(position + 8, Math.min(length, 16)));
    const size = sizeOf(type, start);
    if (size !== undefined) {
      width = Math.max(width, size[0]);
      height = Math.max(height, size[1]);
    }
    if (type === 'VP8X') {
      if (length !== 10 || position !== 12) throw damaged();
      extended = start;
    } else if (needed.has(type)) kept.keep(position, end);
    else if (type === 'EXIF' && length <= exifBytes)
      orientation = exifOrientation(await file.bytes(position + 8, length));
    position = end;
  }
  if (width === 0 || height === 0) throw damaged();
  const tail = extended === undefined || orientation === 1 ? [] : [chunk('EXIF', exifWithOrientation(orientation))];
  const header = extended === undefined ? [] : [chunk('VP8X', withFlags(extended, tail.length > 0))];
  const pieces = kept.list();
  const size = [...header, ...tail].reduce((sum, bytes) => sum + bytes.length, 4) + lengthOf(pieces);
  const riff = Buffer.alloc(12);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(size, 4);
  riff.write('WEBP', 8, 'latin1');
  return {
    width,
    height,
    pieces: [{ bytes: Buffer.concat([riff, ...header]) }, ...pieces, ...tail.map((bytes) => ({ bytes }))],
  };
}

/** Width and height, as each kind of chunk writes them. */
function sizeOf(type: string, start: Buffer): readonly [number, number] | undefined {
  if (type === 'VP8X' && start.length >= 10) return [start.readUIntLE(4, 3) + 1, start.readUIntLE(7, 3) + 1];
  if (type === 'VP8 ' && start.length >= 10) return [start.readUInt16LE(6) & 0x3fff, start.readUInt16LE(8) & 0x3fff];
  if (type === 'VP8L' && start.length >= 5) {
    const packed = start.readUInt32LE(1);
    return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
  }
  return undefined;
}

function exifOrientation(exif: Buffer): Orientation {
  return orientationOf(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);
}

function withFlags(extended: Buffer, hasExif: boolean): Buffer {
  const changed = Buffer.from(extended);
  changed[0] = ((changed[0] ?? 0) & ~(exifFlag | xmpFlag)) | (hasExif ? exifFlag : 0);
  return changed;
}

function chunk(type: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(8 + content.length + (content.length % 2));
  bytes.write(type, 0, 'latin1');
  bytes.writeUInt32LE(content.length, 4);
  content.copy(bytes, 8);
  return bytes;
}

function lengthOf(pieces: PicturePlan['pieces']): number {
  return pieces.reduce((sum, piece) => sum + ('bytes' in piece ? piece.bytes.length : piece.end - piece.start), 0);
}

function damaged(): StoreError {
  return new StoreError('file_refused', { reason: 'damaged-picture' });
}
