import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoWithPlace, placeWords } from '../../../../../test/environment/evidence/photo-with-place.ts';
import { plainPictures } from '../../../../../test/environment/evidence/plain-pictures.ts';
import { cleanPicture } from './clean-picture.ts';
import { exifWithOrientation, orientationOf } from './orientation.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-picture-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Kind = keyof typeof plainPictures;
const kinds = ['jpeg', 'png', 'webp'] as const satisfies readonly Kind[];

async function clean(
  kind: Kind,
  picture: Buffer,
): Promise<{ readonly bytes: Buffer; readonly fileHash: string; readonly size: number }> {
  const source = join(folder, 'source');
  const target = join(folder, 'target');
  writeFileSync(source, picture);
  const handle = await open(source, 'r');
  try {
    const { fileHash, size } = await cleanPicture(kind, handle, picture.length, target);
    return { bytes: readFileSync(target), fileHash, size };
  } finally {
    await handle.close();
  }
}

describe.each(kinds)('a photo in %s', (kind) => {
  test('keeps no word of the place it was taken at', async () => {
    const { bytes } = await clean(kind, photoWithPlace(kind, 6));
    const text = bytes.toString('latin1');
    for (const word of placeWords) expect(text).not.toContain(word);
  });

  test('that lies as it is to be shown becomes the plain picture again, byte for byte', async () => {
    const { bytes } = await clean(kind, photoWithPlace(kind, 1));
    expect(bytes.equals(plainPictures[kind])).toBe(true);
  });

  test('stays upright: only the orientation is left of its Exif block', async () => {
    const { bytes } = await clean(kind, photoWithPlace(kind, 6));
    const exif = exifWithOrientation(6);
    expect(bytes.includes(exif)).toBe(true);
    expect(bytes.length).toBeLessThanOrEqual(plainPictures[kind].length + exif.length + 12);
  });

  test('cleaned twice is the same, and the hash is that of the bytes', async () => {
    const once = await clean(kind, photoWithPlace(kind, 8));
    const twice = await clean(kind, once.bytes);
    expect(twice.bytes.equals(once.bytes)).toBe(true);
    expect(once.size).toBe(once.bytes.length);
    expect(once.fileHash).toBe(createHash('sha256').update(once.bytes).digest('hex'));
  });

  test('cut short anywhere, or with any byte changed, is cleaned or refused: nothing else happens', async () => {
    const photo = photoWithPlace(kind, 3);
    for (let position = 12; position < photo.length; position += 7) {
      for (const hurt of [photo.subarray(0, position), withByte(photo, position, 0xff), withByte(photo, position, 0)]) {
        const outcome = await clean(kind, hurt).then(
          ({ bytes }) => bytes.length,
          (error: unknown) => (error as { code?: string }).code,
        );
        expect(outcome === 'file_refused' || typeof outcome === 'number', String(outcome)).toBe(true);
      }
    }
  });
});

function withByte(bytes: Buffer, position: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[position] = value;
  return changed;
}

describe('a picture that is too large when drawn is refused by its header', () => {
  const refused = { code: 'file_refused', data: { reason: 'too-many-pixels' } };
  test('in png', async () => {
    const bomb = Buffer.from(plainPictures.png);
    bomb.writeUInt32BE(20_000, 16);
    bomb.writeUInt32BE(20_000, 20);
    await expect(clean('png', bomb)).rejects.toMatchObject(refused);
  });
  test('in jpeg', async () => {
    const bomb = Buffer.from(plainPictures.jpeg);
    const frame = bomb.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11]));
    bomb.writeUInt16BE(60_000, frame + 5);
    bomb.writeUInt16BE(60_000, frame + 7);
    await expect(clean('jpeg', bomb)).rejects.toMatchObject(refused);
  });
  test('in webp', async () => {
    const bomb = Buffer.from(plainPictures.webp);
    bomb.writeUIntLE(16_000_000, 24, 3);
    await expect(clean('webp', bomb)).rejects.toMatchObject(refused);
  });
});

test('the orientation is read in both byte orders, and is 1 where a block makes no sense', () => {
  expect([1, 3, 6, 8].map((orientation) => orientationOf(exifWithOrientation(orientation)))).toEqual([1, 3, 6, 8]);
  const little = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex');
  expect(orientationOf(little)).toBe(6);
  for (const nonsense of [Buffer.alloc(0), Buffer.from('MM'), Buffer.from('MM\0*\xff\xff\xff\xff', 'latin1')])
    expect(orientationOf(nonsense)).toBe(1);
  expect(orientationOf(exifWithOrientation(9))).toBe(1);
});
