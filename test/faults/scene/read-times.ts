/** How long a call took again and again, one after the other, in milliseconds. */
export interface ReadTimes {
  readonly p99: number;
  readonly longest: number;
  readonly count: number;
}

/** Calls until the time is over. */
export async function readTimes(milliseconds: number, call: () => Promise<unknown>): Promise<ReadTimes> {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const started = performance.now();
    await call();
    times.push(performance.now() - started);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
    count: sorted.length,
  };
}
