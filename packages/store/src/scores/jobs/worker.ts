/** Who works, and by which clock. */
export interface Worker {
  readonly workerId: string;
  readonly clock: () => Date;
  /** How long a word is good for; after it another worker may take the job. */
  readonly leaseMilliseconds: number;
}

/**
 * The instant until which a worker that speaks now has the job.
 *
 * @example
 * leaseFrom({ workerId: 'w', clock: () => new Date(0), leaseMilliseconds: 1500 }) // => '1970-01-01T00:00:01.500Z'
 */
export function leaseFrom({ clock, leaseMilliseconds }: Worker): string {
  return new Date(clock().getTime() + leaseMilliseconds).toISOString();
}
