import { StoreError } from '../../store-error.ts';
import type { ByteWindow } from '../content/byte-window.ts';
import { exifWithOrientation, orientationOf, type Orientation } from './orientation.ts';
import type { PicturePlan } from './picture-plan.ts';
import { pieceList } from './piece-list.ts';

const scanBytes = 65_536;
const endOfImage = Buffer.from([0xff, 0xd9]);

/**
 * What of a JPEG is needed to draw it: its tables, frames and scans, the colour profile, and which way up. Everything else goes:
 * Exif, XMP, IPTC, comments, previews, further pictures, and whatever follows the end of the image. A file cut short within
 * its last scan is closed where it ends.
 *
 * @throws StoreError `file_refused` for what is no JPEG throughout
 */
export async function planJpeg(file: ByteWindow): Promise<PicturePlan> {
  const kept = pieceList();
  let width = 0;
  let height = 0;
  let orientation: Orientation = 1;
  let position = 2;
  let headEnd = 2;
  for (;;) {
    const [mark = 0, code = 0] = await file.bytes(position, 2);
    if (mark !== 0xff) throw damaged();
    if (code === 0xff) {
      position += 1;
      continue;
    }
    if (code === 0xd9) break;
    if (code === 0xd8 || code === 0 || (code >= 0xd0 && code <= 0xd7)) throw damaged();
    const length = (await file.bytes(position + 2, 2)).readUInt16BE(0);
    if (length < 2) throw damaged();
    const segment = await file.bytes(position + 4, length - 2);
    const end = position + 2 + length;
    if (code === 0xe1 && startsWith(segment, 'Exif\0\0')) orientation = orientationOf(segment.subarray(6));
    if (isFrame(code)) {
      if (segment.length < 5) throw damaged();
      height = Math.max(height, segment.readUInt16BE(1));
      width = Math.max(width, segment.readUInt16BE(3));
    }
    if (isNeeded(code, segment)) {
      kept.keep(position, end);
      // The Exif block belongs before all else but the JFIF header.
      if (code === 0xe0 && position === 2) headEnd = end;
    }
    position = end;
    if (code === 0xda) {
      const scanEnd = await endOfScan(file, position);
      kept.keep(position, scanEnd);
      position = scanEnd;
      if (position >= file.size) break;
    }
  }
  if (width === 0 || height === 0) throw damaged();
  const pieces = pieceList();
  pieces.keep(0, headEnd);
  if (orientation !== 1) pieces.put(exifSegment(orientation));
  for (const piece of kept.list()) {
    if ('start' in piece && piece.end > headEnd) pieces.keep(Math.max(piece.start, headEnd), piece.end);
  }
  if (position + 2 <= file.size) pieces.keep(position, position + 2);
  else pieces.put(endOfImage);
  return { width, height, pieces: pieces.list() };
}

function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
}

function isNeeded(code: number, segment: Buffer): boolean {
  if (code === 0xe0) return startsWith(segment, 'JFIF\0');
  if (code === 0xe2) return startsWith(segment, 'ICC_PROFILE\0');
  if (code === 0xee) return startsWith(segment, 'Adobe');
  // Frames, tables, scans and the restart interval; neither the other application blocks nor comments.
  return (code >= 0xc0 && code <= 0xcf) || (code >= 0xda && code <= 0xdf);
}

/** Where the next marker stands that is neither a stuffed byte nor a restart; the end of the file if there is none. */
async function endOfScan(file: ByteWindow, start: number): Promise<number> {
  let position = start;
  while (position < file.size - 1) {
    const bytes = await file.bytes(position, Math.min(scanBytes, file.size - position));
    let at = bytes.indexOf(0xff);
    while (at !== -1 && at < bytes.length - 1) {
      const code = bytes[at + 1] ?? 0;
      const isMarker = code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7);
      if (isMarker) return position + at;
      at = bytes.indexOf(0xff, at + 1);
    }
    // A mark on the last byte is looked at again with the byte after it.
    position += at === -1 ? bytes.length : Math.max(at, 1);
  }
  return file.size;
}

function exifSegment(orientation: Orientation): Buffer {
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifWithOrientation(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function startsWith(segment: Buffer, text: string): boolean {
  return segment.toString('latin1', 0, text.length) === text;
}

function damaged(): StoreError {
  return new StoreError('file_refused', { reason: 'damaged-picture' });
}
