/** The code of a driver's error: `SQLITE_...`, a five-letter SQLSTATE, a code of the operating system, or empty. */
export function databaseErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
