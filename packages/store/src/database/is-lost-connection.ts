import { databaseErrorCode } from './database-error-code.ts';

const codesOfTheNetwork = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** Whether a driver's error says that there is no connection (any more): what was asked may have been done or not. */
export function isLostConnection(error: unknown): boolean {
  const code = databaseErrorCode(error);
  // Class 08 is a connection fault, 57P an operator's shutdown, 53300 too many connections, 25P03 a transaction left idle.
  if (/^(08|57P)/.test(code) || code === '53300' || code === '25P03' || codesOfTheNetwork.has(code)) return true;
  return (
    error instanceof Error &&
    code === '' &&
    /Connection terminated|timeout exceeded when trying to connect|is not queryable|calling end on the pool/.test(
      error.message,
    )
  );
}
