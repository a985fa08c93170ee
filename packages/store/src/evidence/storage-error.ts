import { databaseErrorCode } from '../database/database-error-code.ts';
import { StoreError } from '../store-error.ts';

/** Says in the store's words what an error of the file system means; others stay as they are. */
export function storageError(error: unknown): unknown {
  const code = databaseErrorCode(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new StoreError('storage_full', {}, error);
  if (['EACCES', 'EPERM', 'EROFS', 'EIO', 'ESTALE', 'EMFILE', 'ENFILE', 'ENOTDIR'].includes(code))
    return new StoreError('unavailable', { reason: `evidence folder: ${code}` }, error);
  return error;
}
