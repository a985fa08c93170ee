import { open } from 'node:fs/promises';
import type { EvidenceMediaType } from '@groundwork/instrument';
import { StoreError } from '../../store-error.ts';
import { cleanPicture } from '../picture/clean-picture.ts';
import { checkArchive } from './check-archive.ts';
import { checkText } from './check-text.ts';
import { hashFile } from './hash-file.ts';
import { signatureBytes, signatureOf } from './signature-of.ts';

/** A file that may be kept. */
export interface InspectedFile {
  /** Where the bytes to keep are: the part itself, or its clean copy. */
  readonly path: string;
  readonly fileHash: string;
  readonly mediaType: EvidenceMediaType;
  readonly size: number;
}

const pictureTypes = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

/**
 * Looks at a whole upload: that it is what was announced, that its content is of an accepted kind, that nothing in it is out of
 * bounds. Of a picture a clean copy is made beside it.
 *
 * @throws StoreError `checksum_mismatch`, `file_type_refused`, `file_refused`
 */
export async function inspectFile(path: string, upload: { uploadId: string; hash: string }): Promise<InspectedFile> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const hash = await hashFile(handle);
    if (hash !== upload.hash) throw new StoreError('checksum_mismatch', { uploadId: upload.uploadId });
    const head = Buffer.alloc(signatureBytes);
    const { bytesRead } = await handle.read(head, 0, signatureBytes, 0);
    const signature = signatureOf(head.subarray(0, bytesRead));
    const asItIs = (mediaType: EvidenceMediaType): InspectedFile => ({ path, fileHash: hash, mediaType, size });
    switch (signature) {
      case 'pdf':
        return asItIs('application/pdf');
      case 'archive':
        return asItIs(await checkArchive(path, size));
      case 'text':
        await checkText(handle);
        return asItIs('text/plain');
      case 'jpeg':
      case 'png':
      case 'webp': {
        const clean = `${path}.clean`;
        return {
          path: clean,
          mediaType: pictureTypes[signature],
          ...(await cleanPicture(signature, handle, size, clean)),
        };
      }
      case undefined:
        throw new StoreError('file_type_refused', { reason: 'unknown-kind' });
    }
  } finally {
    await handle.close();
  }
}
