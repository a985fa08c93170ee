import { crc32 } from 'node:zlib';
import { plainPictures } from './plain-pictures.ts';

/** Words of the place: none of them may be left in a kept picture. */
export const placeWords = ['GPSPLACE', 'exif:GPSLatitude', 'Nairobi'] as const;

/**
 * A photo as a telephone writes it: Exif with the place and which way up, XMP with the place again, a comment, and something after
 * the end.
 */
export function photoWithPlace(kind: keyof typeof plainPictures, orientation: number): Buffer {
  return { jpeg: jpegPhoto, png: pngPhoto, webp: webpPhoto }[kind](orientation);
}

/** A TIFF header, a directory with the orientation and a pointer to a GPS directory, and the place as text behind. */
function exifOf(orientation: number): Buffer {
  const exif = Buffer.alloc(96);
  exif.write('II*\0', 0, 'latin1');
  exif.writeUInt32LE(8, 4);
  exif.writeUInt16LE(2, 8);
  exif.writeUInt16LE(0x0112, 10);
  exif.writeUInt16LE(3, 12);
  exif.writeUInt32LE(1, 14);
  exif.writeUInt16LE(orientation, 18);
  exif.writeUInt16LE(0x8825, 22);
  exif.writeUInt16LE(4, 24);
  exif.writeUInt32LE(1, 26);
  exif.writeUInt32LE(38, 30);
  exif.writeUInt16LE(1, 38);
  exif.writeUInt16LE(0x001c, 40);
  exif.writeUInt16LE(7, 42);
  exif.writeUInt32LE(16, 44);
  exif.writeUInt32LE(56, 48);
  exif.write('GPSPLACE Nairobi', 56, 'latin1');
  return exif;
}

const xmp = Buffer.from('<x:xmpmeta><rdf:Description exif:GPSLatitude="1,17.2S"/></x:xmpmeta>', 'utf8');

function jpegPhoto(orientation: number): Buffer {
  const segment = (code: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, code, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const { jpeg } = plainPictures;
  // After the start of the image and its JFIF header of 18 bytes.
  return Buffer.concat([
    jpeg.subarray(0, 20),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation)])),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp])),
    segment(0xed, Buffer.from('Photoshop 3.0\0 Nairobi', 'latin1')),
    segment(0xfe, Buffer.from('taken in Nairobi', 'latin1')),
    jpeg.subarray(20),
    Buffer.from('a film of Nairobi follows', 'latin1'),
  ]);
}

function pngPhoto(orientation: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length, 0);
    ends.writeUInt32BE(crc32(typed), 4);
    return Buffer.concat([ends.subarray(0, 4), typed, ends.subarray(4)]);
  };
  const { png } = plainPictures;
  // After the signature and the header chunk.
  return Buffer.concat([
    png.subarray(0, 33),
    chunk('eXIf', exifOf(orientation)),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmp])),
    chunk('tEXt', Buffer.from('Comment\0Nairobi', 'latin1')),
    png.subarray(33),
    Buffer.from('Nairobi', 'latin1'),
  ]);
}

function webpPhoto(orientation: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const photo = Buffer.concat([plainPictures.webp, chunk('EXIF', exifOf(orientation)), chunk('XMP ', xmp)]);
  photo.writeUInt32LE(photo.length - 8, 4);
  photo[20] = (photo[20] ?? 0) | 0x08 | 0x04;
  return Buffer.concat([photo, Buffer.from('Nairobi', 'latin1')]);
}
