/** A value as it goes into an issue: short, and plain whatever was sent. */
export function shown(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value.slice(0, 100) : '';
}
