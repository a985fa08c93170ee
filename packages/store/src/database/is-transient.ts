import { StoreError } from '../store-error.ts';
import { databaseErrorCode } from './database-error-code.ts';
import { isLostConnection } from './is-lost-connection.ts';

/**
 * PostgreSQL: serialisation failure, deadlock, lock not available, and a kept plan that no longer fits its table because a newer
 * server has changed that (0A000; the connection is given up). SQLite: a long work that made way for those before it (`SetAside`).
 * Each has undone the whole work.
 */
const undoneCodes = new Set(['40001', '40P01', '55P03', '0A000', 'SET_ASIDE']);

/**
 * Whether the same work may go well a moment later. A lost connection counts: whoever retries must know that the work was not
 * committed, or may be done twice.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof StoreError) return error.code === 'busy';
  const code = databaseErrorCode(error);
  return code.startsWith('SQLITE_BUSY') || undoneCodes.has(code) || isLostConnection(error);
}
