import type { EvidenceMediaType } from '@groundwork/instrument';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { StoreError } from '../../store-error.ts';
import { holdsProgram, isKindPart, officeKind } from './office-kind.ts';

/** What an archive may hold. A long report with pictures has some hundred parts and unpacks to a few times its size. */
export const archiveLimits = {
  parts: 5_000,
  unpackedBytes: 200_000_000,
  /** Unpacked bytes for each packed one, over the whole; small archives may exceed it. */
  ratio: 100,
  smallBytes: 10_000_000,
  kindPartBytes: 1_000_000,
} as const;

/** First bytes of archives and of wrapped objects: what is packed inside again would escape the counting. */
const packed = /^(?:504b0304|504b0506|1f8b|425a68|fd377a585a00|377abcaf271c|526172211a07|28b52ffd|d0cf11e0a1b11ae1)/;

/**
 * Walks an office document: its directory first, then every part, unpacked piece by piece and thrown away, counted.
 *
 * @throws StoreError `file_refused` for what is too much, nested, encrypted or damaged; `file_type_refused` for any other archive
 * and for one with macros
 */
export async function checkArchive(path: string, packedBytes: number): Promise<EvidenceMediaType> {
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(path, { autoClose: false });
    const parts = await listParts(archive);
    return await unpackAll(archive, parts, packedBytes);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('file_refused', { reason: 'damaged-archive' }, error);
  } finally {
    archive?.close();
  }
}

async function listParts(archive: ZipFile): Promise<readonly Entry[]> {
  if (archive.entryCount > archiveLimits.parts) throw refused('too-many-parts');
  const parts: Entry[] = [];
  let announced = 0;
  for await (const entry of archive.eachEntry()) {
    if (!entry.canDecodeFileData()) throw refused('encrypted');
    announced += entry.uncompressedSize;
    if (announced > archiveLimits.unpackedBytes) throw refused('unpacks-too-far');
    parts.push(entry);
  }
  const names = parts.map(({ fileName }) => fileName);
  if (!names.some(isKindPart)) throw new StoreError('file_type_refused', { reason: 'archive' });
  if (holdsProgram(names)) throw new StoreError('file_type_refused', { reason: 'macros' });
  return parts;
}

async function unpackAll(archive: ZipFile, parts: readonly Entry[], packedBytes: number): Promise<EvidenceMediaType> {
  const limit = Math.min(
    archiveLimits.unpackedBytes,
    Math.max(archiveLimits.smallBytes, archiveLimits.ratio * packedBytes),
  );
  let unpacked = 0;
  let kind: EvidenceMediaType | undefined;
  for (const part of parts) {
    if (part.fileName.endsWith('/')) continue;
    const kept: Buffer[] = [];
    let head = Buffer.alloc(0);
    for await (const chunk of await archive.openReadStreamPromise(part)) {
      const piece = chunk as Buffer;
      unpacked += piece.length;
      if (unpacked > limit) throw refused('unpacks-too-far');
      if (head.length < 8) head = Buffer.concat([head, piece.subarray(0, 8)]);
      if (isKindPart(part.fileName)) {
        if (piece.length + kept.reduce((sum, { length }) => sum + length, 0) > archiveLimits.kindPartBytes)
          throw refused('unpacks-too-far');
        kept.push(piece);
      }
    }
    if (packed.test(head.toString('hex'))) throw refused('nested-archive');
    if (isKindPart(part.fileName)) kind ??= officeKind(part.fileName, Buffer.concat(kept).toString('utf8'));
  }
  if (kind === undefined) throw new StoreError('file_type_refused', { reason: 'archive' });
  return kind;
}

function refused(reason: string): StoreError {
  return new StoreError('file_refused', { reason });
}
