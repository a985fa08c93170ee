import { StoreError } from '../store-error.ts';
import { databaseErrorCode } from './database-error-code.ts';
import { isLostConnection } from './is-lost-connection.ts';
import { isTransient } from './is-transient.ts';

/** PostgreSQL: out of memory, input or output failed, and a server that became a standby takes no writes. */
const unavailableCodes = new Set(['53200', '58030', '25006']);

/** Says in the store's words what a driver's error means; errors that mean a fault of ours stay as they are. */
export function translateError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const code = databaseErrorCode(error);
  if (code === 'SQLITE_FULL' || code === '53100') return new StoreError('storage_full', {}, error);
  if (code.startsWith('SQLITE_IOERR') || unavailableCodes.has(code) || isLostConnection(error))
    return new StoreError('unavailable', { reason: code || 'connection lost' }, error);
  // 57014 is a statement that took longer than it may.
  if (isTransient(error) || code === '57014') return new StoreError('busy', {}, error);
  // XX001 and XX002 are a damaged page of a table or an index.
  if (code.startsWith('SQLITE_CORRUPT') || /^SQLITE_NOTADB$|^XX00[12]$/.test(code))
    return new StoreError('damaged', { file: 'the database', reason: code }, error);
  return error;
}
